package io.proofdesk.rules.clock;

/** How a due time follows from the event a clock starts from. */
public enum DueRule {
  /** When the target has been counted. */
  AFTER_TARGET,
  /**
   * The same for whoever is asked for something by a date: when that date does not open, at the
   * close of the next one that does.
   */
  AFTER_TARGET_OPEN_DAY,
  /**
   * At closing time: of the day of the event, or of the next open day when that is over; with a
   * target of whole days, so many business days later (or dates later, when all time counts).
   */
  END_OF_BUSINESS_DAY,
  /** At the event itself, such as a due date set from outside. */
  AT_ANCHOR
}
