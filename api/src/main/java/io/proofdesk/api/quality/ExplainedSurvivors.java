package io.proofdesk.api.quality;

import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.mutation.Fate;
import io.proofdesk.rules.mutation.Mutant;
import io.proofdesk.rules.mutation.SheetScore;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Slips that no fixture notices and none has to, each with the reason a person gave: a sheet with
 * one of them in each row. Immutable. Thread-safe.
 */
public final class ExplainedSurvivors {
  /** What the file is called beside the fixtures. */
  public static final String FILE = "survivors.csv";

  private static final List<String> HEADINGS = List.of("Table", "Rule", "Column", "Slip", "Why");
  private static final int SHORTEST_REASON = 10;

  /** A slip, as the sheet names it; a whole row has no column. */
  private record Slip(String table, String rule, String column, String slip) {
    static Slip of(Table table, Mutant mutant) {
      return new Slip(
          table.id(), table.rows().get(mutant.row()).id(), mutant.heading(table), mutant.slip());
    }
  }

  private record Reason(String place, String why) {}

  private final Map<Slip, Reason> reasons;

  private ExplainedSurvivors(Map<Slip, Reason> reasons) {
    this.reasons = reasons;
  }

  /** Nothing is explained. */
  public static ExplainedSurvivors none() {
    return new ExplainedSurvivors(Map.of());
  }

  /**
   * Reads the sheet.
   *
   * @throws Refusal when it cannot be read, or a row does not say all that it has to
   */
  public static ExplainedSurvivors read(Path file) {
    var read = WorkbookFile.read(file.getFileName().toString(), file);
    var sheets = read.value();
    if (sheets == null) {
      throw new Refusal(read.findings());
    }
    var findings = new ArrayList<Finding>();
    var reasons = new LinkedHashMap<Slip, Reason>();
    sheets.forEach(grid -> rows(grid, reasons, findings));
    if (!findings.isEmpty()) {
      throw new Refusal(findings);
    }
    return new ExplainedSurvivors(reasons);
  }

  private static void rows(Grid grid, Map<Slip, Reason> reasons, List<Finding> findings) {
    if (grid.rows().isEmpty() || !grid.rows().get(0).equals(HEADINGS)) {
      findings.add(
          Finding.error(
              "survivors.headings",
              grid.workbook() + ":1",
              grid.rows().isEmpty() ? null : String.join(", ", grid.rows().get(0)),
              "the headings " + String.join(", ", HEADINGS),
              null));
      return;
    }
    for (int row = 1; row < grid.rows().size(); row++) {
      if (grid.rows().get(row).stream().allMatch(String::isEmpty)) {
        continue;
      }
      var place = grid.workbook() + ":" + (row + 1);
      var slip =
          new Slip(
              Trial.id(grid.text(row, 0)), grid.text(row, 1), grid.text(row, 2), grid.text(row, 3));
      var why = grid.text(row, 4);
      if (slip.table().isEmpty()
          || slip.rule().isEmpty()
          || slip.slip().isEmpty()
          || why.length() < SHORTEST_REASON) {
        findings.add(
            Finding.error(
                "survivors.incomplete",
                place,
                null,
                "a table, a rule, the slip as `mutate` names it, and a reason of some words",
                "leave `Column` blank only where a whole row is meant"));
      } else if (reasons.put(slip, new Reason(place, why)) != null) {
        findings.add(
            Finding.error(
                "survivors.twice", place, slip.rule(), "each slip once", "take one row away"));
      }
    }
  }

  /** Why it is right that nobody notices a slip; null when nobody gave a reason. */
  public @Nullable String why(Sheet sheet, Mutant mutant) {
    var reason = reasons.get(Slip.of(sheet.table(), mutant));
    return reason == null ? null : reason.why();
  }

  /** Whether a slip was survived without a reason. */
  public boolean isOpen(Sheet sheet, Fate fate) {
    return fate.survived() && why(sheet, fate.mutant()) == null;
  }

  /** How many slips of a sheet were survived without a reason. */
  public int open(SheetScore score) {
    return (int) score.fates().stream().filter(fate -> isOpen(score.sheet(), fate)).count();
  }

  /**
   * Reasons for what is no longer survived, or is not there any more. A reason for a table that was
   * not mutated is not judged.
   *
   * @param tables the ids of every table there is
   */
  public List<Finding> stale(List<SheetScore> scores, Set<String> tables) {
    var fates = new HashMap<Slip, List<Fate>>();
    for (var score : scores) {
      for (var fate : score.fates()) {
        fates
            .computeIfAbsent(
                Slip.of(score.sheet().table(), fate.mutant()), key -> new ArrayList<>())
            .add(fate);
      }
    }
    var mutated =
        scores.stream().map(score -> score.sheet().table().id()).collect(Collectors.toSet());
    var findings = new ArrayList<Finding>();
    reasons.forEach(
        (slip, reason) -> {
          if (mutated.contains(slip.table()) || !tables.contains(slip.table())) {
            var finding = judged(slip, reason, fates.getOrDefault(slip, List.of()));
            if (finding != null) {
              findings.add(finding);
            }
          }
        });
    return List.copyOf(findings);
  }

  private static @Nullable Finding judged(Slip slip, Reason reason, List<Fate> fates) {
    if (fates.stream().anyMatch(Fate::survived)) {
      return null;
    }
    var name = slip.table() + " " + slip.rule() + " " + slip.column() + ": " + slip.slip();
    if (fates.isEmpty()) {
      return Finding.error(
          "survivors.unknown",
          reason.place(),
          name,
          "a slip that `mutate` makes of these tables",
          "take the row away, or name the slip as `mutate` does");
    }
    var killer = fates.get(0).noticedBy();
    return Finding.error(
        "survivors.stale",
        reason.place(),
        name,
        killer == null
            ? "a slip that changes an answer; this one is left out, because it changes none"
            : "a slip that nobody notices; this one is noticed by " + killer,
        "take the row away");
  }
}
