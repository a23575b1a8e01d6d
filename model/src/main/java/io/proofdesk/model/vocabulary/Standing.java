package io.proofdesk.model.vocabulary;

/** How a resolution stands in this case. */
public enum Standing {
  /** This is the way. */
  RECOMMENDED,
  /** A person may choose it. */
  ALLOWED,
  /**
   * The customer may pick it. Where another one is recommended, the pick is made, and this is what
   * it was picked from.
   */
  CUSTOMER_CHOICE,
  /** Not now; its condition says from when on. */
  FORBIDDEN
}
