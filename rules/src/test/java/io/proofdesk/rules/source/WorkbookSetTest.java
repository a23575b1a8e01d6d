package io.proofdesk.rules.source;

import static io.proofdesk.rules.source.SmallSet.DERIVED;
import static io.proofdesk.rules.source.SmallSet.EVIDENCE;
import static io.proofdesk.rules.source.SmallSet.ROUTE;
import static io.proofdesk.rules.source.SmallSet.says;
import static io.proofdesk.rules.source.SmallSet.settings;
import static io.proofdesk.rules.source.SmallSet.sound;
import static io.proofdesk.rules.source.SmallSet.table;
import static io.proofdesk.rules.source.SmallSet.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import io.proofdesk.rules.workbook.Sheets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookSetTest {
  @Test
  void a_fault_in_one_table_is_not_told_again_by_those_that_use_its_answer() {
    var evidence = table("evidence", "Q", "", "Route | Evidence", "EV-010 | DAMGE | FOTO");
    var route = table("route", "F", "", "Order value | Route", "RT-010 | <= Kep-it limit | DAMAGE");
    var grids = sound();
    grids.remove(EVIDENCE);
    grids.remove(ROUTE);
    grids.add(evidence);
    grids.add(route);
    assertThat(WorkbookSet.of(grids).findings())
        .extracting(Finding::place)
        .containsExactlyInAnyOrder(
            "evidence.csv!Rules!B2",
            "evidence.csv!Rules!B7",
            "evidence.csv!Rules!C7",
            "route.csv!Rules!B7");
  }

  @Test
  void tables_stand_after_everything_they_read_with_settings_filled_in() {
    Reading<RulebookSource> reading = WorkbookSet.of(sound());
    assertThat(reading.findings()).isEmpty();
    var profile = reading.orThrow().profiles().get(0);
    assertThat(profile.profile().stores()).containsExactly("a", "b");
    assertThat(profile.steps())
        .extracting(Step::title)
        .containsExactly("route", "evidence", "Missing evidence", "boundary");
    var limit = profile.tables().get(0).rows().get(0).conditions().get(0).test();
    assertThat(limit)
        .isEqualTo(
            new CellTest.OneOf(
                List.of(new Term.Compare(CellTest.Operator.AT_MOST, new Value.Whole(2000)))));
  }

  @Test
  void a_circle_is_named() {
    var circular = table("route", "F", "", "Boundary | Route", "RT-010 | FORBIDDEN | DAMAGE");
    assertThat(without(ROUTE, circular))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("rulebook.circle");
              assertThat(finding.read())
                  .isEqualTo("Missing evidence → evidence → route → boundary → Missing evidence");
            });
  }

  @Test
  void a_rule_id_stands_once_in_all_tables() {
    says(
        without(ROUTE, table("route", "F", "", "Order value | Route", "EV-010 | | DAMAGE")),
        "rulebook.duplicate-id");
  }

  @Test
  void two_tables_fill_one_column_only_under_differing_words() {
    var second =
        table(
            "evidence-more", "C", "Route | OTHER_ROUTE", "VIP | Evidence", "EM-010 | yes | PHOTO");
    says(without(DERIVED, second, DERIVED), "rulebook.result-twice");
    var first = table("evidence", "C", "Route | DAMAGE", "VIP | Evidence", "EV-010 | | PHOTO");
    assertThat(without(EVIDENCE, first, second)).isEmpty();
    says(
        without(
            EVIDENCE,
            first,
            table(
                "evidence-more",
                "F",
                "Route | OTHER_ROUTE",
                "VIP | Evidence",
                "EM-010 | yes | PHOTO")),
        "rulebook.result-differs");
  }

  @Test
  void the_same_sheet_in_two_files_is_refused() {
    says(without(ROUTE, ROUTE, new Grid("route.xlsx", "Rules", ROUTE.rows())), "rulebook.twin");
  }

  @Test
  void the_meaning_changes_with_a_setting_and_not_with_a_title_or_an_address() {
    var before = meaning(sound());
    var dearer = sound();
    dearer.set(6, settings("30 USD"));
    assertThat(meaning(dearer)).isNotEqualTo(before);
    var renamed = sound();
    renamed.set(
        2,
        Sheets.rules(
            "route.xlsx",
            "Decision | Another title",
            "",
            "Hit policy | F",
            "Owner | OPS",
            "Source | assumption",
            "Rule | IF | THEN",
            " | Order value | Route",
            "RT-010 | <= Keep-it limit | DAMAGE"));
    assertThat(meaning(renamed)).isEqualTo(before);
    assertThat(WorkbookSet.of(renamed).orThrow().hash())
        .isNotEqualTo(WorkbookSet.of(sound()).orThrow().hash());
  }

  private static String meaning(List<Grid> grids) {
    var step = (Step.Ask) WorkbookSet.of(grids).orThrow().profiles().get(0).steps().get(0);
    return step.meaning();
  }

  @Test
  void xlsx_and_csv_of_one_content_have_one_hash() {
    var other = sound();
    other.set(2, new Grid("route.xlsx", "Rules", ROUTE.rows()));
    assertThat(WorkbookSet.of(other).orThrow().hash())
        .isEqualTo(WorkbookSet.of(sound()).orThrow().hash());
  }
}
