package io.proofdesk.model.quantity;

import io.proofdesk.model.vocabulary.Basis;

/**
 * How long making or shipping usually takes.
 *
 * @param minDays the quick end, in days of the basis
 * @param maxDays the slow end, in days of the basis; never less than {@code minDays}
 * @param basis business days of the store's calendar, or calendar days
 */
public record LeadTime(int minDays, int maxDays, Basis basis) {
  public LeadTime {
    if (minDays < 0 || maxDays < minDays) {
      throw new IllegalArgumentException(
          "a lead time runs from zero or more days up to at least as many, not from "
              + minDays
              + " to "
              + maxDays);
    }
  }
}
