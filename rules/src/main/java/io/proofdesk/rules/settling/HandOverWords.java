package io.proofdesk.rules.settling;

import io.proofdesk.rules.reply.writing.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a store read of a hand-over that no table words.
 *
 * @param until when what is stopped may be done
 * @param personDecides what is recommended meanwhile
 * @param handOff the first thing to do
 * @param readReply the second
 * @param reason why it was handed over, where the warning's own words are not read; null to take
 *     these
 */
record HandOverWords(
    String until, String personDecides, String handOff, String readReply, @Nullable String reason) {
  private static final HandOverWords IN_ENGLISH =
      new HandOverWords(
          "a person has looked at the case",
          "a person decides",
          "hand the case to a person; the warnings say why",
          "read the holding reply, change what does not fit, and send it",
          null);
  // warnings name cells and columns in the words of the tables, which are English
  private static final HandOverWords IN_CHINESE =
      new HandOverWords(
          "人工看过本案", "由人工决定", "把本案转给人工；原因见本次决定的提示", "阅读暂复草稿，修改不合适之处后发送", "已转人工，原因见本次决定的提示");

  static HandOverWords in(Language language) {
    return switch (language) {
      case ENGLISH -> IN_ENGLISH;
      case CHINESE -> IN_CHINESE;
    };
  }

  /** Why it was handed over, given what the first warning says. */
  String why(String warning) {
    return reason == null ? warning : reason;
  }
}
