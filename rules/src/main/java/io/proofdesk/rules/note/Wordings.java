package io.proofdesk.rules.note;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.rules.reply.Labels;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values are written for the store's own people: labels of words, days and moments of the
 * store, lists. Thread-safe.
 *
 * @param labels what words are called among ourselves
 * @param language the language of the text
 * @param zone the store's zone
 */
public record Wordings(Labels labels, Language language, ZoneId zone) {

  /** What a word is called among ourselves; the word itself where nobody named it. */
  public String label(String list, String word) {
    var label = labels.label(list, word, language);
    return label == null ? plain(word) : label;
  }

  List<String> labels(String list, Collection<String> words) {
    var items = new ArrayList<String>(words.size());
    for (var word : words) {
      items.add(label(list, word));
    }
    return items;
  }

  /** Labels are written to customers; here somebody reads them who is none. */
  public static String amongUs(String label, Language language) {
    return switch (language) {
      case ENGLISH ->
          label
              .replace("your order", "the order")
              .replace("your parcel", "the parcel")
              .replace("your item", "the item")
              .replace("your ", "the customer's ")
              .replace("you ", "the customer ")
              .replace("our ", "the ");
      case CHINESE -> label.replace("您", "客户").replace("我们", "本店");
    };
  }

  private static String plain(String word) {
    return word.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** A moment in the store's zone. */
  public String moment(Instant at) {
    return language.writing().moment(at, zone);
  }

  String day(Instant at) {
    return language.writing().day(at.atZone(zone).toLocalDate());
  }

  @Nullable String money(@Nullable Money money) {
    return money == null ? null : language.writing().money(money);
  }

  /** In one line; null when there is nothing. */
  @Nullable String inline(List<String> items) {
    return items.isEmpty() ? null : String.join(language == Language.CHINESE ? "、" : ", ", items);
  }

  /** One to a line; null when there is nothing. */
  static @Nullable String listed(List<String> items) {
    if (items.isEmpty()) {
      return null;
    }
    var out = new StringBuilder(items.size() * 60);
    for (var item : items) {
      out.append("\n- ").append(item);
    }
    return out.toString();
  }

  /** With what comes after it; in Chinese without a blank. */
  String and(String head, String tail) {
    return head + (language == Language.CHINESE ? "：" : ": ") + tail;
  }

  /** Something in brackets behind a word. */
  String aside(String head, String aside) {
    return language == Language.CHINESE ? head + "（" + aside + "）" : head + " (" + aside + ")";
  }
}
