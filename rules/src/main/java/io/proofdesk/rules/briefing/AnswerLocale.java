package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language to answer in: what the case says, else the script of the customer's newest message
 * (Han characters without Japanese or Korean ones are Chinese), else the store's.
 */
final class AnswerLocale {
  private AnswerLocale() {}

  static String of(CaseAt at) {
    var stated = tagOf(at.facts().conversation().locale());
    if (stated != null) {
      return stated;
    }
    var text = newestWords(at.facts());
    return text != null && isChinese(text) ? "zh" : at.store().locale();
  }

  /** Language, script and region only: extensions of a tag may hold anything. */
  private static @Nullable String tagOf(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    var locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
    if (locale.getLanguage().isEmpty()) {
      return null;
    }
    return new Locale.Builder()
        .setLanguage(locale.getLanguage())
        .setScript(locale.getScript())
        .setRegion(locale.getCountry())
        .build()
        .toLanguageTag();
  }

  private static @Nullable String newestWords(SupportCase facts) {
    var text =
        facts.conversation().messages().stream()
            .filter(message -> message.author() == Author.CUSTOMER && message.text() != null)
            .max(Comparator.comparing(Message::at))
            .map(Message::text)
            .orElse(null);
    var review = facts.review();
    return text == null && review != null ? review.text() : text;
  }

  private static boolean isChinese(String text) {
    var scripts = text.codePoints().mapToObj(UnicodeScript::of).distinct().toList();
    return scripts.contains(UnicodeScript.HAN)
        && !scripts.contains(UnicodeScript.HIRAGANA)
        && !scripts.contains(UnicodeScript.KATAKANA)
        && !scripts.contains(UnicodeScript.HANGUL);
  }
}
