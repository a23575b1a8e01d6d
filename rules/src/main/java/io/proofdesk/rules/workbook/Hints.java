package io.proofdesk.rules.workbook;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.table.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people write in cells elsewhere, and how it is written here. */
final class Hints {
  private static final Set<String> ANYTHING =
      Set.of(
          "*",
          "any",
          "all",
          "(blank)",
          "blank",
          "(any)",
          "(all)",
          "n/a",
          "na",
          "#n/a",
          "null",
          "nil",
          "none",
          "undefined",
          "?",
          "...",
          "..",
          "任意",
          "全部",
          "无");

  private static final Set<String> YES =
      Set.of("yes", "true", "y", "1", "x", "ja", "ok", "on", "t", "是", "有", "√");
  private static final Set<String> NO =
      Set.of("no", "false", "n", "0", "nein", "off", "f", "否", "无", "没有", "×");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SIGNED =
      Pattern.compile("[$€£¥]\\s*(\\d[\\d.]*)|(\\d[\\d.]*)\\s*[$€£¥]");
  private static final Pattern BRACKETED =
      Pattern.compile("([\\[(])\\s*(-?[\\d.]+)\\s*(?:-|,|;|to|:)\\s*(-?[\\d.]+)\\s*([])])");

  /**
   * Letters that look like digits, at least one beside a digit; a litre behind a number is none.
   */
  private static final Pattern LETTERS =
      Pattern.compile(
          "(?!\\d+(?:\\.\\d+)?[lI](?:\\s|$))(?=[^ ]*\\d)(?=[^ ]*[OolI])"
              + "([+-]?[\\dOolI]+(?:\\.[\\dOolI]+)?)( .*)?");

  private static final Pattern GAP = Pattern.compile("(?<=\\d)[ '](?=\\d{3}(?!\\d))");
  private static final Pattern SPACED =
      Pattern.compile("[+-]?\\d{1,3}([ ']\\d{3})+(\\.\\d+)?( *[A-Za-z]+)?");

  private Hints() {}

  /** Numbers without the spaces or strokes that some put between thousands. */
  static String withoutGaps(String text) {
    return GAP.matcher(text).replaceAll("");
  }

  /** For a number with letters that look like digits, such as {@code 1O}; null for any other. */
  static @Nullable String digits(String text, Spot spot) {
    var found = LETTERS.matcher(text);
    if (!found.matches()) {
      return null;
    }
    var number = found.group(1);
    boolean zero = number.indexOf('O') >= 0 || number.indexOf('o') >= 0;
    boolean one = number.indexOf('l') >= 0 || number.indexOf('I') >= 0;
    var right = number.replaceAll("[Oo]", "0").replaceAll("[lI]", "1");
    return "write `"
        + spot.with(text, right + (found.group(2) == null ? "" : found.group(2)))
        + "`: "
        + (zero ? "the letter O stands for a zero" : "")
        + (zero && one ? ", " : "")
        + (one ? "a letter stands for a one" : "");
  }

  /** For a cell that says in words that it says nothing; null for any other. */
  static @Nullable String blank(String text) {
    return ANYTHING.contains(text.toLowerCase(Locale.ROOT))
        ? "leave the cell blank for anything, or write `absent` for what nobody knows"
        : null;
  }

  /** For a cell that is no number. */
  static String number(String text, ColumnType type, Spot spot, @Nullable String name) {
    var bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      return "write `"
          + bracketed.group(1)
          + bracketed.group(2)
          + ".."
          + bracketed.group(3)
          + bracketed.group(4)
          + "`";
    }
    if (SPACED.matcher(text).matches()) {
      return "write `" + spot.with(text, withoutGaps(text)) + "`";
    }
    var signed = SIGNED.matcher(text);
    if (type instanceof ColumnType.Money money && signed.matches()) {
      var amount = signed.group(1) == null ? signed.group(2) : signed.group(1);
      return "write `" + spot.with(text, amount + " " + money.currency()) + "`, if that is meant";
    }
    if (DATE.matcher(text).matches()) {
      return "a spreadsheet made a date of it: format the cell as text and type it again, such as"
          + " `[3..7]`";
    }
    return other(
        text,
        name,
        "write it such as `"
            + TypeNames.example(type)
            + (spot.asks() ? "`, or `<= " + TypeNames.example(type) + "`" : "`"));
  }

  /** For a cell that is neither yes nor no. */
  static String yesNo(String text, Spot spot, @Nullable String name) {
    var plain = Literals.unquote(text).strip().toLowerCase(Locale.ROOT);
    if (YES.contains(plain)) {
      return "write `" + spot.with(text, "yes") + "`";
    }
    return NO.contains(plain)
        ? "write `" + spot.with(text, "no") + "`"
        : other(text, name, "write `yes` or `no`, or leave the cell blank for either");
  }

  /** For a cell that is no word of its column. */
  static String word(String text, String id, String list, List<String> words) {
    var parts = text.split("[;/|]", -1);
    if (parts.length > 1 && Stream.of(parts).allMatch(it -> words.contains(CellText.word(it)))) {
      return "write `"
          + Stream.of(parts).map(String::strip).collect(Collectors.joining(", "))
          + "`";
    }
    var near = Spelling.suggestion(id, words);
    return other(
        text,
        near,
        list.isEmpty()
            ? "write one of these, or add it to the Values line"
            : "write one of these, or add it to the list " + list + " of the vocabulary");
  }

  /**
   * For a bare word in a column of many words; null when it is like no word of the cell language.
   */
  static @Nullable String bareWord(String text, Spot spot) {
    var near = Spelling.nearest(text, List.of("empty", "absent", "no answer"));
    return near == null ? blank(text) : "did you mean `" + spot.with(text, near) + "`?";
  }

  private static String other(String text, @Nullable String near, String otherwise) {
    if (text.matches("#[A-Z0-9/]+[!?]?") && blank(text) == null) {
      return "this is a spreadsheet's error; type the value again";
    }
    var blank = blank(text);
    return blank != null ? blank : near != null ? near : otherwise;
  }
}
