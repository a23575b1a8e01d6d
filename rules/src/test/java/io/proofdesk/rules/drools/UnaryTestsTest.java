package io.proofdesk.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.NoneOf;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Value;
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

/** Every kind of condition cell on its boundary values and on an absent one; both evaluators. */
class UnaryTestsTest {

  private static final ColumnType WHOLE = new ColumnType.Whole("days");
  private static final ColumnType DECIMAL = new ColumnType.Decimal("%");
  private static final ColumnType WORD = new ColumnType.Word("", List.of());
  private static final ColumnType WORDS = new ColumnType.Words("", List.of());

  private static final ColumnType YES_NO = new ColumnType.YesNo();

  static Stream<Arguments> cells() {
    var a = new Term.Equal(HandTables.word("A"));
    return Stream.of(
        cell("blank", WHOLE, new CellTest.Any(), whole(1), true),
        cell("blank", WHOLE, new CellTest.Any(), null, true),
        cell("< 5", WHOLE, compare(Operator.LESS), whole(4), true),
        cell("< 5", WHOLE, compare(Operator.LESS), whole(5), false),
        cell("<= 5", WHOLE, compare(Operator.AT_MOST), whole(5), true),
        cell("<= 5", WHOLE, compare(Operator.AT_MOST), whole(6), false),
        cell("> 5", WHOLE, compare(Operator.MORE), whole(5), false),
        cell("> 5", WHOLE, compare(Operator.MORE), whole(6), true),
        cell(">= 5", WHOLE, compare(Operator.AT_LEAST), whole(4), false),
        cell(">= 5", WHOLE, compare(Operator.AT_LEAST), whole(5), true),
        cell(">= 5", WHOLE, compare(Operator.AT_LEAST), null, false),
        cell("< 5", WHOLE, compare(Operator.LESS), null, false),
        cell("[3..7]", WHOLE, interval(true, true), whole(3), true),
        cell("[3..7]", WHOLE, interval(true, true), whole(7), true),
        cell("(3..7]", WHOLE, interval(false, true), whole(3), false),
        cell("[3..7)", WHOLE, interval(true, false), whole(7), false),
        cell("(3..7)", WHOLE, interval(false, false), whole(4), true),
        cell("[3..7]", WHOLE, interval(true, true), null, false),
        cell("A", WORD, new OneOf(List.of(a)), HandTables.word("A"), true),
        cell("A", WORD, new OneOf(List.of(a)), HandTables.word("a"), false),
        cell("A", WORD, new OneOf(List.of(a)), null, false),
        cell("A, absent", WORD, new OneOf(List.of(a, new Term.Absent())), null, true),
        cell("not(A)", WORD, new NoneOf(List.of(a)), HandTables.word("B"), true),
        cell("not(A)", WORD, new NoneOf(List.of(a)), HandTables.word("A"), false),
        cell("not(A)", WORD, new NoneOf(List.of(a)), null, false),
        cell("0.10", DECIMAL, equal("0.10"), decimal("0.1"), true),
        cell("0.1", DECIMAL, equal("0.1"), decimal("0.10000000000000001"), false),
        cell("empty", WORDS, new OneOf(List.of(new Term.Empty())), words(), true),
        cell("empty", WORDS, new OneOf(List.of(new Term.Empty())), words("A"), false),
        cell("empty", WORDS, new OneOf(List.of(new Term.Empty())), null, false),
        cell("absent", WORDS, new OneOf(List.of(new Term.Absent())), words(), false),
        cell("absent", WORDS, new OneOf(List.of(new Term.Absent())), null, true),
        cell("has any of (A, B)", WORDS, has(Quantifier.ANY), words("B", "C"), true),
        cell("has any of (A, B)", WORDS, has(Quantifier.ANY), words("C"), false),
        cell("has all of (A, B)", WORDS, has(Quantifier.ALL), words("A", "B", "C"), true),
        cell("has all of (A, B)", WORDS, has(Quantifier.ALL), words("A"), false),
        cell("has none of (A, B)", WORDS, has(Quantifier.NONE), words(), true),
        cell("has none of (A, B)", WORDS, has(Quantifier.NONE), words("A"), false),
        cell("has none of (A, B)", WORDS, has(Quantifier.NONE), null, false),
        cell("has any of (A, B)", WORDS, has(Quantifier.ANY), words(), false),
        cell("has any of (A, B)", WORDS, has(Quantifier.ANY), null, false),
        cell("has all of (A, B)", WORDS, has(Quantifier.ALL), words(), false),
        cell("has all of (A, B)", WORDS, has(Quantifier.ALL), null, false));
  }

