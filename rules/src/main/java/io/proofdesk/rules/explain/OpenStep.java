package io.proofdesk.rules.explain;

import org.jspecify.annotations.Nullable;

/**
 * Something that can still happen to a case.
 *
 * @param kind what
 * @param word of evidence its type, of an approval the resolution; null otherwise
 */
public record OpenStep(StepKind kind, @Nullable String word) {
  static OpenStep of(StepKind kind) {
    return new OpenStep(kind, null);
  }
}
