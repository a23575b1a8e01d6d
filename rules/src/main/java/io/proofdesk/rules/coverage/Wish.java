package io.proofdesk.rules.coverage;

import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.verify.Example;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that somebody should write a fixture of, as the facts that a search found. Immutable.
 * Thread-safe.
 *
 * @param sheet the sheet it is about; null of a pairing, which is about no sheet
 * @param profile the profile whose tables it was found in
 * @param kind what it shows
 * @param row the row it is about; -1 for none
 * @param column the condition column of a limit; -1 for none
 * @param value the value that column has; null for none
 * @param title what it shows, as a sentence that stays the same as long as the tables do
 * @param example its facts
 */
public record Wish(
    @Nullable Sheet sheet,
    String profile,
    Kind kind,
    int row,
    int column,
    @Nullable Value value,
    String title,
    Example example) {

  /** What a wished-for case shows. */
  public enum Kind {
    /** A row that answers; of a guard, one whose cells hold but one. */
    ROW,
    /** The default row answers. */
    OTHERWISE,
    /** A row next to a limit of one of its cells. */
    LIMIT,
    /** A table that has no answer. */
    GAP,
    /** Pairs of facts that were not seen together before. */
    PAIRS
  }

  Wish with(Example other) {
    return new Wish(sheet, profile, kind, row, column, value, title, other);
  }

  /** Whether what tables were really asked shows what was wished for. */
  public boolean isMet(List<Asked> asked) {
    return kind == Kind.PAIRS || asked.stream().anyMatch(this::isMet);
  }

  /** The rule it is about: of a default or a gap the first of its table; null of pairs. */
  public @Nullable String rule() {
    return sheet == null ? null : sheet.table().rows().get(Math.max(0, row)).id();
  }

  private boolean isMet(Asked asked) {
    var table = sheet == null ? null : sheet.tables().get(profile);
    if (table == null || !asked.table().id().equals(table.id())) {
      return false;
    }
    return switch (kind) {
      case ROW -> asked.won(table.rows().get(row)) || asked.failures(row) == 1 && isGuard();
      case LIMIT ->
          asked.holdsBeside(row, column) && value != null && value.equals(asked.input(column));
      case OTHERWISE, GAP -> asked.fitting().isEmpty();
      case PAIRS -> true;
    };
  }

  private boolean isGuard() {
    return sheet != null && io.proofdesk.rules.verify.Verification.isGuard(sheet.table());
  }
}
