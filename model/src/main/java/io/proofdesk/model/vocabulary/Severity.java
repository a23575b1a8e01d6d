package io.proofdesk.model.vocabulary;

/** How bad a finding is. Errors stop; warnings inform. */
public enum Severity {
  ERROR,
  WARNING
}
