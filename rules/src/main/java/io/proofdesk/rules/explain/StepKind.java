package io.proofdesk.rules.explain;

/** What customers, carriers, banks and the store can still bring about. */
public enum StepKind {
  EVIDENCE_ACCEPTED,
  APPROVED,
  BUYER_IDENTIFIED,
  CARRIER_ASKED,
  DELIVERY_PROVED,
  RECEIPT_CONFIRMED,
  DISPUTE_WITHDRAWN,
  DISPUTE_WON,
  RETURN_RECEIVED,
  REPLACEMENT_IN_STOCK,
  NEW_SPEC_GIVEN,
  NEW_SPEC_SENT,
  ITEM_FOUND_RIGHT,
  ITEM_FOUND_WRONG,
  RUSH_POSSIBLE
}
