package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.RouteDecision;
import io.proofdesk.model.decision.RouteDecision.MatchedRow;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which route leads, which follow, and why each row won or lost. */
final class Routing {
  private Routing() {}

  /**
   * The route; null when the routing table has no answer.
   *
   * @param beside what the customer wishes beside what a caller read; it follows and never leads
   */
  static @Nullable RouteDecision of(
      Walk walk, @Nullable Collection<String> beside, Sentences sentences) {
    var answer = walk.answerWith(Headings.ROUTE);
    var row = walk.rowWith(Headings.ROUTE);
    if (answer == null || row == null) {
      return null;
    }
    var primary = row.requiredWord(Headings.ROUTE);
    var won = answer.outcome().won();
    var matched = new ArrayList<MatchedRow>();
    for (Row candidate : byPrecedence(answer)) {
      var route = word(answer.table(), candidate, Headings.ROUTE);
      var wins = won.contains(candidate.id());
      matched.add(
          new MatchedRow(
              candidate.id(),
              route,
              wins,
              why(answer.table(), candidate, wins, row, sentences),
              answer.cellsOf(candidate.id())));
    }
    if (matched.isEmpty()) {
      row.because()
          .forEach(
              cells ->
                  matched.add(
                      new MatchedRow(
                          cells.rule(), primary, true, sentences.say(Saying.ROUTE_ALONE), cells)));
    }
    var secondary = new LinkedHashSet<String>();
    matched.stream()
        .map(MatchedRow::route)
        .filter(route -> !route.equals(primary))
        .forEach(secondary::add);
    if (beside != null) {
      beside.stream().filter(route -> !route.equals(primary)).forEach(secondary::add);
    }
    return new RouteDecision(primary, List.copyOf(secondary), List.copyOf(matched));
  }

  private static List<Row> byPrecedence(Answer answer) {
    var ids = answer.outcome().matched();
    return answer.table().rows().stream()
        .filter(row -> ids.contains(row.id()))
        .sorted(Comparator.comparingInt(row -> rank(answer.table(), row)))
        .toList();
  }

  private static int rank(Table table, Row row) {
    var index = index(table, Headings.PRECEDENCE);
    var rank = table.outputs().get(index).values().indexOf(row.results().get(index));
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }

  private static String why(
      Table table, Row row, boolean wins, ResultRow winner, Sentences sentences) {
    var precedence = word(table, row, Headings.PRECEDENCE);
    var leading = winner.requiredWord(Headings.PRECEDENCE);
    var told = sentences.word(Headings.PRECEDENCE, precedence);
    if (wins) {
      return sentences.say(Saying.ROUTE_LEADS, "precedence", told);
    }
    return precedence.equals(leading)
        ? sentences.say(Saying.ROUTE_SAME, "precedence", told)
        : sentences.say(
            Saying.ROUTE_BELOW,
            "precedence",
            told,
            "leading",
            sentences.word(Headings.PRECEDENCE, leading));
  }

  private static String word(Table table, Row row, String heading) {
    return row.results().get(index(table, heading)) instanceof Value.Word word ? word.id() : "";
  }

  private static int index(Table table, String heading) {
    for (int i = 0; i < table.outputs().size(); i++) {
      if (table.outputs().get(i).column().heading().equals(heading)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "table `" + table.id() + "` has no result `" + heading + "`");
  }
}
