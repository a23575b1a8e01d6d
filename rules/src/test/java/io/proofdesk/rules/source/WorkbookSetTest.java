package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import io.proofdesk.rules.workbook.Sheets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookSetTest {

  private static Grid table(String id, String policy, String when, String heads, String row) {
    var lines =
        new ArrayList<String>(
            List.of(
                "Decision | About " + id,
                "Hit policy | " + policy,
                "Owner | OPS",
                "Source | assumption"));
    if (!when.isEmpty()) {
      lines.add("Applies when | " + when);
    }
    lines.addAll(List.of("Rule | IF | THEN", " | " + heads, row));
    return Sheets.rules(id + ".csv", lines.toArray(String[]::new));
  }

  private static final Grid ROUTE =
      table("route", "F", "", "Order value | Route", "RT-010 | <= Keep-it limit | DAMAGE");
  private static final Grid EVIDENCE =
      table("evidence", "C", "", "Route | Evidence", "EV-010 | DAMAGE | PHOTO");
  private static final Grid BOUNDARY =
      table(
          "boundary",
          "F",
          "",
          "Missing evidence | Boundary",
          "BO-010 | has PHOTO | EVIDENCE_FIRST");

  private static final Grid WORDS =
      Sheets.sheet(
          "vocabulary.Words.csv",
          "Words",
          "List | Word | English | Chinese | Meaning | Traits",
          "Route | DAMAGE | damage | 破损 | | none",
          "Route | OTHER_ROUTE | other | 其他 | | none",
          "Evidence | PHOTO | a photo | 照片 | |");
  private static final Grid RESULTS =
      Sheets.sheet(
          "vocabulary.Results.csv",
          "Results",
          "Heading | Type | Words list | Unit | Meaning",
          "Route | word | Route",
          "Evidence | word | Evidence",
          "Boundary | word | BoundaryKind");
  private static final Grid DERIVED =
      Sheets.sheet(
          "vocabulary.Derived.csv",
          "Derived",
          "Heading | Formula | Meaning",
          "Missing evidence | Evidence minus Evidence accepted |");

  private static Grid settings(String limit) {
    return Sheets.sheet(
        "profiles/shop.Settings.csv",
        "Settings",
        "Setting | Type | Value | Unit | Source | Meaning",
        "Stores | text | a, b | | assumption",
        "Store name | text | Shop | | assumption",
        "Support address | text | help@shop.example | | assumption",
        "Signature | text | The shop | | assumption",
        "Currency | text | USD | | assumption",
        "Time zone | text | America/New_York | | assumption",
        "Language | text | en | | assumption",
        "Change window | duration | 24 h | | assumption",
        "Keep-it limit | money | " + limit + " | | assumption");
  }

  private static List<Grid> sound() {
    return new ArrayList<>(
        List.of(BOUNDARY, EVIDENCE, ROUTE, WORDS, RESULTS, DERIVED, settings("20 USD")));
  }

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

  private static List<Finding> without(Grid grid, Grid... instead) {
    var grids = sound();
    grids.remove(grid);
    grids.addAll(List.of(instead));
    return WorkbookSet.of(grids).findings();
  }

  private static void says(List<Finding> findings, String code) {
    assertThat(findings).extracting(Finding::code).contains(code);
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
  void formulas_are_bound_to_known_columns() {
    says(
        without(
            DERIVED,
            Sheets.sheet(
                "vocabulary.Derived.csv",
                "Derived",
                "Heading | Formula",
                "Missing evidence | Evidence minus Evidence acepted")),
        "derived.unknown-heading");
    says(
        without(
            DERIVED,
            Sheets.sheet(
                "vocabulary.Derived.csv",
                "Derived",
                "Heading | Formula",
                "Missing evidence | Evidence without Photo")),
        "derived.form");
    says(
        without(
            DERIVED,
            Sheets.sheet(
                "vocabulary.Derived.csv",
                "Derived",
                "Heading | Formula",
                "Missing evidence | count of Order value")),
        "derived.not-a-set");
  }

  @Test
  void all_of_a_result_is_known_of_tables_that_answer_with_one_row() {
    assertThat(
            without(
                DERIVED,
                Sheets.sheet(
                    "vocabulary.Derived.csv",
                    "Derived",
                    "Heading | Formula",
                    "Missing evidence | Evidence minus Evidence accepted",
                    "Routes named | all of Route",
                    "Others | Routes named minus Route")))
        .isEmpty();
    says(
        without(
            DERIVED,
            Sheets.sheet(
                "vocabulary.Derived.csv",
                "Derived",
                "Heading | Formula",
                "Missing evidence | all of Evidence")),
        "derived.all");
    says(
        without(
            DERIVED,
            Sheets.sheet(
                "vocabulary.Derived.csv",
                "Derived",
                "Heading | Formula",
                "Missing evidence | all of Evidence accepted")),
        "derived.all");
  }

  @Test
  void a_column_that_is_known_keeps_its_type_and_its_unit() {
    says(
        without(
            ROUTE,
            Sheets.rules(
                "route.csv",
                "Decision | About route",
                "Hit policy | F",
                "Owner | OPS",
                "Source | assumption",
                "Rule | IF | THEN",
                " | Order value | Route",
                "Type | yes/no |",
                "RT-010 | <= Keep-it limit | DAMAGE")),
        "column.type-differs");
    says(
        without(
            ROUTE,
            Sheets.rules(
                "route.csv",
                "Decision | About route",
                "Hit policy | F",
                "Owner | OPS",
                "Source | assumption",
                "Rule | IF | THEN",
                " | Days since delivery | Route",
                "Unit | hours |",
                "RT-010 | <= 5 | DAMAGE")),
        "column.unit-differs");
  }

  @Test
  void a_sheet_of_the_vocabulary_has_its_headings_once_and_nothing_beside_them() {
    assertThat(
            without(
                RESULTS,
                Sheets.sheet(
                    "vocabulary.Results.csv",
                    "Results",
                    "Heading | Words list | Words list | Colour",
                    "Route | Route",
                    "",
                    "Evidence | Evidence | | | stray",
                    "Boundary | BoundaryKind")))
        .extracting(Finding::code, Finding::place)
        .contains(
            tuple("sheet.heading-missing", "vocabulary.Results.csv!Results!A1"),
            tuple("sheet.duplicate-heading", "vocabulary.Results.csv!Results!C1"),
            tuple("sheet.unknown-heading", "vocabulary.Results.csv!Results!D1"),
            tuple("sheet.blank-row", "vocabulary.Results.csv!Results!A3"),
            tuple("sheet.stray", "vocabulary.Results.csv!Results!E4"));
  }

  @Test
  void a_sheet_nobody_reads_is_refused_in_the_vocabulary_and_in_a_profile() {
    var grids = sound();
    grids.add(Sheets.sheet("vocabulary.Wrods.csv", "Wrods", "List | Word"));
    grids.add(Sheets.sheet("profiles/shop.Setings.csv", "Setings", "Setting | Type"));
    assertThat(WorkbookSet.of(grids).findings())
        .extracting(Finding::code, Finding::read)
        .contains(tuple("sheet.unknown", "Wrods"), tuple("sheet.unknown", "Setings"));
  }

  @Test
  void profiles_state_what_the_code_needs() {
    says(without(settings("20 USD")), "rulebook.no-profile");
    var bare =
        Sheets.sheet(
            "profiles/shop.Settings.csv",
            "Settings",
            "Setting | Type | Value | Source",
            "Stores | text | a | assumption",
            "Time zone | text | America/NewYork | assumption");
    var findings = without(settings("20 USD"), bare);
    assertThat(findings)
        .extracting(Finding::expected)
        .anyMatch(text -> text.contains("`Signature`"));
    assertThat(findings)
        .extracting(Finding::suggestion)
        .contains("did you mean `America/New_York`?");
  }

  @Test
  void a_wrong_setting_does_not_hide_the_wrong_cells_of_the_tables_that_name_it() {
    var both =
        WorkbookSet.of(
            List.of(
                WORDS,
                RESULTS,
                DERIVED,
                EVIDENCE,
                settings("50 apples"),
                table(
                    "route",
                    "F",
                    "",
                    "Order value | Route",
                    "RT-010 | <= Keep-it limit | DAMAGED")));
    assertThat(both.value()).isNull();
    assertThat(both.findings())
        .extracting(Finding::read)
        .contains("50 apples", "DAMAGED")
        .hasSize(2);
  }

  @Test
  void closed_lists_are_named_whole_and_open_ones_state_their_traits() {
    says(
        without(
            WORDS,
            Sheets.sheet(
                "vocabulary.Words.csv",
                "Words",
                "List | Word | English | Chinese | Meaning | Traits",
                "Route | DAMAGE | damage | 破损 | |",
                "Fault | CARRIER | x | x")),
        "vocabulary.traits-missing");
    says(
        without(
            WORDS,
            Sheets.sheet(
                "vocabulary.Words.csv",
                "Words",
                "List | Word | English | Chinese | Meaning | Traits",
                "Fault | CARRIER | x | x")),
        "vocabulary.closed-list");
    says(
        without(
            WORDS,
            Sheets.sheet(
                "vocabulary.Words.csv",
                "Words",
                "List | Word | English | Chinese | Meaning | Traits",
                "Route | DAMAGE | damage | | | MOVES_MONY")),
        "vocabulary.unknown-trait");
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
