package io.proofdesk.rules.coverage;

import java.util.List;

/**
 * Whether fixtures show that a condition cell matters. Immutable. Thread-safe.
 *
 * @param column its column, by index
 * @param held it held in a row that answered; of a guard, which never answers, always false
 * @param failedAlone it alone kept its row from fitting
 * @param limits its limits
 */
public record CellCoverage(int column, boolean held, Side failedAlone, List<LimitCoverage> limits) {
  public CellCoverage {
    limits = List.copyOf(limits);
  }

  boolean isOpen() {
    return failedAlone.isOpen()
        || limits.stream().anyMatch(limit -> limit.sides().stream().anyMatch(Side::isOpen));
  }
}
