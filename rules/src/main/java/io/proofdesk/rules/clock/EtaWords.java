package io.proofdesk.rules.clock;

import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.rules.clock.Eta.Note;
import org.jspecify.annotations.Nullable;

/** Says an estimate in a language, always as ranges. Thread-safe. */
public sealed interface EtaWords permits EnglishEta, ChineseEta {

  /**
   * How a language says it.
   *
   * @param tag BCP 47 tag
   * @return null for a language that cannot be written yet
   */
  static @Nullable EtaWords of(String tag) {
    var dates = LocalDates.of(tag);
    if (dates instanceof EnglishDates english) {
      return new EnglishEta(english);
    }
    return dates instanceof ChineseDates chinese ? new ChineseEta(chinese) : null;
  }

  /** How this language writes dates. */
  LocalDates dates();

  /** What an estimate assumed, in a sentence for the store. */
  String note(Note note);

  /** What a step is called. */
  String step(Milestone.Step step);

  /** {@code 7 to 9 business days}. */
  String days(LeadTime days);

  /** The windows in sentences for the customer, with no single date and no promise. */
  String summary(Eta eta);
}
