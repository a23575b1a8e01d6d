package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.verify.TableCheck.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a table of very many rows, row by row: cells always, and as long as there is
 * time whether each row can answer, by it and the few rows that meet it. What is said is exact;
 * what there was no time for is named as undecided. One call, one thread.
 */
final class LargeTableCheck {
  private static final int MOST_RIVALS = 60;
  private static final int MOST_OVERLAPS = 5;
  private static final int STEP = 100;

  private final Table table;
  private final List<Constraint> constraints;
  private final BooleanSupplier timeUp;
  private final Consumer<String> progress;
  private final Scales scales;
  private final Witnesses witnesses;
  private final List<Finding> findings = new ArrayList<>();
  private final SortedMap<String, List<String>> unreachable = new TreeMap<>();
  private final List<Row> undecided = new ArrayList<>();
  private int overlaps;

  private LargeTableCheck(
      Table table,
      Collection<Constraint> constraints,
      BooleanSupplier timeUp,
      Consumer<String> progress,
      int few) {
    this.table = table;
    this.timeUp = timeUp;
    this.progress = progress;
    this.scales = new Scales(table, constraints, few);
    this.constraints = scales.constraints();
    this.witnesses = new Witnesses(table, scales);
  }

  /**
   * Asks what there is time for.
   *
   * @param timeUp once it says so, the rest is undecided
   * @param progress hears a line each hundred rows
   */
  static Result check(
      Table table,
      Collection<Constraint> constraints,
      BooleanSupplier timeUp,
      Consumer<String> progress) {
    return check(table, constraints, timeUp, progress, Scale.FEW);
  }

  /** The same, where columns count as long from fewer regions on. */
  static Result check(
      Table table,
      Collection<Constraint> constraints,
      BooleanSupplier timeUp,
      Consumer<String> progress,
      int few) {
    return new LargeTableCheck(table, constraints, timeUp, progress, few).ask();
  }

  private Result ask() {
    table.rows().forEach(this::cells);
    var first = witnesses.unanswered();
    if (first != null) {
      findings.add(
          Finding.warning(
              "verify.gap",
              whole(),
              first.sentence(),
              "a rule for every input; none answers this one, and there may be more",
              "add a last row `Otherwise`"));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      if (row % STEP == 0) {
        progress.accept(table.id() + ": " + row + " of " + table.rows().size() + " rules");
      }
      if (timeUp.getAsBoolean()) {
        undecided.addAll(table.rows().subList(row, table.rows().size()));
        break;
      }
      reachable(row);
    }
    idleColumns();
    undecided(first == null);
    return new Result(List.copyOf(findings), unreachable);
  }

  private void cells(Row row) {
    for (int i = 0; i < table.inputs().size(); i++) {
      var finding = scales.check(row, i);
      if (finding != null) {
        findings.add(finding);
      }
    }
  }

  private void reachable(int row) {
    var rivals = scales.rivals(row);
    if (overlapsForbidden()) {
      overlaps(row, rivals);
    }
    if (witnesses.find(row, rivals) || settled(row, rivals)) {
      return;
    }
    undecided.add(table.rows().get(row));
  }

  private boolean overlapsForbidden() {
    return table.hitPolicy() == HitPolicy.UNIQUE || table.hitPolicy() == HitPolicy.ANY;
  }

  /** Asks exactly, among the rows that meet this one; false when that is too much to ask. */
  private boolean settled(int row, List<Integer> rivals) {
    if (rivals.size() > MOST_RIVALS) {
      return false;
    }
    var some = new ArrayList<>(rivals);
    some.add(row);
    some.sort(null);
    var result = reachable(part(some), some.indexOf(row));
    if (result == null
        || result.findings().stream().anyMatch(one -> one.code().equals(Verification.UNDECIDED))) {
      return false;
    }
    findings.addAll(result.findings());
    unreachable.putAll(result.unreachable());
    return true;
  }

  private TableCheck.@Nullable Result reachable(Table part, int row) {
    try {
      return TableCheck.reachable(part, row, constraints, timeUp);
    } catch (Logic.TimeUp noTime) {
      return null;
    }
  }

  private void overlaps(int row, List<Integer> rivals) {
    for (int rival : rivals) {
      if (rival < row && overlaps < MOST_OVERLAPS && !timeUp.getAsBoolean()) {
        var found = overlaps(part(List.of(rival, row)));
        findings.addAll(found);
        overlaps += found.size();
      }
    }
  }

  private List<Finding> overlaps(Table part) {
    try {
      return TableCheck.overlaps(part, constraints, timeUp);
    } catch (Logic.TimeUp noTime) {
      // the rules that are left are told as undecided
      return List.of();
    }
  }

  private Table part(List<Integer> rows) {
    return table.withRows(rows.stream().map(table.rows()::get).toList());
  }

  private void idleColumns() {
    for (int i = 0; i < table.inputs().size(); i++) {
      if (scales.isBlank(i)) {
        findings.add(
            Finding.warning(
                TableCheck.IDLE_COLUMN,
                whole(),
                table.inputs().get(i).heading(),
                "a column that makes a difference; the answers are the same without it",
                "delete the column"));
      } else if (!witnesses.tellsApart(i)) {
        findings.add(
            Finding.warning(
                Verification.UNDECIDED,
                whole(),
                table.inputs().get(i).heading(),
                "two inputs that differ in this column alone and are answered otherwise; none was"
                    + " found, and more is not asked of more than "
                    + TableCheck.MOST_ROWS
                    + " rules",
                "look whether the column is needed"));
      }
    }
  }

  private void undecided(boolean everyInputMayBeAnswered) {
    if (!undecided.isEmpty()) {
      findings.add(
          Finding.warning(
              Verification.UNDECIDED,
              Overlaps.place(undecided.get(0)),
              undecided.size() + " of " + table.rows().size() + " rules, this one first",
              "an answer within the time for a table of more than "
                  + TableCheck.MOST_ROWS
                  + " rules whether they can ever answer"
                  + (overlapsForbidden() ? ", and whether two of them overlap" : ""),
              "split the table by its first column with `Applies when`, or give it more time"));
    }
    if (everyInputMayBeAnswered && table.otherwise() == null && table.hitPolicy().single()) {
      findings.add(
          Finding.warning(
              Verification.UNDECIDED,
              whole(),
              null,
              "an answer whether every input has one; that is not asked of more than "
                  + TableCheck.MOST_ROWS
                  + " rules",
              "add a last row `Otherwise`"));
    }
  }

  private String whole() {
    var place = table.rows().get(0).place();
    return place.workbook() + "!" + place.sheet();
  }
}
