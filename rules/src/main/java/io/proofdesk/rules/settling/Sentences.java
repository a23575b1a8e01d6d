package io.proofdesk.rules.settling;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.Labels;
import io.proofdesk.rules.reply.writing.Language;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what no table words in the language the store works in. A vocabulary without the words of
 * the list {@code Said} says it in English, as every rulebook did before there were such words, so
 * what was decided then is said again as it was. Thread-safe.
 */
public final class Sentences {
  private static final String LIST = "Said";

  private final Labels labels;
  private final Language language;
  private final Map<Saying, String> texts = new EnumMap<>(Saying.class);
  private final boolean told;

  /**
   * @param labels the words of the store's team
   * @param language the language it works in
   */
  public Sentences(Labels labels, Language language) {
    this.labels = labels;
    this.language = language;
    boolean any = false;
    for (Saying saying : Saying.values()) {
      var chinese = inChinese(LIST, saying.name());
      any |= chinese != null;
      texts.put(saying, chinese == null ? saying.english() : chinese);
    }
    this.told = any;
  }

  /**
   * A sentence.
   *
   * @param named names of its values, each followed by the value
   */
  String say(Saying saying, String... named) {
    var text = texts.getOrDefault(saying, saying.english());
    for (int i = 0; i + 1 < named.length; i += 2) {
      text = text.replace("{{" + named[i] + "}}", named[i + 1]);
    }
    return text;
  }

  /**
   * A word of a list as the people of the store call it; in an English sentence the word itself.
   */
  String word(String list, String word) {
    var label = told ? inChinese(list, word) : null;
    return label == null ? word : label;
  }

  /**
   * A sentence that came with the case. Its word in the list has its own words as name, such as
   * {@code THE_PARCEL_WAS_LATE}.
   */
  String known(String english) {
    var told = inChinese(LIST, nameOf(english));
    return told == null ? english : told;
  }

  /** The word that stands for a sentence. */
  static String nameOf(String english) {
    return english.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  /** What a finding says. Its word in the list is its code, such as {@code CLOCK_OUT_OF_REACH}. */
  String of(Finding finding) {
    var told = inChinese(LIST, nameOf(finding.code()));
    return told == null
        ? finding.line()
        : told.replace("{{place}}", finding.place())
            .replace("{{read}}", String.valueOf(finding.read()));
  }

  /** The same with what it is about. */
  String of(String about, Finding finding) {
    return about + (told ? "：" : ": ") + of(finding);
  }

  /** A heading of a table in the middle of a sentence. */
  String heading(String heading) {
    var told = inChinese(LIST, nameOf(heading));
    return told == null ? heading.toLowerCase(Locale.ROOT) : told;
  }

  Language language() {
    return language;
  }

  private @Nullable String inChinese(String list, String word) {
    return language == Language.CHINESE ? labels.label(list, word, language) : null;
  }
}
