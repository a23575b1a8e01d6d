package io.proofdesk.api.measure;

import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.signal.SignalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts how the reading of labelled messages agrees with their labels. One call, one thread. */
public final class MeasuredReading {
  private static final Set<String> NO_CASE = Set.of("NEEDS_INFO", "OUT_OF_SCOPE", "UNKNOWN");
  private static final Set<String> THREATS = Set.of("DISPUTE_THREAT", "LEGAL_THREAT");

  private final Map<String, Counts> routes = new TreeMap<>();
  private final Counts all = new Counts();
  private final Counts threats = new Counts();
  private final Counts lookAlikes = new Counts();
  private final Counts noCase = new Counts();

  private static final class Counts {
    private int expected;
    private int reached;
    private int chosen;
    private int rightly;

    private double share() {
      return expected == 0 ? 0 : 100.0 * reached / expected;
    }
  }

  /** Whether a decision goes where the label wants it, threats included. */
  public boolean add(LabelledMessage message, Decision decision) {
    var chosen = decision.route().primary();
    boolean right = message.routes().contains(chosen);
    var expected = message.routes().get(0);
    count(all, right);
    count(routes.computeIfAbsent(expected, none -> new Counts()), right);
    var choice = routes.computeIfAbsent(chosen, none -> new Counts());
    choice.chosen++;
    choice.rightly += right ? 1 : 0;
    if (NO_CASE.contains(expected)) {
      count(noCase, !right && !NO_CASE.contains(chosen));
    }
    return threat(message, decision) && right;
  }

  private boolean threat(LabelledMessage message, Decision decision) {
    var threat = message.threat();
    if (threat == null) {
      return true;
    }
    boolean heard =
        decision.heard().signals().stream()
            .anyMatch(it -> it.kind() == SignalKind.FLAG && THREATS.contains(it.word()));
    count(threat ? threats : lookAlikes, heard);
    return heard == threat;
  }

  private static void count(Counts counts, boolean reached) {
    counts.expected++;
    counts.reached += reached ? 1 : 0;
  }

  /** The figures, line by line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("route                expected   recall  chosen  precision");
    routes.forEach(
        (route, it) ->
            lines.add(
                line(
                    "%-20s %8d  %6s  %6d  %8s",
                    route,
                    it.expected,
                    it.expected == 0 ? "-" : line("%.1f%%", it.share()),
                    it.chosen,
                    it.chosen == 0 ? "-" : line("%.1f%%", 100.0 * it.rightly / it.chosen))));
    lines.add(of("on an acceptable route", all));
    lines.add(line("macro average recall: %.1f%%", macro()));
    lines.add(of("threats heard", threats));
    lines.add(of("false alarms on look-alikes", lookAlikes));
    lines.add(of("no request or out of scope, yet routed", noCase));
    return lines;
  }

  private double macro() {
    return routes.values().stream()
        .filter(it -> it.expected > 0)
        .mapToDouble(Counts::share)
        .average()
        .orElse(0);
  }

  private static String of(String what, Counts counts) {
    return line("%s: %d of %d, %.1f%%", what, counts.reached, counts.expected, counts.share());
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
