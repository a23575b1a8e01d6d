package io.proofdesk.rules.settling;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether all that holds money and goods back is asked for every route that moves them. A table
 * that is gone is otherwise a table that requires nothing, and the boundary behind it opens.
 * Thread-safe.
 */
public final class MovingRoutes {
  private static final List<String> HOLDING =
      List.of(Headings.EVIDENCE, Headings.SITUATION, Headings.BOUNDARY, Headings.RESOLUTION);

  private final List<String> routes;

  /**
   * @param routes the routes whose word moves money or goods
   */
  public MovingRoutes(Collection<String> routes) {
    this.routes = List.copyOf(routes);
  }

  /** One finding for every route and every such result that no table fills for it. */
  public List<Finding> findings(List<Table> tables) {
    var findings = new ArrayList<Finding>();
    for (var heading : HOLDING) {
      var fillers = tables.stream().filter(table -> fills(table, heading)).toList();
      for (var route : routes) {
        // none at all is another finding
        if (!fillers.isEmpty() && fillers.stream().noneMatch(table -> isAsked(table, route))) {
          findings.add(finding(heading, route, fillers));
        }
      }
    }
    return findings;
  }

  private static boolean fills(Table table, String heading) {
    return table.outputs().stream().anyMatch(it -> it.column().heading().equals(heading));
  }

  private static boolean isAsked(Table table, String route) {
    var applies = table.appliesWhen();
    return applies == null
        || !applies.column().heading().equals(Headings.ROUTE)
        || UnaryTests.holds(applies.test(), new Value.Word(route));
  }

  private static Finding finding(String heading, String route, List<Table> fillers) {
    return Finding.error(
        "rulebook.route-unheld",
        fillers.get(0).id(),
        route,
        "a table that answers `"
            + heading
            + "` for the route `"
            + route
            + "`, which moves money or goods; none of "
            + String.join(", ", fillers.stream().map(Table::id).toList())
            + " applies to it",
        "put back the workbook that is gone, or name the route on the line `Applies when` of one");
  }
}
