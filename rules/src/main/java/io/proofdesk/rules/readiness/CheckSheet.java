package io.proofdesk.rules.readiness;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.vocabulary.SheetTable;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of the workbook {@code readiness}. One call, one thread. */
final class CheckSheet {
  private static final List<String> REQUIRED =
      List.of("Check", "Area", "Needs", "Name", "Value", "Routes", "Meaning", "Source");
  private static final Pattern ID = Pattern.compile("[A-Z]{2,3}-\\d+");

  private final SheetTable sheet;
  private final List<String> routes;
  private final Findings findings;

  private CheckSheet(SheetTable sheet, List<String> routes, Findings findings) {
    this.sheet = sheet;
    this.routes = routes;
    this.findings = findings;
  }

  /** Every row that could be read; the rest is in the findings. */
  static List<Check> read(Grid grid, Vocabulary vocabulary, Findings findings) {
    var sheet = SheetTable.of(grid, REQUIRED, List.of(), findings);
    var routes = vocabulary.words("Route");
    var reader = new CheckSheet(sheet, routes == null ? List.of() : routes, findings);
    var checks = new ArrayList<Check>();
    var seen = new HashSet<String>();
    for (int row : sheet.rows()) {
      var check = reader.check(row);
      if (check == null) {
        continue;
      }
      if (!seen.add(check.id())) {
        reader.error(
            row, "Check", "readiness.id", "an id no other row has", "take the next number");
      }
      checks.add(check);
    }
    return List.copyOf(checks);
  }

  private @Nullable Check check(int row) {
    var id = sheet.text(row, "Check");
    var need = Need.named(sheet.text(row, "Needs"));
    var asked = routes(row);
    boolean sound = asked != null;
    if (!ID.matcher(id).matches()) {
      error(row, "Check", "readiness.id", "letters, a hyphen and a number, such as RD-010", null);
      sound = false;
    }
    if (need == null) {
      error(
          row,
          "Needs",
          "readiness.need",
          "one of " + String.join(", ", Need.texts()),
          Spelling.suggestion(sheet.text(row, "Needs"), Need.texts()));
      sound = false;
    }
    for (var heading : List.of("Area", "Meaning", "Source")) {
      if (sheet.text(row, heading).isEmpty()) {
        error(row, heading, "readiness.blank", "a cell filled in under " + heading, "fill it in");
        sound = false;
      }
    }
    if (need != null && need != Need.CALENDAR && sheet.text(row, "Name").isEmpty()) {
      error(row, "Name", "readiness.blank", "what is needed, by its name", "fill it in");
      sound = false;
    }
    return !sound || need == null || asked == null
        ? null
        : new Check(
            id,
            sheet.text(row, "Area"),
            need,
            sheet.text(row, "Name"),
            sheet.text(row, "Value"),
            asked,
            sheet.text(row, "Meaning"));
  }

  /** The words of the cell; null when one is no route. */
  private @Nullable List<String> routes(int row) {
    var asked =
        Arrays.stream(sheet.text(row, "Routes").split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    for (var route : asked) {
      // without any the vocabulary is wrong, which is told there
      if (!routes.isEmpty() && !routes.contains(route)) {
        findings.error(
            "readiness.route",
            sheet.place(row, "Routes"),
            route,
            "routes of the vocabulary",
            Spelling.suggestion(route, routes));
        return null;
      }
    }
    return asked;
  }

  private void error(
      int row, String heading, String code, String expected, @Nullable String suggestion) {
    var read = sheet.text(row, heading);
    findings.error(
        code, sheet.place(row, heading), read.isEmpty() ? null : read, expected, suggestion);
  }
}
