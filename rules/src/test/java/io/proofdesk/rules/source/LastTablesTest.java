package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A set that was read after others says what it says when it is read alone. */
class LastTablesTest {
  private static final List<Grid> SHIPPED = WorkbookGrids.of(Path.of("../decision-tables")).grids();

  private static final List<String> SHIPPED_ALONE = said(WorkbookSet.of(SHIPPED));

  private final LastTables last = new LastTables();

  @Test
  void tables_that_did_not_change_are_not_read_again() {
    var before = read(SHIPPED);
    var after = read(changed("priority.csv", text -> text.equals("URGENT") ? "HIGH" : text));
    var again = tables(after, before);
    assertThat(again).contains("route").doesNotContain("priority");
  }

  @Test
  void a_changed_cell_of_a_table_is_read() {
    same(changed("route.csv", text -> text.replace("DAMAGE", "QUALITY")));
  }

  @Test
  void a_limit_that_a_setting_names_is_read_with_the_new_setting() {
    same(changed("profiles/shopify-first-store.Settings.csv", text -> text.replace("50", "51")));
  }

  @Test
  void a_word_that_went_is_missed_in_tables_that_did_not_change() {
    same(
        SHIPPED.stream()
            .map(
                grid ->
                    grid.workbook().equals("vocabulary.Words.csv")
                        ? rows(
                            grid,
                            grid.rows().stream()
                                .filter(row -> row.size() < 2 || !row.get(1).equals("RETENTION"))
                                .toList())
                        : grid)
            .toList());
  }

  @Test
  void a_result_of_another_name_is_missed_in_tables_that_did_not_change() {
    same(
        changed("situation-damage.csv", text -> text.equals("Situation") ? "Situation now" : text));
  }

  @Test
  void a_fault_is_told_again_and_gone_when_it_is_mended() {
    same(changed("route.csv", text -> text.equals("P") ? "Q" : text));
  }

  /** Reads the shipped set, then the other, then the shipped one again. */
  private void same(List<Grid> other) {
    var alone = said(WorkbookSet.of(other));
    assertThat(alone).isNotEqualTo(SHIPPED_ALONE);
    assertThat(said(read(SHIPPED))).isEqualTo(SHIPPED_ALONE);
    assertThat(said(read(other))).isEqualTo(alone);
    assertThat(said(read(other))).isEqualTo(alone);
    assertThat(said(read(SHIPPED))).isEqualTo(SHIPPED_ALONE);
  }

  private Reading<RulebookSource> read(List<Grid> grids) {
    return WorkbookSet.read(new WorkbookGrids(grids, List.of()), last);
  }

  /** What is wrong with a set, and what every table of every profile means. */
  private static List<String> said(Reading<RulebookSource> reading) {
    var said = new ArrayList<>(reading.findings().stream().map(Finding::line).toList());
    var source = reading.value();
    if (source != null) {
      for (var profile : source.profiles()) {
        profile.tables().forEach(table -> said.add(table.id() + " " + Meaning.of(table)));
      }
    }
    return said;
  }

  /** The tables of the first profile that both hold as one object. */
  private static List<String> tables(Reading<RulebookSource> one, Reading<RulebookSource> other) {
    var known = new ArrayList<>(first(other));
    return first(one).stream()
        .filter(table -> known.stream().anyMatch(it -> it == table))
        .map(Table::id)
        .toList();
  }

  private static List<Table> first(Reading<RulebookSource> reading) {
    return Objects.requireNonNull(reading.value()).profiles().get(0).tables();
  }

  private static List<Grid> changed(String workbook, UnaryOperator<String> change) {
    return SHIPPED.stream()
        .map(
            grid ->
                grid.workbook().equals(workbook)
                    ? rows(
                        grid,
                        grid.rows().stream().map(row -> row.stream().map(change).toList()).toList())
                    : grid)
        .toList();
  }

  private static Grid rows(Grid grid, List<List<String>> rows) {
    return new Grid(grid.workbook(), grid.sheet(), rows);
  }
}
