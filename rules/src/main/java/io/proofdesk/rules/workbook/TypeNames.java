package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.ColumnType;
import java.util.List;
import java.util.Locale;

/** How column types and their units are called in front of people. */
public final class TypeNames {
  private TypeNames() {}

  static final List<String> ALL =
      List.of(
          "word", "words", "yes/no", "text", "whole number", "number", "date", "duration", "money");

  /** As on a Type line: {@code whole number}, {@code money USD}. */
  public static String of(ColumnType type) {
    if (type instanceof ColumnType.Word) {
      return "word";
    }
    if (type instanceof ColumnType.Words) {
      return "words";
    }
    if (type instanceof ColumnType.YesNo) {
      return "yes/no";
    }
    if (type instanceof ColumnType.Text) {
      return "text";
    }
    if (type instanceof ColumnType.Whole) {
      return "whole number";
    }
    if (type instanceof ColumnType.Decimal) {
      return "number";
    }
    if (type instanceof ColumnType.Date) {
      return "date";
    }
    if (type instanceof ColumnType.Duration) {
      return "duration";
    }
    return "money " + ((ColumnType.Money) type).currency();
  }

  /** The unit of a number or the currency of money; empty for anything else. */
  public static String unit(ColumnType type) {
    if (type instanceof ColumnType.Whole whole) {
      return whole.unit();
    }
    if (type instanceof ColumnType.Decimal decimal) {
      return decimal.unit();
    }
    return type instanceof ColumnType.Money money ? money.currency() : "";
  }

  /** The words of a word column; empty for anything else. */
  public static List<String> words(ColumnType type) {
    if (type instanceof ColumnType.Word word) {
      return word.words();
    }
    return type instanceof ColumnType.Words words ? words.words() : List.of();
  }

  /** The name of a word column's list; empty for words of its own and for anything else. */
  public static String list(ColumnType type) {
    if (type instanceof ColumnType.Word word) {
      return word.list();
    }
    return type instanceof ColumnType.Words words ? words.list() : "";
  }

  /** Whether two units are the same: {@code day} and {@code days} are. */
  static boolean sameUnit(String a, String b) {
    return singular(a).equals(singular(b));
  }

  private static String singular(String unit) {
    var plain = CellText.plain(unit).toLowerCase(Locale.ROOT);
    return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** An example of a literal of the type, for a suggestion. */
  static String example(ColumnType type) {
    if (type instanceof ColumnType.Date) {
      return "2026-11-21";
    }
    if (type instanceof ColumnType.Duration) {
      return "24 h";
    }
    if (type instanceof ColumnType.Whole) {
      return "30";
    }
    return type instanceof ColumnType.YesNo ? "yes" : "12.5";
  }
}
