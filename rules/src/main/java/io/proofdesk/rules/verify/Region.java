package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * Values of one column that no cell tells apart.
 *
 * @param sample one of them
 * @param above what they are all above, when they are a stretch of a scale that begins; else null
 * @param below what they are all below, when they are a stretch of a scale that ends; else null
 * @param single whether the sample is the only one
 */
record Region(Value sample, @Nullable Value above, @Nullable Value below, boolean single) {

  static Region of(Value value) {
    return new Region(value, null, null, true);
  }
}
