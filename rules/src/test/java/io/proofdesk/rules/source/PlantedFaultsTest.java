package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Sheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One fault at a time in a vocabulary, a profile or a formula that is sound else. */
class PlantedFaultsTest {
  private static final List<String> WORDS =
      List.of(
          "List | Word | English | Chinese | Meaning | Traits",
          "Route | DAMAGE | damage | 破损 | | none",
          "Route | OTHER_ROUTE | other | 其他 | | none");
  private static final List<String> RESULTS =
      List.of("Heading | Type | Words list | Unit | Meaning", "Route | word | Route");
  private static final List<String> DERIVED =
      List.of("Heading | Formula | Meaning", "Wanted | Intents and Evidence accepted");
  private static final List<String> FACTS =
      List.of(
          "Id | Heading | Type | Words list | Unit | Meaning",
          "years | Loyalty years | whole number | | years");
  private static final List<String> CONSTRAINTS =
      List.of(
          "If | Holds | Then | Must hold | Why", "Loyalty years | < 0 | Loyalty years | >= 0 | so");
  private static final List<String> SETTINGS = Sheets.settings("a, b");
  private static final List<String> ROUTE =
      List.of(
          "Decision | Route",
          "Hit policy | F",
          "Owner | OPS",
          "Source | assumption",
          "Rule | IF | THEN",
          " | Loyalty years | Route",
          "RT-010 | >= 5 | DAMAGE");

  @Test
  void without_a_fault_nothing_is_found() {
    assertThat(findings("", "")).isEmpty();
  }

  @Test
  void a_word_stands_once_with_both_labels_and_means_nothing_else() {
    says("Words", "Route | OTHER_ROUTE", "Route | ", "vocabulary.blank", "B3");
    says("Words", "Route | OTHER_ROUTE", "Route | DAMAGE", "vocabulary.duplicate-word", "B3");
    says("Words", "| other | 其他", "| other | ", "vocabulary.label-missing", "D3");
    says("Words", "Route | OTHER_ROUTE", "Route | ABSENT", "vocabulary.reserved-word", "B3");
  }

  @Test
  void a_result_and_a_fact_stand_once_and_keep_out_of_each_others_way() {
    says("Results", "Route | word | Route", "Route | | Route", "vocabulary.blank", "B2");
    assertThat(with("Results", List.of("Route | word | Route")))
        .extracting(Finding::code, Finding::read)
        .containsExactly(tuple("vocabulary.duplicate-result", "Route"));
    assertThat(with("Facts", List.of("other-years | Loyalty years | whole number | | years")))
        .extracting(Finding::code, Finding::read)
        .contains(tuple("vocabulary.heading-taken", "Loyalty years"));
  }

