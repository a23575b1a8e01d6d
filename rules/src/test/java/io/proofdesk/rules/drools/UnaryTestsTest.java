package io.proofdesk.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Limits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of condition cell, as an analyst writes it, on its boundary values and on an absent
 * one; both evaluators.
 */
class UnaryTestsTest {

  private static final List<String> LETTERS = List.of("A", "B", "C");
  private static final ColumnType WHOLE = new ColumnType.Whole("days");
  private static final ColumnType DECIMAL = new ColumnType.Decimal("%");
  private static final ColumnType WORD = new ColumnType.Word("", LETTERS);
  private static final ColumnType WORDS = new ColumnType.Words("", LETTERS);

  private static final ColumnType YES_NO = new ColumnType.YesNo();

  static Stream<Arguments> cells() {
    return Stream.of(
        cell("", WHOLE, whole(1), true),
        cell("", WHOLE, null, true),
        cell("-", WHOLE, whole(1), true),
        cell("-", WHOLE, null, true),
        cell("< 5", WHOLE, whole(4), true),
        cell("< 5", WHOLE, whole(5), false),
        cell("<= 5", WHOLE, whole(5), true),
        cell("<= 5", WHOLE, whole(6), false),
        cell("> 5", WHOLE, whole(5), false),
        cell("> 5", WHOLE, whole(6), true),
        cell(">= 5", WHOLE, whole(4), false),
        cell(">= 5", WHOLE, whole(5), true),
        cell(">= 5", WHOLE, null, false),
        cell("< 5", WHOLE, null, false),
        cell("[3..7]", WHOLE, whole(3), true),
        cell("[3..7]", WHOLE, whole(7), true),
        cell("(3..7]", WHOLE, whole(3), false),
        cell("[3..7)", WHOLE, whole(7), false),
        cell("(3..7)", WHOLE, whole(4), true),
        cell("[3..7]", WHOLE, null, false),
        cell("A", WORD, HandTables.word("A"), true),
        cell("A", WORD, HandTables.word("a"), false),
        cell("A", WORD, null, false),
        cell("A, absent", WORD, null, true),
        cell("not(A)", WORD, HandTables.word("B"), true),
        cell("not(A)", WORD, HandTables.word("A"), false),
        cell("not(A)", WORD, null, false),
        cell("0.10", DECIMAL, decimal("0.1"), true),
        cell("0.1", DECIMAL, decimal("0.10000000000000001"), false),
        cell("empty", WORDS, words(), true),
        cell("empty", WORDS, words("A"), false),
        cell("empty", WORDS, null, false),
        cell("absent", WORDS, words(), false),
        cell("absent", WORDS, null, true),
        cell("has any of (A, B)", WORDS, words("B", "C"), true),
        cell("has any of (A, B)", WORDS, words("C"), false),
        cell("has all of (A, B)", WORDS, words("A", "B", "C"), true),
        cell("has all of (A, B)", WORDS, words("A"), false),
        cell("has none of (A, B)", WORDS, words(), true),
        cell("has none of (A, B)", WORDS, words("A"), false),
        cell("has none of (A, B)", WORDS, null, false),
        cell("has any of (A, B)", WORDS, words(), false),
        cell("has any of (A, B)", WORDS, null, false),
        cell("has all of (A, B)", WORDS, words(), false),
        cell("has all of (A, B)", WORDS, null, false));
  }

  /** DMN 1.5, 7.3.3: what stands between commas is or, {@code not} is of the whole list. */
  static Stream<Arguments> lists() {
    return Stream.of(
        cell("< 3, > 7", WHOLE, whole(2), true),
        cell("< 3, > 7", WHOLE, whole(3), false),
        cell("< 3, > 7", WHOLE, whole(7), false),
        cell("< 3, > 7", WHOLE, whole(8), true),
        cell("< 3, > 7", WHOLE, null, false),
        cell("not(< 3, > 7)", WHOLE, whole(2), false),
        cell("not(< 3, > 7)", WHOLE, whole(3), true),
        cell("not(< 3, > 7)", WHOLE, whole(7), true),
        cell("not(< 3, > 7)", WHOLE, whole(8), false),
        cell("not(< 3, > 7)", WHOLE, null, false),
        cell("absent, < 5", WHOLE, null, true),
        cell("absent, < 5", WHOLE, whole(4), true),
        cell("absent, < 5", WHOLE, whole(5), false),
        cell("not(absent)", WHOLE, whole(0), true),
        cell("not(absent)", WHOLE, null, false),
        cell("not(empty)", WORDS, words(), false),
        cell("not(empty)", WORDS, words("A"), true),
        cell("not(empty)", WORDS, null, false));
  }

