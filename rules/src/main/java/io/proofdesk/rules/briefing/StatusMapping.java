package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.SupportCase;

/** What a platform's or tracker's own statuses mean. Thread-safe. */
@FunctionalInterface
public interface StatusMapping {

  /**
   * The case with our statuses in place of theirs, where the caller gave only theirs; one that
   * nobody has mapped is {@code UNKNOWN}.
   */
  SupportCase mapped(SupportCase given);
}
