package io.proofdesk.rules.coverage;

import io.proofdesk.rules.table.Value;
import java.util.List;

/**
 * Whether fixtures meet a limit of a cell from all sides, while every other cell of its row holds.
 * A cell that names a setting has one limit for each amount the profiles give it. Immutable.
 * Thread-safe.
 *
 * @param limit the limit, as a cell writes it
 * @param value the limit itself
 * @param profiles the profiles that have it there
 * @param all whether these are all that read the sheet
 * @param below one step below it: a day, a minute, a cent
 * @param at the limit itself
 * @param above one step above it
 */
public record LimitCoverage(
    String limit,
    Value value,
    List<String> profiles,
    boolean all,
    Side below,
    Side at,
    Side above) {
  public LimitCoverage {
    profiles = List.copyOf(profiles);
  }

  /** The sides in order: one step below, at, one step above. */
  public List<Side> sides() {
    return List.of(below, at, above);
  }

  /** {@code 50.00 USD}, and of whom, where not every profile has it. */
  public String named() {
    return all ? limit : limit + " of " + String.join(", ", profiles);
  }

  LimitCoverage with(List<Side> sides) {
    return new LimitCoverage(limit, value, profiles, all, sides.get(0), sides.get(1), sides.get(2));
  }
}
