package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one term of a condition cell: a literal, a comparison, an interval, {@code absent}. */
final class TermParser {
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<>|!=|=<|=>|==|<|>|=)\\s*(.*)");
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(])\\s*(.*?)\\s*\\.\\.\\s*(.*?)\\s*([\\])])");
  private static final Pattern DASHED =
      Pattern.compile("(\\d[\\d.]*)\\s*(?:-|~|to)\\s*(\\d[\\d.]*)(\\D*)");
  private static final Pattern BARE =
      Pattern.compile("([^\\[\\](),.][^\\[\\](),]*?)\\s*\\.{2,3}\\s*([^\\[\\](),.][^\\[\\](),]*)");
  private static final Pattern SECOND =
      Pattern.compile("(?i)(.*?)\\s*(\\band\\b|\\bor\\b|)\\s*(<=|>=|<|>)\\s*(.*)");

  private final Literals literals;

  TermParser(Literals literals) {
    this.literals = literals;
  }

  @Nullable Term read(String text, Column column, Spot spot) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "absent" -> {
        return new Term.Absent();
      }
      case "no answer" -> {
        return noAnswer(column, spot);
      }
      case "empty" -> {
        return empty(column, spot);
      }
      default -> {
        return column.type() instanceof ColumnType.Words words
            ? bareWord(text, words, spot)
            : scalar(text, column.type(), spot);
      }
    }
  }

  private @Nullable Term noAnswer(Column column, Spot spot) {
    boolean answered =
        column.origin() == Column.Origin.RESULT || column.origin() == Column.Origin.DERIVED;
    return answered
        ? new Term.Absent()
        : spot.reject(
            "cell.no-answer", "`no answer` only for a column a table fills", "write `absent`");
  }

  private @Nullable Term empty(Column column, Spot spot) {
    return column.type() instanceof ColumnType.Words
        ? new Term.Empty()
        : spot.reject(
            "cell.empty",
            "`empty` only for a column of many words",
            "write `absent` for a fact nobody gave");
  }

  private @Nullable Term bareWord(String text, ColumnType.Words type, Spot spot) {
    var word = CellText.word(text);
    var meant = type.words().contains(word) ? null : Hints.bareWord(text, spot);
    return spot.reject(
        "cell.word-in-set",
        "a test of a column that holds many words",
        type.words().contains(word)
            ? "write `has " + word + "`, or `has any of (…)`, `has all of (…)` for several"
            : meant != null ? meant : "write `has any of (…)` or `has all of (…)`");
  }

  private @Nullable Term scalar(String text, ColumnType type, Spot spot) {
    if (type instanceof ColumnType.Text) {
      return equal(text, type, spot);
    }
    var interval = INTERVAL.matcher(text);
    if (interval.matches()) {
      return interval(
          interval.group(1), interval.group(2), interval.group(3), interval.group(4), type, spot);
    }
    var comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      return comparison(comparison.group(1), comparison.group(2), type, spot);
    }
    var hint = hint(text, type);
    if (hint != null) {
      return spot.reject(
          "cell.form",
          "a literal, a comparison such as `< 5`, or an interval such as `[3..7]`",
          hint);
    }
    return equal(text, type, spot);
  }

  private @Nullable Term equal(String text, ColumnType type, Spot spot) {
    var value = literals.read(text, type, spot);
    return value == null ? null : new Term.Equal(value);
  }

  private @Nullable Term comparison(String sign, String literal, ColumnType type, Spot spot) {
    switch (sign) {
      case "=", "==" -> {
        return sign("the bare value for equality", "", literal, "", type, spot);
      }
      case "<>", "!=" -> {
        return sign("`not(…)` for inequality", "not(", literal, ")", type, spot);
      }
      case "=<", "=>" -> {
        var right = sign.equals("=<") ? "<=" : ">=";
        return type.ordered()
            ? sign("`" + right + "`", right + " ", literal, "", type, spot)
            : notOrdered(type, spot);
      }
      default -> {
        if (!type.ordered()) {
          return notOrdered(type, spot);
        }
      }
    }
    var second = SECOND.matcher(literal);
    if (second.matches()) {
      return spot.reject(
          "cell.form",
          "one comparison; these are two",
          together(sign, second.group(1), second.group(2), second.group(3), second.group(4)));
    }
    var value = literals.read(literal, type, spot);
    return value == null ? null : new Term.Compare(operator(sign), value);
  }

  /** A sign that is written otherwise here; the value behind it may have a fault of its own. */
  private @Nullable Term sign(
      String expected, String before, String literal, String after, ColumnType type, Spot spot) {
    var behind = new Findings();
    if (!SECOND.matcher(literal).matches()) {
      literals.read(literal, type, new Spot(spot.place(), spot.raw(), behind));
    }
    var value = behind.failed() ? "…" : literal;
    spot.reject("cell.form", expected, "write `" + before + value + after + "`");
    spot.findings().addAll(behind.all());
    return null;
  }

  /** What two comparisons in one cell mean, written as a cell says it. */
  private static String together(
      String sign, String value, String link, String secondSign, String secondValue) {
    if (link.equalsIgnoreCase("or")) {
      return "write `" + sign + " " + value + ", " + secondSign + " " + secondValue + "`";
    }
    boolean up = sign.startsWith(">");
    if (up == secondSign.startsWith(">")) {
      return "keep the one that is meant; an interval is written such as `[3..7]` or `(3..7)`";
    }
    var low = up ? value : secondValue;
    var high = up ? secondValue : value;
    var open = (up ? sign : secondSign).equals(">=") ? "[" : "(";
    var close = (up ? secondSign : sign).equals("<=") ? "]" : ")";
    return "write `" + open + low + ".." + high + close + "`";
  }

  private static Operator operator(String sign) {
    for (var operator : Operator.values()) {
      if (operator.sign().equals(sign)) {
        return operator;
      }
    }
    throw new IllegalArgumentException("no operator is written `" + sign + "`");
  }

  private @Nullable Term interval(
      String open, String from, String to, String close, ColumnType type, Spot spot) {
    if (!type.ordered()) {
      return notOrdered(type, spot);
    }
    var low = literals.read(from, type, spot);
    var high = literals.read(to, type, spot);
    if (low == null || high == null) {
      return null;
    }
    int order = compare(low, high);
    boolean fromIncluded = open.equals("[");
    boolean toIncluded = close.equals("]");
    if (order > 0) {
      return spot.reject(
          "cell.interval-reversed",
          "an interval from the smaller to the larger end",
          "write `" + open + to + ".." + from + close + "`");
    }
    if (order == 0 && !(fromIncluded && toIncluded)) {
      return spot.reject(
          "cell.interval-empty", "an interval something can lie in", "write `" + from + "`");
    }
    return new Term.Interval(low, fromIncluded, high, toIncluded);
  }

  private static int compare(Value low, Value high) {
    if (low instanceof Value.Decimal a && high instanceof Value.Decimal b) {
      return a.amount().compareTo(b.amount());
    }
    return Long.compare(((Value.Whole) low).amount(), ((Value.Whole) high).amount());
  }

  private static @Nullable Term notOrdered(ColumnType type, Spot spot) {
    return spot.reject(
        "cell.not-ordered",
        "no comparison: a column of type " + TypeNames.of(type) + " has no order",
        "list the values, such as `A, B` or `not(A)`");
  }

  /** What people write elsewhere and mean here, or null. */
  private static @Nullable String hint(String text, ColumnType type) {
    if (!type.ordered()) {
      return null;
    }
    if (text.matches("[^<>]+[<>].*")) {
      return "write the sign before its value, such as `< 5`, or an interval such as `[3..7]`";
    }
    var bare = BARE.matcher(text);
    if (bare.matches()) {
      return "write `[" + bare.group(1) + ".." + bare.group(2) + "]`";
    }
    var dashed = DASHED.matcher(text);
    if (!(type instanceof ColumnType.Date) && dashed.matches()) {
      return "write `[" + dashed.group(1) + ".." + dashed.group(2) + "]`";
    }
    return text.matches("\\d[\\d.]*\\+")
        ? "write `>= " + text.substring(0, text.length() - 1) + "`"
        : null;
  }
}
