package io.proofdesk.rules.source;

import static io.proofdesk.rules.source.SmallSet.DERIVED;
import static io.proofdesk.rules.source.SmallSet.EVIDENCE;
import static io.proofdesk.rules.source.SmallSet.RESULTS;
import static io.proofdesk.rules.source.SmallSet.ROUTE;
import static io.proofdesk.rules.source.SmallSet.WORDS;
import static io.proofdesk.rules.source.SmallSet.says;
import static io.proofdesk.rules.source.SmallSet.settings;
import static io.proofdesk.rules.source.SmallSet.sound;
import static io.proofdesk.rules.source.SmallSet.table;
import static io.proofdesk.rules.source.SmallSet.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Sheets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularySheetsTest {
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
}
