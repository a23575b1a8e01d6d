package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A way to a violation, with rules on it that it does not take. */
class NeededTest {
  private static final Place PLACE = new Place("needed.csv", "Rules", "A9");
  private static final List<String> LETTERS = List.of("A", "B");
  private static final Column DAYS =
      new Column("days", "Days", new ColumnType.Whole("days"), Column.Origin.BRIEF);
  private static final Column ROUTE = result("route", new ColumnType.Word("", LETTERS));
  private static final Column NOTES = result("notes", new ColumnType.Words("", LETTERS));
  private static final Column IDLE = result("idle", new ColumnType.Words("", LETTERS));
  private static final CellTest ANY = new CellTest.Any();
  private static final Facts ONE_DAY =
      column -> column.id().equals("days") ? new Value.Whole(1) : null;

  /** Two rows of one answer say the same, two that are collected do, and a third nobody asks. */
  private static final List<Step> STEPS =
      List.of(
          ask("route", HitPolicy.FIRST, ROUTE, row("RT-010", below(9)), row("RT-020", ANY)),
          ask("notes", HitPolicy.COLLECT, NOTES, row("NT-010", below(5)), row("NT-020", below(9))),
          ask("idle", HitPolicy.COLLECT, IDLE, row("ID-010", ANY)));

  private static final CellTest IS_A =
      new CellTest.OneOf(List.of(new Term.Equal(new Value.Word("A"))));
  private static final CellTest HAS_A =
      new CellTest.Has(Quantifier.ANY, new TreeSet<>(Set.of("A")));
  private static final Table INVARIANTS =
      table(
          "invariants",
          HitPolicy.COLLECT,
          List.of(ROUTE, NOTES),
          result("broken", new ColumnType.Words("", LETTERS)),
          row("IV-010", IS_A, HAS_A),
          row("IV-020", ANY, HAS_A),
          row("IV-030", IS_A, ANY));

  @Test
  void of_two_rules_that_say_the_same_one_is_enough() {
    assertThat(needed(1)).containsExactly(Map.entry("notes", List.of("NT-020")));
  }

  @Test
  void what_the_invariant_asks_for_is_named_though_another_rule_would_say_as_much() {
    assertThat(needed(0))
        .containsExactly(
            Map.entry("route", List.of("RT-010")), Map.entry("notes", List.of("NT-020")));
    assertThat(needed(2)).containsExactly(Map.entry("route", List.of("RT-010")));
  }

  private static Map<String, List<String>> needed(int invariant) {
    var all = new ArrayList<>(STEPS);
    all.add(new Step.Ask(INVARIANTS, "invariants"));
    var walked = new NaiveWalk(all).of(ONE_DAY);
    assertThat(walked)
        .containsEntry("route", List.of("RT-010"))
        .containsEntry("notes", List.of("NT-010", "NT-020"))
        .containsEntry("idle", List.of("ID-010"))
        .containsEntry("invariants", List.of("IV-010", "IV-020", "IV-030"));
    walked.remove("invariants");
    return new Needed(INVARIANTS, INVARIANTS.rows().get(invariant), ONE_DAY).among(all, walked);
  }

  private static Column result(String id, ColumnType type) {
    return new Column(id, id, type, Column.Origin.RESULT);
  }

  private static CellTest below(long days) {
    return new CellTest.OneOf(
        List.of(new Term.Compare(CellTest.Operator.LESS, new Value.Whole(days))));
  }

  private static Step ask(String id, HitPolicy policy, Column fills, Row... rows) {
    return new Step.Ask(table(id, policy, List.of(DAYS), fills, rows), id);
  }

  private static Table table(
      String id, HitPolicy policy, List<Column> asks, Column fills, Row... rows) {
    var output =
        new Table.Output(
            new Column(
                fills.id(), fills.heading(), new ColumnType.Word("", LETTERS), fills.origin()),
            List.of());
    return new Table(
        id, id, policy, "OPS", "", null, asks, List.of(output), Arrays.asList(rows), null);
  }

  private static Row row(String id, CellTest... tests) {
    var cells = Arrays.stream(tests).map(it -> new Row.Cell(it, "a cell", "B9")).toList();
    return new Row(id, cells, List.of(new Value.Word("A")), "", "", PLACE);
  }
}
