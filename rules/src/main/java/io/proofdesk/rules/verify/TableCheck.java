package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.verify.Logic.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What can be said of one table alone: whatever its columns may hold, earlier tables' answers
 * included. One call, one thread.
 */
public final class TableCheck {
  /** Above this many rows the questions take too long; they are not asked, and that is said. */
  static final int MOST_ROWS = 2_000;

  static final String IDLE_COLUMN = "verify.idle-column";

  private static final int MOST_GAPS = 5;
  private static final int MOST_OVERLAPS = 5;

  private final Table table;
  private final Logic logic;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final EncodedTable encoded;
  private final List<Finding> findings = new ArrayList<>();
  private final SortedMap<String, List<String>> unreachable = new TreeMap<>();
  private final List<Example> answered = new ArrayList<>();

  private TableCheck(Table table, Collection<Constraint> constraints, BooleanSupplier timeUp) {
    this.table = table;
    this.logic = new Logic(timeUp);
    var mentions = new Mentions().add(table);
    var columns = new ArrayList<>(table.inputs());
    var gate = table.appliesWhen();
    if (gate != null) {
      columns.add(gate.column());
    }
    var ids = columns.stream().map(Column::id).toList();
    var fitting = constraints.stream().filter(one -> one.concernsOnly(ids)).toList();
    for (var constraint : fitting) {
      mentions
          .add(constraint.when(), constraint.given())
          .add(constraint.then(), constraint.holds());
    }
    for (var column : columns) {
      slots.computeIfAbsent(column.id(), id -> Slot.free(column, mentions, logic));
    }
    this.encoded = EncodedTable.of(table, this::slot, logic);
    fitting.forEach(constraint -> Chain.impose(constraint, this::slot, logic));
  }

  /**
   * What was found.
   *
   * @param findings in the order of the questions
   * @param unreachable ids of rows that can never answer, each with the rows that together hide it
   */
  public record Result(List<Finding> findings, SortedMap<String, List<String>> unreachable) {}

  /**
   * Asks everything.
   *
   * @param constraints what is true of every case; those about other columns play no part
   * @param advice whether to recommend a stricter hit policy where it would hold
   */
  public static Result check(Table table, Collection<Constraint> constraints, boolean advice) {
    return check(table, constraints, advice, () -> false);
  }

  static Result check(
      Table table, Collection<Constraint> constraints, boolean advice, BooleanSupplier timeUp) {
    return new TableCheck(table, constraints, timeUp).ask(advice);
  }

  /** Whether a table is too large to ask everything of all its rows at once. */
  static boolean isLarge(Table table) {
    return table.rows().size() > MOST_ROWS;
  }

  /**
   * Whether one row can answer.
   *
   * @param table the row's table, or as much of it as has a part in the question
   */
  static Result reachable(
      Table table, int row, Collection<Constraint> constraints, BooleanSupplier timeUp) {
    var check = new TableCheck(table, constraints, timeUp);
    check.reachable(row);
    return new Result(List.copyOf(check.findings), check.unreachable);
  }

  /** Overlaps that the hit policy forbids, of a table or of as much of it as has a part in them. */
  static List<Finding> overlaps(
      Table table, Collection<Constraint> constraints, BooleanSupplier timeUp) {
    var check = new TableCheck(table, constraints, timeUp);
    check.overlaps(new Overlaps(check.encoded, check.logic, check.slots.values()));
    return List.copyOf(check.findings);
  }

  private Result ask(boolean advice) {
    cells();
    for (int row = 0; row < table.rows().size() && !logic.isOver(); row++) {
      reachable(row);
    }
    gaps();
    var pairs = new Overlaps(encoded, logic, slots.values());
    overlaps(pairs);
    idleColumns();
    if (advice) {
      advise(pairs);
    }
    if (logic.isOver()) {
      findings.add(notInTime(table));
    }
    return new Result(List.copyOf(findings), unreachable);
  }

  /** That a table was not looked at, or not to the end. */
  static Finding notInTime(Table table) {
    var place = table.rows().get(0).place();
    return Finding.warning(
        Verification.UNDECIDED,
        place.workbook() + "!" + place.sheet(),
        null,
        "an answer within the time allowed which of its rules can answer, and which inputs have no"
            + " answer",
        "check the folder on the command line, which has no limit");
  }

  private Slot slot(Column column) {
    var slot = slots.get(column.id());
    if (slot == null) {
      throw new IllegalStateException("`" + column.heading() + "` is no column of the table");
    }
    return slot;
  }

