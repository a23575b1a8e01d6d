package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads condition and result cells. The column says what a cell may hold; the cell never does. One
 * call, one thread.
 */
public final class CellParser {
  private static final Pattern NOT = Pattern.compile("(?i)not\\s*\\((.*)\\)");
  private static final Pattern HAS = Pattern.compile("(?i)has\\b(.*)");
  private static final Pattern HAS_MANY = Pattern.compile("(?i)(any|all|none) of\\s*\\((.*)\\)");
  private static final Pattern HAS_SOME =
      Pattern.compile("(?i)has\\s+(?:\\S+|(?:any|all|none) of\\s*\\(.*\\))");
  private static final Pattern TIGHT_COMMA = Pattern.compile(".*\\d,\\d.*");
  // as most people in English write thousands; no list of theirs has three digits behind each comma
  private static final Pattern THOUSANDS = Pattern.compile("(?<!\\d)\\d{1,3}(,\\d{3})+(?![\\d,])");

  /** A duration of one and a half hours, and no list of 1 and 5 hours. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+\\s*[A-Za-z]+");

  private final Literals literals;
  private final TermParser terms;
  private final Findings findings;

  /**
   * A parser that fills in settings from {@code limits} and tells {@code findings} what is wrong.
   */
  public CellParser(Limits limits, Findings findings) {
    this.literals = new Literals(limits);
    this.terms = new TermParser(literals);
    this.findings = findings;
  }

  /** A condition; {@link CellTest.Any} where an error was noted. */
  public CellTest test(String raw, Column column, String place) {
    var spot = new Spot(place, raw, findings);
    var text = Thousands.understood(spot.plain(), column.type(), spot);
    if (text.isEmpty() || text.equals("-")) {
      return new CellTest.Any();
    }
    var test = test(column.type().ordered() ? Terms.inward(text) : text, column, spot);
    return test == null ? new CellTest.Any() : test;
  }

  /** A result or setting; null for a blank cell and where an error was noted. */
  public @Nullable Value value(String raw, ColumnType type, String place) {
    var spot = new Spot(place, raw, findings, false);
    if (type instanceof ColumnType.Text) {
      return raw.isBlank() ? null : new Value.Text(raw);
    }
    var text = Thousands.understood(spot.plain(), type, spot);
    if (text.isEmpty() || text.equals("-")) {
      return null;
    }
    if (type instanceof ColumnType.Words && text.equalsIgnoreCase("empty")) {
      return new Value.Words(new TreeSet<>());
    }
    return Quotes.refuse(text, type, spot) ? null : literals.read(text, type, spot);
  }

  private @Nullable CellTest test(String text, Column column, Spot spot) {
    var imbalance = Terms.imbalance(text);
    if (!imbalance.isEmpty()) {
      return spot.reject(
          "cell.bracket",
          imbalance,
          imbalance.endsWith("quote")
              ? "take the quotation mark away, or put one on each side of a text"
              : "put text with brackets between double quotes");
    }
    var has = HAS.matcher(text);
    if (column.type() instanceof ColumnType.Words words && has.matches()) {
      return has(has.group(1).strip(), words, spot);
    }
    if (column.type() instanceof ColumnType.Word && HAS_SOME.matcher(text).matches()) {
      return spot.reject(
          "cell.has",
          "no `has`, which asks a column of many words; " + column.heading() + " holds one",
          "list the words, such as `A, B` or `not(A)`; a result holds one word"
              + " where the hit policy of its table is not C");
    }
    var not = NOT.matcher(text);
    if (!not.matches()) {
      var read = list(text, column, spot);
      return read == null ? null : new CellTest.OneOf(read);
    }
    if (NOT.matcher(not.group(1).strip()).matches()) {
      var inner = innermost(text);
      return spot.reject(
          "cell.nested-not",
          "`not(…)` once",
          inner.isEmpty() || inner.equals("not()")
              ? "write what it shall not be, such as `not(A, B)`"
              : "write `" + inner + "`");
    }
    var read = list(not.group(1).strip(), column, spot);
    return read == null ? null : new CellTest.NoneOf(read);
  }

