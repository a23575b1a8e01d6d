package io.proofdesk.rules.signal;

import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measures the shipped phrases on messages kept outside the project: a csv file with the columns
 * {@code Text}, {@code Accept} (route words that are right, the first the expected one) and {@code
 * Flags} (flags that must be raised, or {@code -} for a look-alike that must raise none). Half of
 * the messages, chosen by their text, is for looking at ({@code dev}), the other for reporting
 * ({@code held}); the words of the held half are never printed.
 */
final class SignalEvaluation {
  private static final Map<String, String> ROUTES_OF_FLAGS =
      Map.of(
          "SAFETY", "SAFETY",
          "LEGAL_THREAT", "LEGAL",
          "PRESS", "PRESS",
          "DISPUTE_THREAT", "CHARGEBACK_RISK",
          "ABUSE", "ABUSE");
  private static final Set<String> NO_CASE = Set.of("NEEDS_INFO", "OUT_OF_SCOPE", "UNKNOWN");

  private final List<String> precedence = precedence();
  private final SignalReader reader = Books.shipped();
  private final Map<String, int[]> routes = new TreeMap<>();
  private final boolean held;
  private int messages;
  private int right;
  private int escalations;
  private int heard;
  private int lookAlikes;
  private int falseAlarms;
  private int noCase;
  private int routed;

  private SignalEvaluation(boolean held) {
    this.held = held;
  }

  public static void main(String[] arguments) {
    var evaluation = new SignalEvaluation(arguments.length > 1 && arguments[1].equals("held"));
    evaluation.measure(Path.of(arguments[0]));
    evaluation.report();
  }

  private void measure(Path file) {
    var grid = WorkbookFile.read("messages.csv", file).orThrow().get(0);
    for (int row = 1; row < grid.rows().size(); row++) {
      var text = grid.text(row, 0);
      if (((text.hashCode() >>> 3) & 1) == (held ? 1 : 0)) {
        message(text, list(grid.text(row, 1)), grid.text(row, 2));
      }
    }
  }

  private void message(String text, List<String> accept, String flags) {
    messages++;
    var read = reader.read(text);
    var raised = new TreeSet<String>();
    read.flags().stream()
        .filter(flag -> Flag.valueOf(flag.word()).alwaysCounts())
        .forEach(flag -> raised.add(flag.word()));
    var reached = new ArrayList<>(read.intents());
    raised.forEach(flag -> reached.add(ROUTES_OF_FLAGS.getOrDefault(flag, flag)));
    var lead = precedence.stream().filter(reached::contains).findFirst().orElse("NEEDS_INFO");
    boolean ok = accept.contains(lead);
    right += ok ? 1 : 0;
    count(accept.get(0))[0]++;
    count(accept.get(0))[1] += ok ? 1 : 0;
    count(lead)[2]++;
    count(lead)[3] += ok ? 1 : 0;
    boolean alarmed = flags(flags, raised);
    if (NO_CASE.containsAll(accept)) {
      noCase++;
      routed += NO_CASE.contains(lead) ? 0 : 1;
    }
    if (!held && (!ok || alarmed)) {
      System.out.println(lead + " " + read.intents() + raised + " not " + accept + " | " + text);
    }
  }

  private boolean flags(String expected, Set<String> raised) {
    if (expected.equals("-")) {
      lookAlikes++;
      falseAlarms += raised.isEmpty() ? 0 : 1;
      return !raised.isEmpty();
    }
    var must = list(expected);
    if (must.isEmpty()) {
      return false;
    }
    escalations++;
    heard += raised.containsAll(must) ? 1 : 0;
    return !raised.containsAll(must);
  }

  private int[] count(String route) {
    return routes.computeIfAbsent(route, none -> new int[4]);
  }

  private void report() {
    double sum = 0;
    int counted = 0;
    System.out.println("route                expected  recall  chosen  precision");
    for (var entry : routes.entrySet()) {
      var n = entry.getValue();
      System.out.printf(
          Locale.ROOT,
          "%-20s %8d  %5.1f%%  %6d  %5.1f%%%n",
          entry.getKey(),
          n[0],
          percent(n[1], n[0]),
          n[2],
          percent(n[3], n[2]));
      if (n[0] > 0) {
        sum += percent(n[1], n[0]);
        counted++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d messages, %.1f%% on an acceptable route, macro average %.1f%%%n"
            + "escalations heard %d of %d, false alarms %d of %d look-alikes%n"
            + "no case, yet routed: %d of %d%n",
        messages,
        percent(right, messages),
        counted == 0 ? 0 : sum / counted,
        heard,
        escalations,
        falseAlarms,
        lookAlikes,
        routed,
        noCase);
  }

  private static double percent(int part, int all) {
    return all == 0 ? 0 : 100.0 * part / all;
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split(",", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private static List<String> precedence() {
    Grid routes =
        WorkbookFile.read("route.csv", Path.of("..", "decision-tables", "route.csv"))
            .orThrow()
            .get(0);
    for (int row = 0; row < routes.rows().size(); row++) {
      if (routes.text(row, 0).equals("Values")) {
        for (int column = routes.rows().get(row).size() - 1; column > 0; column--) {
          if (!routes.text(row, column).isEmpty()) {
            return list(routes.text(row, column));
          }
        }
      }
    }
    throw new IllegalStateException("route.csv has no Values line");
  }
}
