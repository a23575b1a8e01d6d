package io.proofdesk.rules.workbook;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.table.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong, so that an author sees all of it at once. One call, one
 * thread.
 */
public final class Findings {
  /** Whoever made more mistakes than this will not read them all. */
  private static final int MOST = 10_000;

  private final List<Finding> found = new ArrayList<>();

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
    if (found.size() < MOST) {
      found.add(finding);
    } else if (found.size() == MOST) {
      found.add(
          Finding.error(
              "check.more",
              finding.place(),
              null,
              "at most " + MOST + " findings at once; there are more",
              "correct these first"));
    }
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
    return beside;
  }

  /** Whether nothing more would be kept. */
  boolean isFull() {
    return found.size() > MOST;
  }

  /** Whether anything found so far stops. */
  public boolean failed() {
    return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Everything found so far, in the order it was found. */
  public List<Finding> all() {
    return List.copyOf(found);
  }
}
