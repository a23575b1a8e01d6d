package io.proofdesk.rules.reply.lint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a phrase is on the list; decides where it is looked for. */
public enum PhraseKind {
  /** A fixed day of our own where a placeholder would give a window or an exact time. */
  FIXED_DATE("fixed date", "reply.fixed-date"),
  /** A time nobody can hold us to. */
  VAGUE_TIME("vague time", "reply.vague-time"),
  /** Blames the customer, the carrier or anybody else. */
  BLAME("blame", "reply.blame"),
  /** Admits or offers something; not in dispute, legal, press and safety replies. */
  ADMISSION("admission", "reply.admission"),
  /** Promises money; only in replies used where the boundary allows it. */
  MONEY_PROMISE("money promise", "reply.money-promise"),
  /** Says that something was done; only in an optional part that a confirmation holds. */
  DONE_CLAIM("done claim", "reply.unconfirmed-claim"),
  /** Ties something to a review, or asks for one to be changed. */
  REVIEW_TRADE("review trade", "reply.review-trade"),
  /** Wording the store does not want to see. */
  BLOCKED("blocked", "reply.blocked-wording"),
  /** A gap somebody left to be filled, in another notation than ours. */
  PLACEHOLDER("placeholder", "reply.foreign-placeholder"),
  /** Says that a date is only expected; has to stand in the sentence of a carrier's estimate. */
  ESTIMATE_LABEL("estimate label", "reply.unlabelled-estimate"),
  /** May stand although another phrase fits it. */
  ALLOWED("allowed", "reply.allowed");

  private final String text;
  private final String code;

  PhraseKind(String text, String code) {
    this.text = text;
    this.code = code;
  }

  /** As it is written in the workbook. */
  public String text() {
    return text;
  }

  /** Whether it is to be kept out of replies at all. */
  boolean isForbidden() {
    return this != ESTIMATE_LABEL && this != ALLOWED;
  }

  /** The code of its findings. */
  String code() {
    return code;
  }

  static @Nullable PhraseKind named(String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    for (var kind : values()) {
      if (kind.text.equals(wanted)) {
        return kind;
      }
    }
    return null;
  }
}
