package io.proofdesk.rules.note;

import org.jspecify.annotations.Nullable;

/** What the names of a text stand for in one case. */
@FunctionalInterface
public interface CaseValues {

  /** The value, in the language of the text; null when nobody knows it. */
  @Nullable String of(CaseValue value);
}
