package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCheckTest {
  private static final ColumnType DAYS = new ColumnType.Whole("days");
  private static final ColumnType WORD = new ColumnType.Word("", List.of("X", "Y"));

  private static Finding only(Table table) {
    var findings = TableCheck.check(table, List.of(), false).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static CellTest atLeast(long days) {
    return new CellTest.OneOf(
        List.of(new Term.Compare(CellTest.Operator.AT_LEAST, new Value.Whole(days))));
  }

  @Test
  void a_row_that_two_others_hide_only_together_names_both_and_no_third() {
    var notGiven = new CellTest.OneOf(List.of(new Term.Absent()));
    var table =
        HandTables.table(
            HitPolicy.FIRST,
            HandTables.column(DAYS),
            WORD,
            List.of(),
            HandTables.row("RB-1", notGiven, HandTables.word("X")),
            HandTables.row("RB-2", HandTables.less(5), HandTables.word("X")),
            HandTables.row("RB-3", atLeast(5), HandTables.word("Y")),
            HandTables.row("RB-4", atLeast(3), HandTables.word("X")));
    var finding = only(table);
    assertThat(finding.code()).isEqualTo("verify.unreachable");
    assertThat(finding.place()).isEqualTo("hand.csv!Rules!A1 RB-4");
    assertThat(finding.expected())
        .isEqualTo("a rule that can answer; whatever fits it is answered by RB-2, RB-3 together");
  }

  @Test
  void a_gap_is_told_as_a_cell_would_tell_it_with_one_example() {
    var table =
        HandTables.table(
            HitPolicy.UNIQUE,
            HandTables.column(DAYS),
            WORD,
            List.of(),
            HandTables.row("RB-1", HandTables.less(3), HandTables.word("X")),
            HandTables.row("RB-2", atLeast(8), HandTables.word("Y")));
    var finding = only(table);
    assertThat(finding.code()).isEqualTo("verify.gap");
    assertThat(finding.read()).isEqualTo("Asked: absent, [3 days..8 days)");
    assertThat(finding.expected()).startsWith("a rule for it; none answers, for example, ");
  }

  @Test
  void two_rows_that_fit_together_under_u_are_an_error_with_an_example() {
    var table =
        HandTables.withOtherwise(
            HandTables.table(
                HitPolicy.UNIQUE,
                HandTables.column(DAYS),
                WORD,
                List.of(),
                HandTables.row("RB-1", HandTables.less(5), HandTables.word("X")),
                HandTables.row("RB-2", atLeast(4), HandTables.word("Y"))),
            HandTables.word("X"));
    var finding = only(table);
    assertThat(finding.code()).isEqualTo("verify.overlap");
    assertThat(finding.read()).isEqualTo("RB-1 and RB-2");
    assertThat(finding.expected()).endsWith("Asked = 4 days");
  }

  @Test
  void limits_that_leave_no_number_out_are_told() {
    var all =
        new CellTest.OneOf(
            List.of(
                new Term.Compare(CellTest.Operator.MORE, new Value.Whole(30)),
                new Term.Compare(CellTest.Operator.AT_MOST, new Value.Whole(60))));
    var table =
        HandTables.withOtherwise(
            HandTables.table(
                HitPolicy.FIRST,
                HandTables.column(DAYS),
                WORD,
                List.of(),
                HandTables.row("RB-1", all, HandTables.word("X"))),
            HandTables.word("Y"));
    assertThat(only(table).code()).isEqualTo("verify.always");
  }
}