  private void cells() {
    for (var row : table.rows()) {
      for (int i = 0; i < table.inputs().size(); i++) {
        var finding = CellCheck.check(slot(table.inputs().get(i)), row, i);
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
  }

  private void reachable(int row) {
    var ways = Rivals.of(table, row);
    for (var rivals : ways) {
      var verdict = logic.ask(encoded.way(row, rivals));
      if (verdict == Verdict.POSSIBLE) {
        answered.add(Example.read(slots.values(), logic));
        return;
      }
      if (verdict == Verdict.UNDECIDED) {
        findings.add(
            Finding.warning(
                "verify.undecided",
                place(row),
                id(row),
                "an answer within the limit whether the rule can ever answer",
                "look at it by hand"));
        return;
      }
    }
    var hiding = ways.stream().flatMap(rivals -> hiding(row, rivals).stream()).distinct().toList();
    unreachable.put(id(row), hiding.stream().sorted().map(this::id).toList());
    findings.add(
        Finding.warning(
            "verify.unreachable",
            place(row),
            id(row),
            hiding.isEmpty()
                ? "a rule that some input fits; its conditions never hold together"
                : "a rule that can answer; whatever fits it is answered by "
                    + Overlaps.names(table, hiding)
                    + (hiding.size() > 1 ? " together" : ""),
            hiding.isEmpty()
                ? "loosen one of its conditions, or delete the rule"
                : table.hitPolicy() == HitPolicy.FIRST
                    ? "move it above them, narrow them, or delete it"
                    : "narrow one of them, or delete it"));
  }

  /** An irreducible set of rows that together keep this one out of the answer. */
  private List<Integer> hiding(int row, List<Integer> rivals) {
    var byFit = new LinkedHashMap<Integer, Integer>();
    rivals.forEach(rival -> byFit.putIfAbsent(-encoded.fits().get(rival), rival));
    if (logic.ask(encoded.fits().get(row)) == Verdict.IMPOSSIBLE) {
      return List.of();
    }
    return logic.irreducible(List.of(encoded.fits().get(row)), byFit.keySet()).stream()
        .map(fit -> byFit.getOrDefault(fit, 0))
        .toList();
  }

  private void gaps() {
    if (table.otherwise() != null || !table.hitPolicy().single()) {
      return;
    }
    var found = new Gaps(logic, slots.values()).where(encoded.silent(logic), MOST_GAPS);
    for (var gap : found.gaps()) {
      findings.add(
          Finding.warning(
              "verify.gap",
              whole(),
              gap.sentence().isEmpty() ? "every input" : gap.sentence(),
              "a rule for it; none answers, for example, " + gap.example().sentence(),
              "add a rule, or a last row `Otherwise`"));
    }
    if (!found.complete()) {
      findings.add(
          Finding.warning(
              found.undecided() ? "verify.undecided" : "verify.gap",
              whole(),
              null,
              found.undecided()
                  ? "an answer within the limit whether more inputs have no answer"
                  : "no more than "
                      + MOST_GAPS
                      + " kinds of input without an answer; there are more",
              "add a last row `Otherwise`"));
    }
  }

  private void overlaps(Overlaps pairs) {
    boolean unique = table.hitPolicy() == HitPolicy.UNIQUE;
    if (!unique && table.hitPolicy() != HitPolicy.ANY) {
      return;
    }
    var found = pairs.find(!unique, MOST_OVERLAPS);
    for (var overlap : found) {
      findings.add(
          Finding.error(
              "verify.overlap",
              place(overlap.second()),
              id(overlap.first()) + " and " + id(overlap.second()),
              (unique ? "at most one rule that fits" : "the same result of both")
                  + ", as hit policy "
                  + table.hitPolicy().sign()
                  + " wants; both fit, for example, "
                  + overlap.example().sentence(),
              "narrow one of them, or choose another hit policy"));
    }
    if (found.size() == MOST_OVERLAPS) {
      findings.add(
          Finding.error(
              "verify.overlap",
              whole(),
              null,
              "no more than " + MOST_OVERLAPS + " overlaps; there may be more",
              "correct these first"));
    }
  }

  private void idleColumns() {
    for (int i = 0; i < table.inputs().size(); i++) {
      var column = table.inputs().get(i);
      if (new IdleColumn(encoded, this::slot, logic).distinguishesNothing(i, answered)) {
        findings.add(
            Finding.warning(
                IDLE_COLUMN,
                whole(),
                column.heading(),
                "a column that makes a difference; the answers are the same without it",
                "delete the column"));
      }
    }
  }

  private void advise(Overlaps pairs) {
    var policy = table.hitPolicy();
    if (policy != HitPolicy.FIRST && policy != HitPolicy.PRIORITY && policy != HitPolicy.ANY) {
      return;
    }
    var stricter =
        pairs.find(false, 1).isEmpty() && !pairs.undecided()
            ? HitPolicy.UNIQUE
            : policy != HitPolicy.ANY && pairs.find(true, 1).isEmpty() && !pairs.undecided()
                ? HitPolicy.ANY
                : null;
    if (stricter != null) {
      findings.add(
          Finding.warning(
              "verify.stricter-policy",
              whole(),
              policy.sign(),
              "hit policy " + stricter.sign() + ", which holds already: " + stricter.meaning(),
              "then a later mistake shows"));
    }
  }

  private String id(int row) {
    return table.rows().get(row).id();
  }

  private String place(int row) {
    return Overlaps.place(table.rows().get(row));
  }

  private String whole() {
    var place = table.rows().get(0).place();
    return place.workbook() + "!" + place.sheet();
  }

  static String place(Row row, Row.Cell cell) {
    return row.place().workbook()
        + "!"
        + row.place().sheet()
        + "!"
        + cell.address()
        + " "
        + row.id();
  }
}