  @Test
  void a_formula_is_read_one_way_and_leads_to_facts() {
    assertThat(
            with(
                "Derived",
                List.of(
                    "Intents and Evidence accepted | Intents or Evidence accepted",
                    "Evidence accepted and Intents | Intents or Evidence accepted",
                    "Both | Intents and Evidence accepted and Intents")))
        .extracting(Finding::code)
        .contains("derived.ambiguous");
    assertThat(with("Derived", List.of("One | count of Two", "Two | any of One")))
        .extracting(Finding::code)
        .contains("derived.circle");
    assertThat(with("Derived", List.of("Where | Route where Route is DAMAGE")))
        .extracting(Finding::code)
        .containsExactly("derived.where");
    assertThat(with("Derived", List.of("Some | Intents with MAKES_GOD")))
        .extracting(Finding::code, Finding::suggestion)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("derived.with", "did you mean `MAKES_GOOD`?"));
  }

  @Test
  void a_constraint_speaks_of_facts() {
    says("Constraints", "Loyalty years | <", "Loyalty | <", "constraint.unknown-fact", "A2");
  }

  @Test
  void a_setting_stands_once_filled_in_and_in_order() {
    says("Settings", "Store name | text | Shop", "Store name | text | ", "profile.blank", "C3");
    says("Settings", "Signature |", "Store name |", "profile.duplicate-setting", "A5");
    says("Settings", "Currency | text | USD", "Currency | text | UDS", "profile.currency", "C6");
    says("Settings", "America/New_York", "America/NewYork", "profile.setting", "C7");
    assertThat(
            findings(
                "Signature | text | The shop | | assumption", "Sign | text | x | | assumption"))
        .extracting(Finding::code)
        .contains("profile.setting-missing");
  }

  @Test
  void a_profile_has_settings_and_stores_of_its_own() {
    var grids = grids("", "");
    grids.add(
        Sheets.sheet("profiles/twin.Settings.csv", "Settings", SETTINGS.toArray(String[]::new)));
    assertThat(WorkbookSet.of(grids).findings())
        .extracting(Finding::code, Finding::read)
        .contains(tuple("rulebook.store-twice", "a"), tuple("rulebook.store-twice", "b"));
    var bare = grids("", "");
    bare.add(Sheets.sheet("profiles/bare.Calendar.csv", "Calendar", "Calendar | bare"));
    assertThat(WorkbookSet.of(bare).findings())
        .extracting(Finding::code)
        .contains("profile.settings-missing");
  }

  @Test
  void a_misspelt_heading_is_told_and_the_cells_below_it_are_read_as_they_were_meant() {
    assertThat(findings("List | Word | English", "List | Wort | English"))
        .extracting(Finding::code)
        .containsExactly("sheet.unknown-heading");
    assertThat(findings("Setting | Type | Value", "Setting | Type | Valu"))
        .extracting(Finding::code)
        .containsExactly("sheet.unknown-heading");
  }

  @Test
  void without_a_column_of_the_vocabulary_nothing_that_only_follows_is_told() {
    assertThat(findings("List | Word | English", "List | Begriff | English"))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            "sheet.unknown-heading", "sheet.heading-missing", "rulebook.not-checked");
  }

  @Test
  void a_misspelt_list_is_told_where_it_is_named_and_not_in_each_cell() {
    assertThat(findings("Route | word | Route", "Route | word | Rout"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("column.words");
              assertThat(it.suggestion()).isEqualTo("did you mean `Route`?");
            });
  }

  @Test
  void a_formula_that_names_one_with_a_fault_is_no_circle() {
    assertThat(
            with(
                "Derived",
                List.of("First | count of Evidense", "Second | First and Evidence accepted")))
        .extracting(Finding::code)
        .containsExactly("derived.unknown-heading");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThat(WorkbookGrids.of(Path.of("no-such-folder")).findings())
        .extracting(Finding::code)
        .containsExactly("rulebook.directory");
  }

  private static void says(String sheet, String from, String to, String code, String cell) {
    assertThat(findings(from, to))
        .extracting(Finding::code, Finding::place)
        .anySatisfy(
            found -> {
              assertThat(found.toList().get(0)).isEqualTo(code);
              assertThat(String.valueOf(found.toList().get(1))).endsWith(sheet + "!" + cell);
            });
  }

  private static List<Finding> findings(String from, String to) {
    return WorkbookSet.of(grids(from, to)).findings();
  }

  @Test
  void a_table_that_cannot_be_read_comes_first_and_what_needs_it_follows_in_one_line() {
    var grids = grids("", "");
    grids.set(6, Sheets.sheet("also.csv", "Rules", needingRoute()));
    var broken = Finding.error("csv.encoding", "route.csv", null, "text in UTF-8", "save it so");
    var found = WorkbookSet.read(new WorkbookGrids(grids, List.of(broken))).findings();
    assertThat(found)
        .extracting(Finding::code, Finding::place, Finding::read)
        .startsWith(
            tuple("csv.encoding", "route.csv", null),
            tuple("rulebook.not-checked", "route.csv", "Route"))
        .noneMatch(it -> it.toString().contains("table.unknown-heading"));
  }

  /** The same table asking for the route that it answered. */
  private static String[] needingRoute() {
    return ROUTE.stream()
        .map(line -> line.replace("RT-010 | >= 5", "RT-010 | DAMAGE"))
        .map(line -> line.replace("Loyalty years | Route", "Route | Loyalty"))
        .toArray(String[]::new);
  }

  private static List<Finding> with(String sheet, List<String> lines) {
    var grids = grids("", "");
    for (int i = 0; i < grids.size(); i++) {
      var grid = grids.get(i);
      if (grid.sheet().equals(sheet)) {
        var rows = new ArrayList<>(grid.rows());
        rows.addAll(Sheets.sheet("more", sheet, lines.toArray(String[]::new)).rows());
        grids.set(i, new Grid(grid.workbook(), sheet, rows));
      }
    }
    return WorkbookSet.of(grids).findings();
  }

  private static List<Grid> grids(String from, String to) {
    var grids = new ArrayList<Grid>();
    grids.add(sheet("vocabulary.Words.csv", "Words", WORDS, from, to));
    grids.add(sheet("vocabulary.Results.csv", "Results", RESULTS, from, to));
    grids.add(sheet("vocabulary.Derived.csv", "Derived", DERIVED, from, to));
    grids.add(sheet("vocabulary.Facts.csv", "Facts", FACTS, from, to));
    grids.add(sheet("vocabulary.Constraints.csv", "Constraints", CONSTRAINTS, from, to));
    grids.add(sheet("profiles/shop.Settings.csv", "Settings", SETTINGS, from, to));
    grids.add(sheet("route.csv", "Rules", ROUTE, from, to));
    return grids;
  }

  private static Grid sheet(String file, String name, List<String> lines, String from, String to) {
    return Sheets.sheet(
        file,
        name,
        lines.stream()
            .map(line -> from.isEmpty() ? line : line.replace(from, to))
            .toArray(String[]::new));
  }
}
