package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.reply.ReplyFacts;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an order is to leave, up to the promised last day, and in time for the promised arrival.
 * What is still to be made leaves no sooner than its making can be over; what is made, or comes
 * from the shelf, may leave on the next open day. Thread-safe.
 */
public final class ShipWindow {
  private final BusinessCalendar calendar;

  public ShipWindow(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The window; null when the last day is unknown, over, or today: a window of one day is a date of
   * our own. Null, too, when the making usually ends too late for the promised arrival: the two
   * windows would contradict each other.
   */
  @Nullable DateRange of(Brief brief, ReplyFacts.Store store, Instant asOf) {
    var shipBy = brief.details().shipBy();
    var today = asOf.atZone(store.zone()).toLocalDate();
    var inTime = inTime(brief.details().promise(), store.terms().delivery());
    var capped = shipBy != null && inTime != null && inTime.isBefore(shipBy);
    var last = capped ? inTime : shipBy;
    if (last == null || !last.isAfter(today)) {
      return null;
    }
    var made = made(brief, store);
    if (made != null && made.isAfter(today)) {
      var first = openFrom(made);
      if (first != null && first.isBefore(last)) {
        return new DateRange(first, last);
      }
      if (capped) {
        return null;
      }
      // promised sooner than making usually takes: the promise stands
    }
    var first = openFrom(today);
    return new DateRange(first != null && first.isBefore(last) ? first : today, last);
  }

  /** The last open day on which a quick parcel still keeps the promised arrival. */
  private @Nullable LocalDate inTime(@Nullable DateRange promise, @Nullable LeadTime delivery) {
    if (promise == null || delivery == null) {
      return promise == null ? null : promise.to();
    }
    return calendar.lastStart(promise.to(), delivery.minDays(), delivery.basis());
  }

  /** The soonest end of the making; null where nothing is made any more, or nobody knows. */
  private @Nullable LocalDate made(Brief brief, ReplyFacts.Store store) {
    var placed = brief.details().orderPlacedAt();
    var leadTime = Rushing.leadTime(brief, store);
    if (placed == null || leadTime == null || !isStillMade(brief)) {
      return null;
    }
    var ordered = placed.atZone(store.zone()).toLocalDate();
    return after(ordered, leadTime);
  }

  private @Nullable LocalDate after(LocalDate date, LeadTime leadTime) {
    return leadTime.basis() == Basis.BUSINESS
        ? calendar.addBusinessDays(date, leadTime.minDays())
        : date.plusDays(leadTime.minDays());
  }

  private static boolean isStillMade(Brief brief) {
    var stage = brief.production().stage();
    if (!Boolean.TRUE.equals(brief.order().custom()) || stage == null) {
      return false;
    }
    return switch (stage) {
      case RECEIVED, DESIGN_LAYOUT, PRODUCTION -> true;
      case QUALITY_CHECK, READY, SHIPPED, UNKNOWN -> false;
    };
  }

  private @Nullable LocalDate openFrom(LocalDate date) {
    return calendar.isBusinessDay(date) ? date : calendar.addBusinessDays(date, 1);
  }
}