  /** DMN 1.5, 10.3.2.7: both ends of a range, values beyond them, and none at all. */
  static Stream<Arguments> ranges() {
    return Stream.of(
        cell("[3..7]", WHOLE, whole(2), false),
        cell("[3..7]", WHOLE, whole(8), false),
        // 10.3.1.2: "open interval start" is `(` or `]`, "open interval end" is `)` or `[`
        cell("]3..7[", WHOLE, whole(3), false),
        cell("]3..7[", WHOLE, whole(4), true),
        cell("]3..7[", WHOLE, whole(6), true),
        cell("]3..7[", WHOLE, whole(7), false),
        cell("]3..7[", WHOLE, null, false),
        cell("]3..7]", WHOLE, whole(3), false),
        cell("]3..7]", WHOLE, whole(7), true),
        cell("[3..7[", WHOLE, whole(3), true),
        cell("[3..7[", WHOLE, whole(7), false),
        cell("(3..7[", WHOLE, whole(3), false),
        cell("]3..7)", WHOLE, whole(7), false),
        cell("[1..2[, ]3..4]", WHOLE, whole(1), true),
        cell("[1..2[, ]3..4]", WHOLE, whole(2), false),
        cell("[1..2[, ]3..4]", WHOLE, whole(3), false),
        cell("[1..2[, ]3..4]", WHOLE, whole(4), true),
        cell("not(]3..7[)", WHOLE, whole(3), true),
        cell("not(]3..7[)", WHOLE, whole(4), false),
        cell("]-7..-3[", WHOLE, whole(-4), true),
        cell("(3..7]", WHOLE, whole(7), true),
        cell("[3..7)", WHOLE, whole(3), true),
        cell("(3..7)", WHOLE, whole(3), false),
        cell("(3..7)", WHOLE, whole(7), false),
        cell("(3..7)", WHOLE, null, false),
        cell("[5..5]", WHOLE, whole(4), false),
        cell("[5..5]", WHOLE, whole(5), true),
        cell("[5..5]", WHOLE, whole(6), false),
        cell("[0.1..0.2)", DECIMAL, decimal("0.100"), true),
        cell("[0.1..0.2)", DECIMAL, decimal("0.0999"), false),
        cell("[0.1..0.2)", DECIMAL, decimal("0.1999"), true),
        cell("[0.1..0.2)", DECIMAL, decimal("0.20"), false),
        cell("[0.1..0.2)", DECIMAL, null, false),
        cell("< 5", WHOLE, whole(Long.MIN_VALUE), true),
        cell("<= 5", WHOLE, null, false),
        cell("> 5", WHOLE, null, false),
        cell("> 5", WHOLE, whole(Long.MAX_VALUE), true),
        cell("> 5", WHOLE, whole(-6), false));
  }

  /** What nobody knows is neither a yes nor a no. */
  static Stream<Arguments> yesAndNo() {
    return Stream.of(
        cell("yes", YES_NO, new Value.YesNo(true), true),
        cell("yes", YES_NO, new Value.YesNo(false), false),
        cell("yes", YES_NO, null, false),
        cell("not(yes)", YES_NO, new Value.YesNo(false), true),
        cell("not(yes)", YES_NO, null, false),
        cell("", YES_NO, null, true));
  }

  /** Held in minor units: a limit is met to the cent, in a currency without cents to the unit. */
  static Stream<Arguments> money() {
    var usd = new ColumnType.Money("USD");
    var yen = new ColumnType.Money("JPY");
    return Stream.of(
        cell("<= 50.00 USD", usd, whole(5000), true),
        cell("<= 50.00 USD", usd, whole(5001), false),
        cell("> 50.00 USD", usd, whole(5000), false),
        cell("> 50.00 USD", usd, whole(5001), true),
        cell("(50.00 USD..100.00 USD]", usd, whole(5000), false),
        cell("(50.00 USD..100.00 USD]", usd, whole(5001), true),
        cell("(50.00 USD..100.00 USD]", usd, whole(10000), true),
        cell("(50.00 USD..100.00 USD]", usd, whole(10001), false),
        // an amount in another currency is absent, and neither within a limit nor beyond it
        cell("<= 50.00 USD", usd, null, false),
        cell("> 50.00 USD", usd, null, false),
        cell("not(<= 50.00 USD)", usd, null, false),
        cell(">= 0.00 USD", usd, whole(-1), false),
        cell(">= 500 JPY", yen, whole(500), true),
        cell(">= 500 JPY", yen, whole(499), false),
        cell("<= 92233720368547758.07 USD", usd, whole(Long.MAX_VALUE), true));
  }

