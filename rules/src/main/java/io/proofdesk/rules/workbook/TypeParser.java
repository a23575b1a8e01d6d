package io.proofdesk.rules.workbook;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.table.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a column's type from the words of a Type line: {@code whole number}, {@code money USD},
 * {@code word(Route)}. One call, one thread.
 */
public final class TypeParser {
  private static final Pattern WORDS = Pattern.compile("(?i)(words?)\\s*(?:\\((.*)\\))?");
  private static final Pattern MONEY = Pattern.compile("(?i)money\\s*([a-z]*)");

  private final WordLists lists;
  private final @Nullable String currency;
  private final Findings findings;

  /**
   * @param currency the currency of a {@code money} column that names none; null when none is known
   */
  public TypeParser(WordLists lists, @Nullable String currency, Findings findings) {
    this.lists = lists;
    this.currency = currency;
    this.findings = findings;
  }

  /**
   * The type; after an error was noted, the one that was most likely meant, or null.
   *
   * @param type such as {@code yes/no}; never blank
   * @param unit the unit of a number; blank for none
   * @param words a list's name, or the words themselves with commas; blank for none
   */
  public @Nullable ColumnType parse(String type, String unit, String words, String place) {
    var spot = new Spot(place, type, findings);
    var plain = CellText.plain(type);
    var word = WORDS.matcher(plain);
    if (word.matches()) {
      var named = word.group(2) == null ? words : word.group(2);
      return wordType(word.group(1).equalsIgnoreCase("words"), named, spot);
    }
    var money = MONEY.matcher(plain);
    if (money.matches()) {
      var own = money.group(1).isEmpty() ? CellText.plain(unit) : money.group(1);
      return moneyType(own.toUpperCase(Locale.ROOT), spot);
    }
    var ofUnit = CellText.plain(unit);
    return switch (plain.toLowerCase(Locale.ROOT)) {
      case "yes/no" -> new ColumnType.YesNo();
      case "text" -> new ColumnType.Text();
      case "whole number" -> new ColumnType.Whole(ofUnit);
      case "number" -> new ColumnType.Decimal(ofUnit);
      case "date" -> new ColumnType.Date();
      case "duration" -> new ColumnType.Duration();
      default -> {
        spot.<ColumnType>reject(
            "column.type",
            "a column type (" + String.join(", ", TypeNames.ALL) + ")",
            Spelling.suggestion(plain, TypeNames.ALL));
        yield meant(plain, unit, words, place);
      }
    };
  }

  /** A misspelt type still lets the cells below it be judged. */
  private @Nullable ColumnType meant(String type, String unit, String words, String place) {
    var nearest = Spelling.nearest(type, TypeNames.ALL);
    return nearest == null
        ? null
        : new TypeParser(lists, currency, new Findings()).parse(nearest, unit, words, place);
  }

  private @Nullable ColumnType moneyType(String own, Spot spot) {
    var code = own.isEmpty() ? currency : own;
    if (code == null) {
      return spot.reject("column.currency", "money with its currency", "write `money USD`");
    }
    return Amounts.isCurrency(code)
        ? new ColumnType.Money(code)
        : spot.reject(
            "column.currency", "an ISO 4217 currency code", "write one such as USD, EUR or CNY");
  }

  private @Nullable ColumnType wordType(boolean many, String named, Spot spot) {
    var name = CellText.plain(named);
    if (name.isEmpty()) {
      return spot.reject(
          "column.words-missing",
          "the words the column may hold",
          "list them on the Values line, comma separated, or use the type `text`");
    }
    var known = lists.words(name);
    if (known != null) {
      return many ? new ColumnType.Words(name, known) : new ColumnType.Word(name, known);
    }
    var meant = Spelling.nearest(name, lists.listNames());
    if (meant != null && !name.contains(",")) {
      spot.<ColumnType>reject(
          "column.words",
          "the name of a list, or two words and more; `" + name + "` is no list",
          "did you mean `" + meant + "`?");
      return wordType(many, meant, spot);
    }
    var own = wordList(name, spot);
    if (own == null) {
      return null;
    }
    return many ? new ColumnType.Words("", own) : new ColumnType.Word("", own);
  }

  /** Comma-separated words in canonical form, in their order, each once; null for none. */
  static @Nullable List<String> wordList(String text, Spot spot) {
    var words = new ArrayList<String>();
    for (var part : Terms.split(CellText.plain(text))) {
      var word = CellText.word(Literals.unquote(part));
      if (word.isEmpty()) {
        return spot.reject("column.words", "a word between every two commas", null);
      }
      words.add(word);
    }
    var distinct = List.copyOf(new LinkedHashSet<>(words));
    if (distinct.size() < words.size()) {
      spot.<String>reject("column.words", "every word once", "delete the repeated word");
    }
    return distinct;
  }
}
