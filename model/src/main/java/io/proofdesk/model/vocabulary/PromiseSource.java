package io.proofdesk.model.vocabulary;

/** Who made a promise about time, in falling precedence. */
public enum PromiseSource {
  CHECKOUT,
  STORE_POLICY,
  CARRIER
}
