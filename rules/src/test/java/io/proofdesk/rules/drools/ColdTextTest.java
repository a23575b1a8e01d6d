package io.proofdesk.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a workbook never becomes code, wherever it stands. */
class ColdTextTest {

  private static final String PROPERTY = "proofdesk.test.broken-in";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"); System.setProperty(\"proofdesk.test.broken-in\", \"yes\"); //",
        "\" || System.setProperty(\"proofdesk.test.broken-in\", \"yes\") == null || \"",
        "x\\\" || true || \\\"",
        "*/ rule \"x\" when eval(System.setProperty(\"proofdesk.test.broken-in\",\"\")==null) then end",
        "\nend\nrule \"x\" when then System.setProperty(\"proofdesk.test.broken-in\", \"yes\"); end",
        "\u2028rule \"x\" when then end",
        "\rrule \"x\" when then end",
        "\u0085rule \"x\" when then end",
        "@{System.setProperty(\"proofdesk.test.broken-in\", \"yes\")}",
        "#{1+1} ${1+1}",
        "\\u0022 || true",
        "\\",
        "\u202E\u0000",
      })
  void text_from_a_workbook_is_compared_and_never_run(String text) {
    System.clearProperty(PROPERTY);
    var equal = new CellTest.OneOf(List.of(new CellTest.Term.Equal(new Value.Text(text))));
    var table = written(text, "RB-10", equal);
    try (var compiled = new TableCompiler().compile(table, text)) {
      assertThat(compiled.evaluate(column -> new Value.Text(text)).won()).containsExactly("RB-10");
      assertThat(compiled.evaluate(column -> new Value.Text("other")).won()).isEmpty();
      assertThat(compiled.drl().lines().filter(line -> line.startsWith("rule "))).hasSize(1);
    }
    assertThat(System.getProperty(PROPERTY)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RB-10\" when then end //", "", "RB 10", "RB-10\n"})
  void a_row_id_that_is_not_plain_is_refused(String id) {
    assertThatThrownBy(() -> TableCompiler.drl(written("title", id, new CellTest.Any())))
        .isInstanceOf(TableRefusedException.class)
        .hasMessageContaining("a rule id of letters, digits and hyphens");
  }

  private static Table written(String text, String id, CellTest test) {
    var asked = new Column(text, text, new ColumnType.Text(), Column.Origin.LOCAL);
    var result = new Column("r", text, new ColumnType.Text(), Column.Origin.RESULT);
    return new Table(
        text,
        text,
        HitPolicy.UNIQUE,
        text,
        text,
        null,
        List.of(asked),
        List.of(new Table.Output(result, List.of())),
        List.of(
            new Row(
                id,
                List.of(new Row.Cell(test, text, "B1")),
                List.of(new Value.Text(text)),
                text,
                text,
                HandTables.PLACE)),
        null);
  }
}