  /** DMN 1.5, 7.3.3: what stands between commas is or, {@code not} is of the whole list. */
  static Stream<Arguments> lists() {
    var outside = List.<Term>of(lessThan(3), moreThan(7));
    var missing = List.<Term>of(new Term.Absent(), lessThan(5));
    return Stream.of(
        cell("< 3, > 7", WHOLE, new OneOf(outside), whole(2), true),
        cell("< 3, > 7", WHOLE, new OneOf(outside), whole(3), false),
        cell("< 3, > 7", WHOLE, new OneOf(outside), whole(7), false),
        cell("< 3, > 7", WHOLE, new OneOf(outside), whole(8), true),
        cell("< 3, > 7", WHOLE, new OneOf(outside), null, false),
        cell("not(< 3, > 7)", WHOLE, new NoneOf(outside), whole(2), false),
        cell("not(< 3, > 7)", WHOLE, new NoneOf(outside), whole(3), true),
        cell("not(< 3, > 7)", WHOLE, new NoneOf(outside), whole(7), true),
        cell("not(< 3, > 7)", WHOLE, new NoneOf(outside), whole(8), false),
        cell("not(< 3, > 7)", WHOLE, new NoneOf(outside), null, false),
        cell("absent, < 5", WHOLE, new OneOf(missing), null, true),
        cell("absent, < 5", WHOLE, new OneOf(missing), whole(4), true),
        cell("absent, < 5", WHOLE, new OneOf(missing), whole(5), false),
        cell("not(absent)", WHOLE, new NoneOf(List.of(new Term.Absent())), whole(0), true),
        cell("not(absent)", WHOLE, new NoneOf(List.of(new Term.Absent())), null, false),
        cell("not(empty)", WORDS, new NoneOf(List.of(new Term.Empty())), words(), false),
        cell("not(empty)", WORDS, new NoneOf(List.of(new Term.Empty())), words("A"), true),
        cell("not(empty)", WORDS, new NoneOf(List.of(new Term.Empty())), null, false));
  }

  /** DMN 1.5, 10.3.2.7: both ends of a range, values beyond them, and none at all. */
  static Stream<Arguments> ranges() {
    var point = new OneOf(List.of(new Term.Interval(whole(5), true, whole(5), true)));
    var share = new OneOf(List.of(new Term.Interval(decimal("0.1"), true, decimal("0.2"), false)));
    return Stream.of(
        cell("[3..7]", WHOLE, interval(true, true), whole(2), false),
        cell("[3..7]", WHOLE, interval(true, true), whole(8), false),
        cell("(3..7]", WHOLE, interval(false, true), whole(7), true),
        cell("[3..7)", WHOLE, interval(true, false), whole(3), true),
        cell("(3..7)", WHOLE, interval(false, false), whole(3), false),
        cell("(3..7)", WHOLE, interval(false, false), whole(7), false),
        cell("(3..7)", WHOLE, interval(false, false), null, false),
        cell("[5..5]", WHOLE, point, whole(4), false),
        cell("[5..5]", WHOLE, point, whole(5), true),
        cell("[5..5]", WHOLE, point, whole(6), false),
        cell("[0.1..0.2)", DECIMAL, share, decimal("0.100"), true),
        cell("[0.1..0.2)", DECIMAL, share, decimal("0.0999"), false),
        cell("[0.1..0.2)", DECIMAL, share, decimal("0.1999"), true),
        cell("[0.1..0.2)", DECIMAL, share, decimal("0.20"), false),
        cell("[0.1..0.2)", DECIMAL, share, null, false),
        cell("< 5", WHOLE, compare(Operator.LESS), whole(Long.MIN_VALUE), true),
        cell("<= 5", WHOLE, compare(Operator.AT_MOST), null, false),
        cell("> 5", WHOLE, compare(Operator.MORE), null, false),
        cell("> 5", WHOLE, compare(Operator.MORE), whole(Long.MAX_VALUE), true),
        cell("> 5", WHOLE, compare(Operator.MORE), whole(-6), false));
  }

