package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.Contradiction;

/** What several facts say only together. */
public sealed interface CombinedFinding {

  /** The same issue came this often, the present case included. */
  record SameIssue(long count) implements CombinedFinding {}

  /** The newest promised update has passed without a public answer. */
  record PromisedUpdateMissed() implements CombinedFinding {}

  /** Two facts cannot both be true. */
  record Contradicted(Contradiction contradiction) implements CombinedFinding {}
}
