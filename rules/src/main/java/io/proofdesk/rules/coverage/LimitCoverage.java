package io.proofdesk.rules.coverage;

/**
 * Whether fixtures meet a limit of a cell from all sides, while every other cell of its row holds.
 *
 * @param limit the limit, as a cell writes it
 * @param below one step below it: a day, a minute, a cent
 * @param at the limit itself
 * @param above one step above it
 */
public record LimitCoverage(String limit, boolean below, boolean at, boolean above) {
  /** How many sides there are. */
  public static final int SIDES = 3;

  /** How many of them are met. */
  public int met() {
    return (below ? 1 : 0) + (at ? 1 : 0) + (above ? 1 : 0);
  }
}
