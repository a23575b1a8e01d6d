package io.proofdesk.rules.readiness;

import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.Grid;
import org.jspecify.annotations.Nullable;

/** Where a missing thing is to be written. Thread-safe. */
final class Places {
  private final ProfileSource profile;

  Places(ProfileSource profile) {
    this.profile = profile;
  }

  /** The row below the last setting. */
  String newSetting() {
    Place last = null;
    for (var setting : profile.profile().settings().all()) {
      if (last == null || rowOf(setting.place()) > rowOf(last)) {
        last = setting.place();
      }
    }
    return last == null ? "profiles/" + profile.profile().name() : below(last);
  }

  /** The sheet of the calendar. */
  String calendar() {
    return "profiles/" + profile.profile().name() + " Calendar";
  }

  /**
   * Below the last rule of the table that answers for a route; where none is asked for it, the cell
   * that says when a table is.
   */
  String newRow(String heading, @Nullable String route) {
    Table other = null;
    for (var table : profile.tables()) {
      if (table.outputs().stream().anyMatch(it -> it.column().heading().equals(heading))) {
        if (!table.rows().isEmpty() && (route == null || asked(table, route))) {
          return below(table.rows().get(table.rows().size() - 1).place());
        }
        other = other == null || routesOf(table) > routesOf(other) ? table : other;
      }
    }
    var gate = other == null ? null : other.appliesWhen();
    return gate == null ? "no table has the result `" + heading + "`" : gate.place().address();
  }

  /** The table that takes most routes is where a further one belongs. */
  private static int routesOf(Table table) {
    var gate = table.appliesWhen();
    return gate == null ? 0 : gate.text().split(",", -1).length;
  }

  private static boolean asked(Table table, String route) {
    var gate = table.appliesWhen();
    return gate == null
        || !gate.column().heading().equals("Route")
        || UnaryTests.holds(gate.test(), new Value.Word(route));
  }

  private static String below(Place place) {
    return new Place(place.workbook(), place.sheet(), Grid.address(rowOf(place), 0)).address();
  }

  /** The row's number as a spreadsheet shows it, which is the zero-based number of the next. */
  private static int rowOf(Place place) {
    var cell = place.cells().split(":", 2)[0];
    int digits = 0;
    while (digits < cell.length() && !Character.isDigit(cell.charAt(digits))) {
      digits++;
    }
    return Integer.parseInt(cell.substring(digits));
  }
}
