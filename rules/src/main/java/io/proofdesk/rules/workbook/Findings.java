package io.proofdesk.rules.workbook;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.table.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong, so that an author sees all of it at once. One call, one
 * thread.
 */
public final class Findings {
  /** Whoever made more mistakes than this will not read them all. */
  private static final int MOST = 10_000;

  /** Of one file and one severity: the faults of a single file must not crowd out all others. */
  private static final int MOST_IN_A_FILE = 1_000;

  private static final String MORE = "check.more";

  /** How a cell was understood is no news about one that was not. */
  private static final Set<String> UNDERSTOOD =
      Set.of("cell.signs", "cell.decimal-comma", "cell.thousands");

  private final List<Finding> found = new ArrayList<>();
  private final Map<Kind, Integer> told = new HashMap<>();
  private final Map<Kind, Integer> untold = new LinkedHashMap<>();

  private record Kind(String file, Severity severity) {}

  /** Notes an error; the arguments are those of {@link Finding}. */
  public void error(
      String code,
      String place,
      @Nullable String read,
      String expected,
      @Nullable String suggestion) {
    add(Finding.error(code, place, read, expected, suggestion));
  }

  /** Notes a warning; the arguments are those of {@link Finding}. */
  public void warning(
      String code,
      String place,
      @Nullable String read,
      String expected,
      @Nullable String suggestion) {
    add(Finding.warning(code, place, read, expected, suggestion));
  }

  /** Notes what somebody else found. */
  public void addAll(List<Finding> others) {
    others.forEach(this::add);
  }

  private void add(Finding finding) {
    if (finding.code().equals(MORE)) {
      found.add(finding);
      return;
    }
    var kind = new Kind(file(finding.place()), finding.severity());
    if (isFull() || told.getOrDefault(kind, 0) >= MOST_IN_A_FILE) {
      untold.merge(kind, 1, Integer::sum);
      return;
    }
    told.merge(kind, 1, Integer::sum);
    found.add(finding);
  }

  /** The file a place is in, as the place begins. */
  private static String file(String place) {
    int end = place.indexOf('!');
    return end < 0 ? place : place.substring(0, end);
  }

  /** The same, each once, without what follows from cells their sheets' reader refused already. */
  public Findings beside(List<Grid> grids) {
    var refused = new HashSet<String>();
    for (var grid : grids) {
      grid.refused()
          .forEach(cell -> refused.add(new Place(grid.workbook(), grid.sheet(), cell).address()));
    }
    var beside = new Findings();
    found.stream()
        .filter(finding -> !refused.contains(finding.place()))
        .distinct()
        .forEach(beside::add);
    untold.forEach((kind, count) -> beside.untold.merge(kind, count, Integer::sum));
    return beside;
  }

  /** Whether nothing more would be kept. */
  boolean isFull() {
    return found.size() >= MOST;
  }

  /** Whether anything found so far stops. */
  public boolean failed() {
    return untold.keySet().stream().anyMatch(kind -> kind.severity() == Severity.ERROR)
        || found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Whether anything found so far leaves open what was read; good keeping does not. */
  public boolean leavesOpen() {
    return untold.keySet().stream().anyMatch(kind -> kind.severity() == Severity.ERROR)
        || found.stream().anyMatch(GoodKeeping::leavesOpen);
  }

  /** Everything found so far, in the order it was found, then how many more each file has. */
  public List<Finding> all() {
    var all = new ArrayList<>(found);
    if (found.stream().anyMatch(it -> UNDERSTOOD.contains(it.code()))) {
      var wrong =
          found.stream()
              .filter(it -> it.severity() == Severity.ERROR)
              .map(Finding::place)
              .collect(Collectors.toSet());
      all.removeIf(it -> UNDERSTOOD.contains(it.code()) && wrong.contains(it.place()));
    }
    untold.forEach((kind, count) -> all.add(more(kind, count)));
    return List.copyOf(all);
  }

  private static Finding more(Kind kind, int count) {
    var what = kind.severity() == Severity.ERROR ? " errors" : " warnings";
    return new Finding(
        MORE,
        kind.severity(),
        kind.file(),
        count + " more" + what,
        "at most " + MOST_IN_A_FILE + what + " of one file at once, and " + MOST + " of all",
        "correct the first ones, then look again");
  }
}
