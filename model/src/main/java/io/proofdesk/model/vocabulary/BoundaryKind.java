package io.proofdesk.model.vocabulary;

/**
 * Where the line for money and goods runs. Nothing moves unless it is {@code AUTO_ALLOWED}, or
 * {@code APPROVAL_REQUIRED} with a recorded approval.
 */
public enum BoundaryKind {
  AUTO_ALLOWED,
  EVIDENCE_FIRST,
  APPROVAL_REQUIRED,
  FORBIDDEN,
  NOT_APPLICABLE
}
