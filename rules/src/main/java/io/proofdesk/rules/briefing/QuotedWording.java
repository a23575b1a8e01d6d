package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.SupportCase;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The new wording of a custom item that stands in quotes in the message, as in: it should read
 * "Annelie". It is repeated to the customer for a written yes, and nothing is made before that, so
 * that whoever has written it exactly is not asked for it again.
 */
final class QuotedWording {
  private static final Pattern QUOTED =
      Pattern.compile(
          "\"([^\"\\n]{1,60})\"|\u201c([^\u201c\u201d\\n]{1,60})\u201d"
              + "|\u300c([^\u300c\u300d\\n]{1,60})\u300d|\u300e([^\u300e\u300f\\n]{1,60})\u300f");

  /** What stands right before the wording that is not to be. */
  private static final Pattern OLD =
      Pattern.compile(
          "(?:\\b(?:not|instead of|rather than|from|(?<!should |must |to )says?|said|wrote|typed"
              + "|entered)"
              + "|不是|而不是|原来是?|把|从|写成了?|写的是)[\\s:，,：]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEW =
      Pattern.compile(
          "(?:\\b(?:(?:should|must|has to|have to|needs? to|supposed to|meant to)"
              + " (?:read|say|be|be spelled|be spelt)|to|to read|to say|with|is)"
              + "|改成|改为|换成|应该是|应为|应是|要写|写成|刻成|刻)[\\s:，,：]*$",
          Pattern.CASE_INSENSITIVE);

  private QuotedWording() {}

  /**
   * The case with the wording its message names, where a change is wished for and nobody has noted
   * a wording yet; the case itself where none or more than one is named.
   *
   * @param words the messages that were read; null when none was
   */
  static SupportCase noted(SupportCase facts, @Nullable String words) {
    var production = facts.production();
    var signals = facts.signals();
    if (words == null
        || production == null
        || ProductionBriefing.isGiven(production.requestedSpec())
        || signals == null
        || signals.intents() == null
        || !signals.intents().contains(OpenChange.ROUTE)) {
      return facts;
    }
    var wording = named(words, production.confirmedSpec());
    return wording == null ? facts : facts.with(asking(production, wording));
  }

  private static @Nullable String named(String words, @Nullable String confirmed) {
    var wordings = new LinkedHashSet<String>();
    var quotes = QUOTED.matcher(words);
    while (quotes.find()) {
      var before = words.substring(0, quotes.start());
      var wording = Quotable.value(quotes.group().substring(1, quotes.group().length() - 1));
      if (wording == null || wording.equals(confirmed) || OLD.matcher(before).find()) {
        continue;
      }
      if (!NEW.matcher(before).find()) {
        return null;
      }
      wordings.add(wording);
    }
    return wordings.size() == 1 ? wordings.iterator().next() : null;
  }

  private static Production asking(Production given, String wording) {
    return new Production(
        given.stage(),
        given.startedAt(),
        given.leadTime(),
        given.rush(),
        given.capacityForRush(),
        given.confirmedSpec(),
        given.specConfirmedAt(),
        wording,
        null,
        given.itemMatchesSpec());
  }
}