  /** Held as days since 1970: the day itself, the days beside it, and a leap day. */
  static Stream<Arguments> dates() {
    var date = new ColumnType.Date();
    long day = LocalDate.parse("2026-11-26").toEpochDay();
    long leap = LocalDate.parse("2028-02-29").toEpochDay();
    return Stream.of(
        cell("2026-11-26", date, whole(day), true),
        cell("< 2026-11-26", date, whole(day - 1), true),
        cell("< 2026-11-26", date, whole(day), false),
        cell(">= 2026-11-26", date, whole(day), true),
        cell(">= 2026-11-26", date, whole(day - 1), false),
        cell("[2026-11-26..2026-12-03)", date, whole(day), true),
        cell("[2026-11-26..2026-12-03)", date, whole(day + 6), true),
        cell("[2026-11-26..2026-12-03)", date, whole(day + 7), false),
        cell("[2026-11-26..2026-12-03)", date, null, false),
        cell("> 2028-02-29", date, whole(leap + 1), true),
        cell("> 2028-02-29", date, whole(leap), false),
        cell("< 1970-01-01", date, whole(-1), true),
        cell("not(< 2026-11-26)", date, null, false));
  }

  /** Held in seconds: how long ago a moment was, or how far it is ahead, to the second. */
  static Stream<Arguments> spans() {
    var span = new ColumnType.Duration();
    return Stream.of(
        cell("<= 24 h", span, whole(86_400), true),
        cell("<= 24 h", span, whole(86_401), false),
        cell("> 24 h", span, whole(86_400), false),
        cell("> 24 h", span, whole(86_401), true),
        cell("< 0 s", span, whole(-1), true),
        cell("< 0 s", span, whole(0), false),
        cell("<= 24 h", span, null, false),
        cell("absent", span, null, true),
        cell("absent", span, whole(0), false));
  }

  /** Letter by letter, and nothing else is said of text. */
  static Stream<Arguments> texts() {
    var text = new ColumnType.Text();
    return Stream.of(
        cell("\"破损\"", text, new Value.Text("破损"), true),
        cell("\"破损\"", text, new Value.Text("破损 "), false),
        cell("\"破损\"", text, new Value.Text(""), false),
        cell("\"破损\"", text, null, false));
  }

  @ParameterizedTest(name = "{0} on {2}: {3}")
  @MethodSource({"cells", "lists", "ranges", "yesAndNo", "money", "dates", "spans", "texts"})
  void a_cell_holds_or_does_not(
      String text, ColumnType type, @Nullable Value value, boolean holds) {
    var column = HandTables.column(type);
    var row = HandTables.row("RB-10", read(text, column), HandTables.word("YES"));
    var table = HandTables.table(HitPolicy.UNIQUE, column, WORD, List.of(), row);
    List<String> expected = holds ? List.of("RB-10") : List.of();
    assertThat(NaiveEvaluator.evaluate(table, it -> value).won()).isEqualTo(expected);
    try (var compiled = new TableCompiler().compile(table, text)) {
      assertThat(compiled.evaluate(it -> value).won()).isEqualTo(expected);
    }
  }

  /** The cell as the product reads it, so that what a case is called is what it asks. */
  private static CellTest read(String text, Column column) {
    var findings = new Findings();
    var test = new CellParser(Limits.none(), findings).test(text, column, "hand.csv!Rules!B1");
    assertThat(findings.all()).isEmpty();
    return test;
  }

  private static Arguments cell(
      String text, ColumnType type, @Nullable Value value, boolean holds) {
    return Arguments.of(text, type, value, holds);
  }

  private static Value whole(long amount) {
    return new Value.Whole(amount);
  }

  private static Value decimal(String amount) {
    return new Value.Decimal(new BigDecimal(amount));
  }

  private static Value words(String... ids) {
    return new Value.Words(new TreeSet<>(Arrays.asList(ids)));
  }
}
