package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language to answer in: what the case says, else the customer's newest words that tell (Han
 * characters without Japanese or Korean ones are Chinese, plain words of English are English), else
 * the store's. What is too short to tell, such as "ok" or a number, leaves it to what was written
 * before.
 */
final class AnswerLocale {
  // common in English, and in no other language that is written with the same letters
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "is", "it", "i", "you", "my", "and", "not", "this", "that", "have", "please",
          "your", "are", "where", "what", "when", "want", "would", "with", "how", "for", "but",
          "does", "did", "been", "there", "if", "think", "about", "to");
  private static final Pattern SHORTENED =
      Pattern.compile("(?:n['’]t|\\bi['’](?:m|ve|d|ll)|it['’]s)\\b");
  // three words and more: a name or an item number is no sentence
  private static final Pattern PLAIN_SENTENCE =
      Pattern.compile("[\\p{ASCII}’]*[a-z]{2,}[,;:]? [a-z]{2,}[,;:]? [a-z]{2,}\\b[\\p{ASCII}’]*");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final int ENOUGH = 2;

  private AnswerLocale() {}

  static String of(CaseAt at) {
    var stated = tagOf(at.facts().conversation().locale());
    if (stated != null) {
      return stated;
    }
    var store = at.store().locale();
    return words(at.facts())
        .map(text -> isChinese(text) ? "zh" : isEnglish(text, store) ? english(store) : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(store);
  }

  /** A store that works in Chinese has English replies, too; any other keeps its own region. */
  private static String english(String store) {
    return worksInChinese(store) ? "en" : store;
  }

  private static boolean worksInChinese(String store) {
    return Locale.forLanguageTag(store).getLanguage().equals("zh");
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

  /** What the customer wrote, the newest first; the review where nothing else was written. */
  private static Stream<String> words(SupportCase facts) {
    var texts =
        facts.conversation().messages().stream()
            .filter(message -> message.author() == Author.CUSTOMER)
            .sorted(Comparator.comparing(Message::at).reversed())
            .map(Message::text)
            .flatMap(Stream::ofNullable)
            .toList();
    var review = facts.review();
    return texts.isEmpty() && review != null ? Stream.ofNullable(review.text()) : texts.stream();
  }

  /** To a store that works in Chinese, a sentence in plain Latin letters is English. */
  private static boolean isEnglish(String text, String store) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (SHORTENED.matcher(lower).find()
        || (worksInChinese(store) && PLAIN_SENTENCE.matcher(text.strip()).matches())) {
      return true;
    }
    return BETWEEN_WORDS.splitAsStream(lower).distinct().filter(ENGLISH::contains).count()
        >= ENOUGH;
  }

  private static boolean isChinese(String text) {
    var scripts = text.codePoints().mapToObj(UnicodeScript::of).distinct().toList();
    return scripts.contains(UnicodeScript.HAN)
        && !scripts.contains(UnicodeScript.HIRAGANA)
        && !scripts.contains(UnicodeScript.KATAKANA)
        && !scripts.contains(UnicodeScript.HANGUL);
  }
}
