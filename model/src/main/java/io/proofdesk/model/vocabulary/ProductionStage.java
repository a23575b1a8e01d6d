package io.proofdesk.model.vocabulary;

/** How far the making of a custom order is, in the order the workshop works. */
public enum ProductionStage {
  RECEIVED,
  DESIGN_LAYOUT,
  PRODUCTION,
  QUALITY_CHECK,
  READY,
  SHIPPED,
  UNKNOWN
}
