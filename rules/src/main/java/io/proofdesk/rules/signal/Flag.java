package io.proofdesk.rules.signal;

import org.jspecify.annotations.Nullable;

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
  ASKS_FOR_MANAGER,
  HAS_ATTACHMENT,
  THANKS,
  KEEPS_ORDER,
  ASKS_PLAINLY,
  UNSURE_WISH,
  UNSURE_FAULT,
  REPLACEMENT_CAME,
  PUT_RIGHT,
  FAULTY_AGAIN,
  SAYS_YES,
  SAYS_NO,
  SAYS_RECEIVED,
  SAYS_NOT_YET,
  ASKS_RECEIPT,
  ASKS_NEWS;

  /** The wish that whoever means it has; null where it is none. */
  @Nullable String wish() {
    return switch (this) {
      case DISPUTE_THREAT -> "CHARGEBACK_RISK";
      case LEGAL_THREAT -> "LEGAL";
      case PRESS, SAFETY, ABUSE -> name();
      case DENIES_RECEIPT,
          CONFIRMS_RECEIPT,
          PUBLIC_POST,
          DEADLINE,
          REPEAT_CONTACT,
          VIP_CLAIM,
          ASKS_FOR_MANAGER,
          HAS_ATTACHMENT,
          THANKS,
          KEEPS_ORDER,
          ASKS_PLAINLY,
          UNSURE_WISH,
          UNSURE_FAULT,
          REPLACEMENT_CAME,
          PUT_RIGHT,
          FAULTY_AGAIN,
          SAYS_YES,
          SAYS_NO,
          SAYS_RECEIVED,
          SAYS_NOT_YET,
          ASKS_RECEIPT,
          ASKS_NEWS ->
          null;
    };
  }

  /** Whether it must be heard whoever read it: a grave matter, which is a wish of its own. */
  public boolean alwaysCounts() {
    return wish() != null;
  }
}
