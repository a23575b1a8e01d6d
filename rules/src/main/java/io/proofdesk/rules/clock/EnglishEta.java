package io.proofdesk.rules.clock;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.Eta.Note;

/** English estimates. */
record EnglishEta(EnglishDates dates) implements EtaWords {

  @Override
  public String note(Note note) {
    return switch (note) {
      case PRODUCTION_DAYS_ASSUMED -> "Nobody said how long making takes; 7 days were assumed.";
      case SHIPPING_DAYS_ASSUMED -> "Nobody said how long shipping takes; 5 days were assumed.";
      case RUSH_SHORTENS_PRODUCTION -> "Rush: making takes 40 % fewer days, rounded up.";
      case RUSH_SURCHARGE -> "Rush costs a surcharge; name it and get a yes before work begins.";
      case PRODUCTION_WIDENED -> "One number for making was read as a range.";
      case SHIPPING_WIDENED -> "One number for shipping was read as a range.";
      case CALENDAR_ASSUMED ->
          "No calendar was given: Monday to Friday count, and no holidays are known.";
    };
  }

  @Override
  public String step(Milestone.Step step) {
    return switch (step) {
      case ORDER_CONFIRMED -> "Order confirmed";
      case PRODUCTION_STARTED -> "Production started";
      case QUALITY_CHECKED -> "Quality check done";
      case SHIPPED -> "Shipped";
      case DELIVERED -> "Delivered";
      case DELIVERY_FOLLOW_UP -> "Delivery follow-up";
    };
  }

  @Override
  public String days(LeadTime days) {
    var count =
        days.minDays() == days.maxDays()
            ? Integer.toString(days.minDays())
            : days.minDays() + " to " + days.maxDays();
    return count
        + (days.basis() == Basis.BUSINESS ? " business day" : " day")
        + (days.maxDays() == 1 ? "" : "s");
  }

  @Override
  public String summary(Eta eta) {
    return "We expect your piece to be ready between "
        + between(eta.ships())
        + ", and to arrive between "
        + between(eta.arrives())
        + ". These are estimates; we write to you as soon as it ships.";
  }

  private String between(DateRange window) {
    return dates.date(window.from()) + " and " + dates.date(window.to());
  }
}
