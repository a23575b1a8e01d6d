package io.proofdesk.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.Grid;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that no reader of workbooks would let through, and what the compiler says to them. */
class RefusedTablesTest {
  private static final ColumnType WHOLE = new ColumnType.Whole("days");

  @ParameterizedTest
  @ValueSource(strings = {"RB-10\" then halt", "RB-20", "RB 30", ""})
  void an_id_that_could_end_a_rule_or_is_there_already_never_becomes_one(String id) {
    var table = table(row("RB-20"), row(id));
    refused(
        () -> TableCompiler.refuseUnwritable(table),
        it -> {
          assertThat(it.code()).isEqualTo("table.malformed");
          assertThat(it.read()).isEqualTo(id);
          assertThat(it.expected()).contains("letters, digits and hyphens that no other row has");
          assertThat(it.suggestion()).contains("give the row an id of its own");
        });
  }

  @Test
  void more_columns_than_a_compiled_table_has_room_for_are_to_be_split() {
    var column = HandTables.column(new ColumnType.YesNo());
    var asked = new CellTest.OneOf(List.of(new CellTest.Term.Equal(new Value.YesNo(true))));
    var narrow = HandTables.table(HitPolicy.FIRST, column, WHOLE, List.of(), row("RB-10"));
    for (int columns : new int[] {24, 25}) {
      var wide = widened(narrow, column, asked, columns);
      ThrowingCallable look = () -> TableCompiler.refuseUnwritable(wide);
      if (columns == 24) {
        assertThatCode(look).doesNotThrowAnyException();
      } else {
        refused(
            look,
            it -> {
              assertThat(it.code()).isEqualTo("table.too-many-columns");
              assertThat(it.place()).isEqualTo("hand.csv!Rules!Z1");
              assertThat(it.read()).isEqualTo("Asked 24");
              assertThat(it.expected())
                  .contains("at most 24 columns of yes/no", "about 25,", "first of 1 too many");
              assertThat(it.suggestion()).startsWith("split hand.csv in two tables");
            });
      }
    }
  }

  @Test
  void each_kind_of_which_there_are_too_many_is_told_and_one_asked_for_empty_counts_twice() {
    var words = new ColumnType.Words("Route", List.of("A"));
    var table =
        widened(
            table(row("RB-10")),
            HandTables.column(words),
            new CellTest.OneOf(List.of(new CellTest.Term.Empty())),
            25);
    assertThatThrownBy(() -> TableCompiler.refuseUnwritable(table))
        .isInstanceOfSatisfying(
            TableRefusedException.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::read, Finding::place)
                    .containsExactly(
                        tuple("Asked 24", "hand.csv!Rules!Z1"),
                        tuple("Asked 12", "hand.csv!Rules!N1")));
  }

  @Test
  void rules_the_engine_does_not_take_are_a_fault_of_ours() {
    var broken =
        new RuleBases(KeptBytes.NONE) {
          @Override
          Compiled compiled(List<String> drl) {
            return super.compiled(List.of(drl.get(0).replace("then", "than")));
          }
        };
    refused(
        () -> Network.compiled(table(row("RB-10")), broken),
        it -> {
          assertThat(it.code()).isEqualTo("table.not-compiled");
          assertThat(it.read()).isNotBlank();
          assertThat(it.suggestion()).contains("please report it with the workbook");
        });
  }

  private static void refused(ThrowingCallable look, Consumer<Finding> told) {
    assertThatThrownBy(look)
        .isInstanceOfSatisfying(
            TableRefusedException.class,
            refused ->
                assertThat(refused.findings())
                    .singleElement()
                    .satisfies(it -> assertThat(it.place()).startsWith("hand"))
                    .satisfies(told));
  }

  private static Table table(Row... rows) {
    return HandTables.table(HitPolicy.FIRST, HandTables.column(WHOLE), WHOLE, List.of(), rows);
  }

  private static Row row(String id) {
    return HandTables.row(id, HandTables.less(5), HandTables.whole(1));
  }

  private static Table widened(Table table, Column column, CellTest asked, int columns) {
    var wide =
        IntStream.range(0, columns)
            .mapToObj(
                i -> new Column("asked" + i, "Asked " + i, column.type(), Column.Origin.LOCAL))
            .toList();
    var rows =
        table.rows().stream()
            .map(
                row ->
                    new Row(
                        row.id(),
                        IntStream.range(0, columns)
                            .mapToObj(i -> new Row.Cell(asked, "yes", Grid.address(0, i + 1)))
                            .toList(),
                        row.results(),
                        "",
                        "",
                        row.place()))
            .toList();
    return new Table(
        table.id(),
        table.title(),
        table.hitPolicy(),
        table.owner(),
        table.source(),
        null,
        wide,
        table.outputs(),
        rows,
        null);
  }
}
