package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Column.Origin;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Limits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningsTest {
  private static final ColumnType WORD = new ColumnType.Word("", List.of("X", "Y"));
  private static final ColumnType ORDERS = new ColumnType.Whole("orders");

  /** What is offered for a row without conditions below a row with one cell. */
  private static List<String> offered(Column column, String above, @Nullable Value had) {
    var findings = new Findings();
    var test = new CellParser(Limits.none(), findings).test(above, column, "here");
    assertThat(findings.all()).isEmpty();
    return offered(column, Objects.requireNonNull(test), had);
  }

  @SuppressWarnings("NullAway") // loses sight of absent values inside lists of compiled classes
  private static List<String> offered(Column column, CellTest above, @Nullable Value had) {
    var table =
        HandTables.table(
            HitPolicy.FIRST,
            column,
            WORD,
            List.of(),
            HandTables.row("RB-1", above, HandTables.word("X")),
            HandTables.row("RB-2", HandTables.any(), HandTables.word("Y")));
    List<@Nullable Value> values = new ArrayList<>();
    values.add(had);
    return Openings.of(table, values, 1).stream()
        .map(opening -> opening.columns().get(0).values())
        .toList();
  }

  private static Column fact(String id, ColumnType type) {
    return new Column(id, "Asked", type, Origin.BRIEF);
  }

  @Test
  void no_count_below_nothing_is_offered() {
    var orders = fact("order.recentOrders", ORDERS);
    assertThat(offered(orders, ">= 0", HandTables.whole(2))).containsExactly("absent");
    assertThat(offered(orders, "absent, >= 0", HandTables.whole(2))).isEmpty();
    assertThat(offered(orders, ">= 1", HandTables.whole(2))).containsExactly("absent, < 1 orders");
    assertThat(offered(orders, "0", HandTables.whole(0))).containsExactly("absent, > 0 orders");
  }

  @Test
  void a_cell_that_names_a_value_below_nothing_lets_it_be_offered() {
    var orders = fact("order.recentOrders", ORDERS);
    assertThat(offered(orders, ">= -3", HandTables.whole(2)))
        .containsExactly("absent, < -3 orders");
  }

  /** Else every share would be offered, also those the cell asks for. */
  @Test
  void a_cell_that_holds_only_below_nothing_names_such_values() {
    var share = fact("order.discount", new ColumnType.Decimal("%"));
    var less = new Value.Decimal(BigDecimal.ONE.negate());
    assertThat(offered(share, "< 0", less)).containsExactly("absent, >= 0 %");
  }

  @Test
  void what_counts_down_to_a_day_goes_on_below_nothing() {
    var due = fact("dealings.daysToDisputeDue", new ColumnType.Whole("days"));
    assertThat(offered(due, ">= 0", HandTables.whole(2))).containsExactly("absent, < 0 days");
  }

  @Test
  void a_number_that_a_workbook_declares_may_be_below_nothing() {
    var local = new Column("local", "Degrees", new ColumnType.Whole("°C"), Origin.LOCAL);
    assertThat(offered(local, ">= 0", HandTables.whole(2))).containsExactly("absent, < 0 °C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">= 0 %|absent",
        "<= 100 %|absent",
        "< 100 %|absent, 100 %",
        "> 40 %|absent, <= 40 %"
      })
  void no_share_below_nothing_or_above_the_whole_is_offered(String cell, String offered) {
    var share = new Column("share", "Share", new ColumnType.Decimal("%"), Origin.LOCAL);
    assertThat(offered(share, cell, new Value.Decimal(new BigDecimal("50"))))
        .containsExactly(offered);
  }

  @Test
  void no_amount_and_no_time_below_nothing_is_offered() {
    for (var type : List.of(new ColumnType.Money("USD"), new ColumnType.Duration())) {
      var column = new Column("amount", "Amount", type, Origin.LOCAL);
      var atLeast =
          new CellTest.OneOf(List.of(new Term.Compare(Operator.AT_LEAST, HandTables.whole(0))));
      assertThat(offered(column, atLeast, HandTables.whole(5))).containsExactly("absent");
    }
  }
}
