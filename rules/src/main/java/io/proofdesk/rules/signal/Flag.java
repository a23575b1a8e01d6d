package io.proofdesk.rules.signal;

/** What a message may say beside its wish. */
public enum Flag {
  DISPUTE_THREAT,
  LEGAL_THREAT,
  PRESS,
  SAFETY,
  ABUSE,
  DENIES_RECEIPT,
  CONFIRMS_RECEIPT,
  PUBLIC_POST,
  DEADLINE,
  REPEAT_CONTACT,
  VIP_CLAIM,
  HAS_ATTACHMENT,
  THANKS,
  SAYS_YES,
  SAYS_NO;

  /** Whether it must be heard whoever read it. */
  boolean alwaysCounts() {
    return switch (this) {
      case DISPUTE_THREAT, LEGAL_THREAT, PRESS, SAFETY, ABUSE -> true;
      case DENIES_RECEIPT,
          CONFIRMS_RECEIPT,
          PUBLIC_POST,
          DEADLINE,
          REPEAT_CONTACT,
          VIP_CLAIM,
          HAS_ATTACHMENT,
          THANKS,
          SAYS_YES,
          SAYS_NO ->
          false;
    };
  }
}
