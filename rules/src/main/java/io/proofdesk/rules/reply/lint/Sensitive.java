package io.proofdesk.rules.reply.lint;

import java.util.List;

/** Templates whose readers may hold every word against the store, told by their ids. */
final class Sensitive {
  private static final List<String> OPPONENTS = List.of("DISPUTE", "LEGAL", "PRESS", "SAFETY");
  private static final List<String> UPSET = List.of("LOW_REVIEW", "ABUSE");

  private Sensitive() {}

  /** Dispute, legal, press, safety: nothing is admitted and nothing offered. */
  static boolean speaksToOpponents(String templateId) {
    return OPPONENTS.stream().anyMatch(templateId::startsWith);
  }

  /** The same, and bad reviews and abuse: no emoji either. */
  static boolean isSober(String templateId) {
    return speaksToOpponents(templateId) || UPSET.stream().anyMatch(templateId::startsWith);
  }
}