  /** What nobody knows is neither a yes nor a no. */
  static Stream<Arguments> yesAndNo() {
    var yes = new Term.Equal(new Value.YesNo(true));
    return Stream.of(
        cell("yes", YES_NO, new OneOf(List.of(yes)), new Value.YesNo(true), true),
        cell("yes", YES_NO, new OneOf(List.of(yes)), new Value.YesNo(false), false),
        cell("yes", YES_NO, new OneOf(List.of(yes)), null, false),
        cell("not(yes)", YES_NO, new NoneOf(List.of(yes)), new Value.YesNo(false), true),
        cell("not(yes)", YES_NO, new NoneOf(List.of(yes)), null, false),
        cell("blank", YES_NO, new CellTest.Any(), null, true));
  }

  /** Held in minor units: a limit is met to the cent, in a currency without cents to the unit. */
  static Stream<Arguments> money() {
    var usd = new ColumnType.Money("USD");
    var yen = new ColumnType.Money("JPY");
    var band = new OneOf(List.of(new Term.Interval(whole(5000), false, whole(10000), true)));
    return Stream.of(
        cell("<= 50.00 USD", usd, limit(Operator.AT_MOST, 5000), whole(5000), true),
        cell("<= 50.00 USD", usd, limit(Operator.AT_MOST, 5000), whole(5001), false),
        cell("> 50.00 USD", usd, limit(Operator.MORE, 5000), whole(5000), false),
        cell("> 50.00 USD", usd, limit(Operator.MORE, 5000), whole(5001), true),
        cell("(50.00 USD..100.00 USD]", usd, band, whole(5000), false),
        cell("(50.00 USD..100.00 USD]", usd, band, whole(5001), true),
        cell("(50.00 USD..100.00 USD]", usd, band, whole(10000), true),
        cell("(50.00 USD..100.00 USD]", usd, band, whole(10001), false),
        // an amount in another currency is absent, and neither within a limit nor beyond it
        cell("<= 50.00 USD", usd, limit(Operator.AT_MOST, 5000), null, false),
        cell("> 50.00 USD", usd, limit(Operator.MORE, 5000), null, false),
        cell("not(<= 50.00 USD)", usd, not(Operator.AT_MOST, 5000), null, false),
        cell(">= 0.00 USD", usd, limit(Operator.AT_LEAST, 0), whole(-1), false),
        cell(">= 500 JPY", yen, limit(Operator.AT_LEAST, 500), whole(500), true),
        cell(">= 500 JPY", yen, limit(Operator.AT_LEAST, 500), whole(499), false),
        cell("<= the largest", usd, limit(Operator.AT_MOST, Long.MAX_VALUE), whole(1), true));
  }

  /** Held as days since 1970: the day itself, the days beside it, and a leap day. */
  static Stream<Arguments> dates() {
    var date = new ColumnType.Date();
    long day = LocalDate.parse("2026-11-26").toEpochDay();
    long leap = LocalDate.parse("2028-02-29").toEpochDay();
    var week = new OneOf(List.of(new Term.Interval(whole(day), true, whole(day + 7), false)));
    return Stream.of(
        cell("2026-11-26", date, new OneOf(List.of(new Term.Equal(whole(day)))), whole(day), true),
        cell("< 2026-11-26", date, limit(Operator.LESS, day), whole(day - 1), true),
        cell("< 2026-11-26", date, limit(Operator.LESS, day), whole(day), false),
        cell(">= 2026-11-26", date, limit(Operator.AT_LEAST, day), whole(day), true),
        cell(">= 2026-11-26", date, limit(Operator.AT_LEAST, day), whole(day - 1), false),
        cell("[2026-11-26..2026-12-03)", date, week, whole(day), true),
        cell("[2026-11-26..2026-12-03)", date, week, whole(day + 6), true),
        cell("[2026-11-26..2026-12-03)", date, week, whole(day + 7), false),
        cell("[2026-11-26..2026-12-03)", date, week, null, false),
        cell("> 2028-02-29", date, limit(Operator.MORE, leap), whole(leap + 1), true),
        cell("> 2028-02-29", date, limit(Operator.MORE, leap), whole(leap), false),
        cell("< 1970-01-01", date, limit(Operator.LESS, 0), whole(-1), true),
        cell("not(< 2026-11-26)", date, not(Operator.LESS, day), null, false));
  }