  private @Nullable CellTest has(String text, ColumnType.Words type, Spot spot) {
    var many = HAS_MANY.matcher(text);
    boolean nothing = text.isEmpty() || (many.matches() && many.group(2).isBlank());
    if (nothing) {
      return spot.reject(
          "cell.has",
          "the words that are asked for behind `has`",
          "write `has A` or `has any of (A, B)`, or leave the cell blank for anything");
    }
    if (!many.matches()) {
      if (text.contains(",") || text.contains("(")) {
        return spot.reject(
            "cell.has",
            "`has A`, `has any of (A, B)`, `has all of (A, B)` or `has none of (A, B)`",
            "write `has any of (" + text.replaceAll("[()]|\\bhas (any of|all of)? *", "") + ")`");
      }
      var word = literals.wordId(text, type.list(), type.words(), spot);
      return word == null
          ? null
          : new CellTest.Has(CellTest.Quantifier.ANY, new TreeSet<>(List.of(word)));
    }
    var ids = new TreeSet<String>();
    for (var part : Terms.split(many.group(2).strip())) {
      var id = literals.wordId(part, type.list(), type.words(), spot);
      if (id != null) {
        ids.add(id);
      }
    }
    var quantifier = CellTest.Quantifier.valueOf(many.group(1).toUpperCase(Locale.ROOT));
    return ids.isEmpty() ? null : new CellTest.Has(quantifier, ids);
  }

  private @Nullable List<Term> list(String text, Column column, Spot spot) {
    if (Quotes.refuse(text, column.type(), spot)) {
      return null;
    }
    if (column.type() instanceof ColumnType.Duration && DECIMAL_COMMA.matcher(text).matches()) {
      var value = literals.read(text, column.type(), spot);
      return value == null ? null : List.of(new Term.Equal(value));
    }
    boolean tight = TIGHT_COMMA.matcher(text).matches() && !text.contains("\"");
    if (tight
        && !(column.type() instanceof ColumnType.Text)
        && column.type().ordered()
        && isAmbiguous(text, column.type())) {
      return spot.reject(
          "cell.ambiguous-comma", "a comma that cannot be read two ways", oneReading(text, spot));
    }
    var read = new ArrayList<Term>();
    boolean complete = true;
    for (var part : Terms.split(text)) {
      var term =
          part.isEmpty()
              ? spot.<Term>reject("cell.empty-term", "something on both sides of every comma", null)
              : terms.read(part, column, spot);
      if (term == null) {
        complete = false;
      } else {
        read.add(term);
      }
    }
    return complete ? read : null;
  }

  /** How to write a cell whose comma may be three things. */
  private static String oneReading(String text, Spot spot) {
    var closed = Hints.withoutGaps(text);
    var point = closed.replaceAll("(\\d),(\\d)", "$1.$2");
    if (!closed.equals(text)) {
      return "write `" + spot.with(text, point) + "`";
    }
    var list = text.replaceAll("(\\d),(\\d)", "$1, $2");
    return THOUSANDS.matcher(text).find()
        ? twoReadings(spot.with(text, text.replace(",", "")), "thousand", spot.with(text, list))
        : twoReadings(spot.with(text, point), "decimal", spot.with(text, list));
  }

  private static String twoReadings(String number, String what, String list) {
    return "write `" + number + "` for a " + what + ", `" + list + "` for a list";
  }

  /**
   * Inside brackets of an interval a comma can only be a decimal one; elsewhere it may be a list.
   */
  private static boolean isAmbiguous(String text, ColumnType type) {
    if (text.contains("..")) {
      return Terms.split(text).size() > 1;
    }
    boolean decimals = type instanceof ColumnType.Decimal || type instanceof ColumnType.Money;
    return decimals || text.matches(".*\\d,\\d{3}(\\D.*)?");
  }

  private static String innermost(String text) {
    var inner = text;
    var not = NOT.matcher(inner);
    boolean negated = false;
    while (not.matches()) {
      inner = not.group(1).strip();
      negated = !negated;
      not = NOT.matcher(inner);
    }
    return negated ? "not(" + inner + ")" : inner;
  }
}
