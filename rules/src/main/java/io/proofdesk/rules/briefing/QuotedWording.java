package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.SupportCase;
import java.util.LinkedHashSet;
import java.util.List;
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
              + "|改成|改为|换成|应该是|应为|应是|要写|写成|刻成|刻|字要|想要|我要|改刻|写上"
              + "|\\b(?:make|have|engrave|print|put|write) (?:it|that|this)(?: as| into| read| say)?"
              + "|\\b(?:rather have|prefer|engrave|print|put|write))[\\s:，,：]*$",
          Pattern.CASE_INSENSITIVE);

  /** What stands right behind the wording that is to be. */
  private static final Pattern WANTED =
      Pattern.compile(
          "^[\\s,，]*(?:please(?=\\s*(?:[,.!?]|not\\b|instead\\b|$))|instead|不是|而不是)",
          Pattern.CASE_INSENSITIVE);

  /** Where and to whom it goes is quoted at times, too, and is nothing to be made. */
  private static final Pattern OF_THE_WAY =
      Pattern.compile(
          "\\b(?:address|street|recipient|deliver\\w*|ship\\w*|phone|e-?mail|postcode|zip)\\b"
              + "|地址|收货|收件|电话|手机号|邮箱",
          Pattern.CASE_INSENSITIVE);

  /** A change of an order in plain words; of what is made to order it is a change of the piece. */
  private static final String ANY_CHANGE = "ORDER_CHANGE";

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
        || !isChange(signals.intents(), words)) {
      return facts;
    }
    var wording = named(words, production.confirmedSpec());
    return wording == null ? facts : facts.with(asking(production, wording));
  }

  private static boolean isChange(List<String> intents, String words) {
    return intents.contains(OpenChange.ROUTE)
        || (intents.contains(ANY_CHANGE) && !OF_THE_WAY.matcher(words).find());
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
      boolean wanted = WANTED.matcher(words.substring(quotes.end())).find();
      if (!wanted && !NEW.matcher(before).find()) {
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
