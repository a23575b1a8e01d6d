package io.proofdesk.rules.clock;

import io.proofdesk.model.quantity.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * A step of a custom order that the customer hears about without asking. Thread-safe.
 *
 * @param step which step
 * @param window when, in the store's local dates
 */
public record Milestone(Step step, DateRange window) {
  /** A word two days after the parcel arrived. */
  private static final int FOLLOW_UP_DAYS = 2;

  /** The steps in their order. */
  public enum Step {
    ORDER_CONFIRMED,
    PRODUCTION_STARTED,
    QUALITY_CHECKED,
    SHIPPED,
    DELIVERED,
    DELIVERY_FOLLOW_UP
  }

  /**
   * The steps of an estimate. Work takes the quick number of days, so it begins on the first day
   * that counts, or as much later as the slow end allows; the last check ends the making.
   */
  static List<Milestone> of(
      LocalDate orderDate, DateRange begins, DateRange made, DateRange ships, DateRange arrives) {
    var followUp =
        new DateRange(
            arrives.from().plusDays(FOLLOW_UP_DAYS), arrives.to().plusDays(FOLLOW_UP_DAYS));
    return List.of(
        new Milestone(Step.ORDER_CONFIRMED, new DateRange(orderDate, orderDate)),
        new Milestone(Step.PRODUCTION_STARTED, begins),
        new Milestone(Step.QUALITY_CHECKED, made),
        new Milestone(Step.SHIPPED, ships),
        new Milestone(Step.DELIVERED, arrives),
        new Milestone(Step.DELIVERY_FOLLOW_UP, followUp));
  }
}