  /** Held in seconds: how long ago a moment was, or how far it is ahead, to the second. */
  static Stream<Arguments> spans() {
    var span = new ColumnType.Duration();
    return Stream.of(
        cell("<= 24 h", span, limit(Operator.AT_MOST, 86_400), whole(86_400), true),
        cell("<= 24 h", span, limit(Operator.AT_MOST, 86_400), whole(86_401), false),
        cell("> 24 h", span, limit(Operator.MORE, 86_400), whole(86_400), false),
        cell("> 24 h", span, limit(Operator.MORE, 86_400), whole(86_401), true),
        cell("< 0 s", span, limit(Operator.LESS, 0), whole(-1), true),
        cell("< 0 s", span, limit(Operator.LESS, 0), whole(0), false),
        cell("<= 24 h", span, limit(Operator.AT_MOST, 86_400), null, false),
        cell("absent", span, new OneOf(List.of(new Term.Absent())), null, true),
        cell("absent", span, new OneOf(List.of(new Term.Absent())), whole(0), false));
  }

  /** Letter by letter, and nothing else is said of text. */
  static Stream<Arguments> texts() {
    var text = new ColumnType.Text();
    var zh = new OneOf(List.of(new Term.Equal(new Value.Text("破损"))));
    return Stream.of(
        cell("\"破损\"", text, zh, new Value.Text("破损"), true),
        cell("\"破损\"", text, zh, new Value.Text("破损 "), false),
        cell("\"破损\"", text, zh, new Value.Text(""), false),
        cell("\"破损\"", text, zh, null, false));
  }

  private static CellTest limit(Operator operator, long amount) {
    return new OneOf(List.of(new Term.Compare(operator, whole(amount))));
  }

  private static CellTest not(Operator operator, long amount) {
    return new NoneOf(List.of(new Term.Compare(operator, whole(amount))));
  }

  @ParameterizedTest(name = "{0} on {3}: {4}")
  @MethodSource({"cells", "lists", "ranges", "yesAndNo", "money", "dates", "spans", "texts"})
  void a_cell_holds_or_does_not(
      String text, ColumnType type, CellTest test, @Nullable Value value, boolean holds) {
    var row = HandTables.row("RB-10", test, HandTables.word("YES"));
    var table = HandTables.table(HitPolicy.UNIQUE, HandTables.column(type), WORD, List.of(), row);
    List<String> expected = holds ? List.of("RB-10") : List.of();
    assertThat(NaiveEvaluator.evaluate(table, column -> value).won()).isEqualTo(expected);
    try (var compiled = new TableCompiler().compile(table, text)) {
      assertThat(compiled.evaluate(column -> value).won()).isEqualTo(expected);
    }
  }

  private static Arguments cell(
      String text, ColumnType type, CellTest test, @Nullable Value value, boolean holds) {
    return Arguments.of(text, type, test, value, holds);
  }

  private static CellTest compare(Operator operator) {
    return new OneOf(List.of(new Term.Compare(operator, whole(5))));
  }

  private static Term lessThan(long amount) {
    return new Term.Compare(Operator.LESS, whole(amount));
  }

  private static Term moreThan(long amount) {
    return new Term.Compare(Operator.MORE, whole(amount));
  }

  private static CellTest interval(boolean from, boolean to) {
    return new OneOf(List.of(new Term.Interval(whole(3), from, whole(7), to)));
  }

  private static CellTest equal(String amount) {
    return new OneOf(List.of(new Term.Equal(decimal(amount))));
  }

  private static CellTest has(Quantifier quantifier) {
    return new Has(quantifier, new TreeSet<>(List.of("A", "B")));
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
