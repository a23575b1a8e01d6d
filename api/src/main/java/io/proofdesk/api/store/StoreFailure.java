package io.proofdesk.api.store;

import io.proofdesk.model.Finding;

/** The archive could not do what it was asked. Carries what to tell, never what was to be kept. */
public final class StoreFailure extends RuntimeException {

  /** Whose turn it is now. */
  public enum Reason {
    /** Too much waits already; try again in a moment. */
    BUSY,
    /** The database is away; service resumes by itself. */
    UNAVAILABLE,
    /** The database refuses this one; trying again does not help. */
    REFUSED
  }

  private final Reason reason;
  private final transient Finding finding;

  /** A failure with its next step. */
  public StoreFailure(Reason reason, Finding finding) {
    // expected under load, so neither suppression nor a stack trace is paid for
    super(finding.line(), null, false, false);
    this.reason = reason;
    this.finding = finding;
  }

  /** Whose turn it is now. */
  public Reason reason() {
    return reason;
  }

  /** What happened and what to do. */
  public Finding finding() {
    return finding;
  }
}
