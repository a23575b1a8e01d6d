package io.proofdesk.rules.reply.writing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language replies are written in; one sheet of the reply workbook each. Thread-safe. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private static final Writing IN_ENGLISH = new EnglishWriting();
  private static final Writing IN_CHINESE = new ChineseWriting();

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The primary subtag, which is also the sheet's name: {@code en}, {@code zh}. */
  public String tag() {
    return tag;
  }

  /** How this language writes dates, amounts and lists. */
  public Writing writing() {
    return switch (this) {
      case ENGLISH -> IN_ENGLISH;
      case CHINESE -> IN_CHINESE;
    };
  }

  /**
   * The language of a BCP 47 tag, by its primary subtag: {@code zh-CN} is Chinese. Null when
   * replies are not written in it.
   */
  public static @Nullable Language of(String localeTag) {
    var primary = localeTag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    for (var language : values()) {
      if (language.tag.equals(primary)) {
        return language;
      }
    }
    return null;
  }
}
