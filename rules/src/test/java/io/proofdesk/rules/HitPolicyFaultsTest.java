package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.source.LastTables;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.source.WorkbookSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong hit policy is told once, at the cell where it stands. */
class HitPolicyFaultsTest {
  private static final LastTables LAST = new LastTables();

  @ParameterizedTest
  @ValueSource(strings = {"route.csv", "evidence-damage.csv", "boundary-damage.csv", "clocks.csv"})
  void one_that_nobody_knows_has_no_followers(String workbook) {
    assertThat(errors(workbook, "Q"))
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(tuple("table.hit-policy", workbook + "!Rules!B2", "Q"));
  }

  @ParameterizedTest
  @CsvSource({
    // the first of those that fill the column, one in the middle, and one that others ask
    "boundary-cancellation.csv, C, F",
    "situation-shipping.csv, R, F",
    "evidence-refund.csv, F, C",
  })
  void one_of_another_kind_than_in_the_tables_that_fill_the_same_column_is_told_where_it_stands(
      String workbook, String wrong, String right) {
    var errors = errors(workbook, wrong);
    assertThat(errors)
        .filteredOn(it -> it.code().equals("rulebook.result-differs"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.place()).isEqualTo(workbook + "!Rules!B2");
              assertThat(it.read()).isEqualTo(wrong);
              assertThat(it.expected()).contains("same kind as `" + right + "` in ");
              assertThat(it.suggestion()).startsWith("write `" + right + "`");
            });
    assertThat(errors).allSatisfy(it -> assertThat(it.place()).startsWith(workbook));
  }

  private static List<Finding> errors(String workbook, String policy) {
    var grids =
        new ShippedTables()
            .line(
                workbook,
                "Hit policy",
                cells -> {
                  cells.set(1, policy);
                  return cells;
                })
            .grids();
    var read = WorkbookSet.readable(new WorkbookGrids(grids, List.of()), LAST);
    return Rulebooks.findings(read, grids).stream()
        .filter(it -> it.severity() == Severity.ERROR)
        .toList();
  }
}
