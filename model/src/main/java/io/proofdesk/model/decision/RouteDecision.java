package io.proofdesk.model.decision;

import java.util.List;

/**
 * Where the case goes.
 *
 * @param primary the leading route
 * @param secondary further routes of a mixed message, most pressing first
 * @param matched every row of the routing table that matched
 */
public record RouteDecision(String primary, List<String> secondary, List<MatchedRow> matched) {

  /**
   * A row that matched.
   *
   * @param rule the rule's id
   * @param route the route it names
   * @param won whether it leads
   * @param why why it won or lost, in one sentence
   * @param because its cells
   */
  public record MatchedRow(String rule, String route, boolean won, String why, CellRef because) {}
}
