package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Sheets;
import java.util.ArrayList;
import java.util.List;

/** A sound set of workbooks of one profile, as small as can be, to plant faults in. */
final class SmallSet {
  static final Grid ROUTE =
      table("route", "F", "", "Order value | Route", "RT-010 | <= Keep-it limit | DAMAGE");

  static final Grid EVIDENCE =
      table("evidence", "C", "", "Route | Evidence", "EV-010 | DAMAGE | PHOTO");

  static final Grid BOUNDARY =
      table(
          "boundary",
          "F",
          "",
          "Missing evidence | Boundary",
          "BO-010 | has PHOTO | EVIDENCE_FIRST");

  static final Grid WORDS =
      Sheets.sheet(
          "vocabulary.Words.csv",
          "Words",
          "List | Word | English | Chinese | Meaning | Traits",
          "Route | DAMAGE | damage | 破损 | | none",
          "Route | OTHER_ROUTE | other | 其他 | | none",
          "Evidence | PHOTO | a photo | 照片 | |");

  static final Grid RESULTS =
      Sheets.sheet(
          "vocabulary.Results.csv",
          "Results",
          "Heading | Type | Words list | Unit | Meaning",
          "Route | word | Route",
          "Evidence | word | Evidence",
          "Boundary | word | BoundaryKind");

  static final Grid DERIVED =
      Sheets.sheet(
          "vocabulary.Derived.csv",
          "Derived",
          "Heading | Formula | Meaning",
          "Missing evidence | Evidence minus Evidence accepted |");

  private SmallSet() {}

  static Grid table(String id, String policy, String when, String heads, String... rows) {
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
    lines.addAll(List.of("Rule | IF | THEN", " | " + heads));
    lines.addAll(List.of(rows));
    return Sheets.rules(id + ".csv", lines.toArray(String[]::new));
  }

  static Grid settings(String limit) {
    return Sheets.sheet(
        "profiles/shop.Settings.csv",
        "Settings",
        Sheets.settings("a, b", "Keep-it limit | money | " + limit + " | | assumption")
            .toArray(String[]::new));
  }

  static List<Grid> sound() {
    return new ArrayList<>(
        List.of(BOUNDARY, EVIDENCE, ROUTE, WORDS, RESULTS, DERIVED, settings("20 USD")));
  }

  static List<Finding> without(Grid grid, Grid... instead) {
    var grids = sound();
    grids.remove(grid);
    grids.addAll(List.of(instead));
    return WorkbookSet.of(grids).findings();
  }

  static void says(List<Finding> findings, String code) {
    assertThat(findings).extracting(Finding::code).contains(code);
  }
}
