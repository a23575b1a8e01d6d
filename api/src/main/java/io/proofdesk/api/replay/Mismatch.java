package io.proofdesk.api.replay;

import java.util.List;

/**
 * A part of a decision that is not what the fixture expects.
 *
 * @param part which part, such as {@code boundary.kind}
 * @param expected what the fixture says
 * @param got what was decided, with the rules that caused it where they are known
 * @param because the rules that caused the part, with their cells; empty when no rule did
 * @param nearest the rows that would have caused what was expected and came nearest, also of tables
 *     that were not asked; empty when there is none or nobody looked
 */
public record Mismatch(
    String part, String expected, String got, List<String> because, List<NearRow> nearest) {
  public Mismatch {
    because = List.copyOf(because);
    nearest = List.copyOf(nearest);
  }

  /**
   * A row that would have answered as expected.
   *
   * @param rule the row with its cells, such as {@code BD-040 (boundary-damage.csv!Rules!A12:L12)}
   * @param failing its cells that did not hold, each with what it asks and what was there, or why
   *     its table was not asked
   */
  public record NearRow(String rule, List<String> failing) {
    public NearRow {
      failing = List.copyOf(failing);
    }
  }

  Mismatch with(List<NearRow> near) {
    return new Mismatch(part, expected, got, because, near);
  }

  Mismatch because(List<String> rules) {
    return new Mismatch(part, expected, got, rules, nearest);
  }

  /** A part that no rule caused. */
  public Mismatch(String part, String expected, String got) {
    this(part, expected, got, List.of(), List.of());
  }
}
