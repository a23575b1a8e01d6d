package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.signal.HeardSignal;
import io.proofdesk.model.signal.SignalKind;
import io.proofdesk.model.signal.SignalSource;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the text says beside its wish. A remark is a claim: who says to be a valued customer, or to
 * have sent photos, has said so and shown nothing.
 */
final class Remarks {
  private static final String THANKS = "THANKS";
  private static final String CAME = "REPLACEMENT_CAME";
  private static final String PUT_RIGHT = "PUT_RIGHT";
  private static final String SAYS_YES = "SAYS_YES";
  private static final String NOTHING_ELSE = "NOTHING_ELSE";
  private static final Set<String> REMARKS =
      Set.of(
          "DEADLINE",
          "REPEAT_CONTACT",
          "VIP_CLAIM",
          "ASKS_FOR_MANAGER",
          "HAS_ATTACHMENT",
          THANKS,
          "KEEPS_ORDER",
          "UNSURE_FAULT",
          CAME,
          PUT_RIGHT,
          "FAULTY_AGAIN",
          SAYS_YES,
          "SAYS_NO");

  /** These say something about the text's own reading of the wish, and so only where it leads. */
  private static final Set<String> OF_THE_READING = Set.of("UNSURE_WISH");

  private static final Set<String> CALM =
      Set.of(
          THANKS,
          "CONFIRMS_RECEIPT",
          "VIP_CLAIM",
          "KEEPS_ORDER",
          CAME,
          PUT_RIGHT,
          SAYS_YES,
          "SAYS_RECEIVED");
  private static final Set<String> CALM_MOODS = Set.of("POSITIVE", "NEUTRAL");

  private Remarks() {}

  /**
   * Whether this word is one that a decision is made with.
   *
   * @param textLeads whether the wish is read from the text
   */
  static boolean isOne(SignalKind kind, String word, boolean textLeads) {
    return kind == SignalKind.FLAG
        && (REMARKS.contains(word) || (textLeads && OF_THE_READING.contains(word)));
  }

  /** The remarks of a text, or null where it makes none. */
  static @Nullable SortedSet<String> in(Heard heard) {
    TreeSet<String> remarks = null;
    boolean more = false;
    for (var signal : heard.signals()) {
      if (signal.used()
          && isOne(signal.kind(), signal.word(), true)
          && signal.source() == SignalSource.TEXT) {
        remarks = remarks == null ? new TreeSet<>() : remarks;
        remarks.add(signal.word());
      }
      more |= !isCalm(signal);
    }
    if (remarks != null && !more) {
      remarks.add(NOTHING_ELSE);
    }
    return remarks;
  }

  private static boolean isCalm(HeardSignal signal) {
    return switch (signal.kind()) {
      case FLAG -> CALM.contains(signal.word());
      case MOOD -> CALM_MOODS.contains(signal.word());
      case INTENT, OUTCOME, EVIDENCE, REASON, TOPIC -> false;
    };
  }
}
