package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.Eta.Note;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Estimates when a custom order is made, leaves and arrives, always as a range of at least two
 * days.
 *
 * <p>Where only one number of days is known, it is the quick end, and the slow end lies a quarter
 * later, rounded up, at least one day: 7 days are read as 7 to 9, 5 as 5 to 7. A rush order takes
 * forty percent less making, both ends rounded up, before it is widened: 7 days become 5, read as 5
 * to 7. The day of the order does not count. A parcel leaves on the day it is finished, or on the
 * next business day. Thread-safe.
 */
public final class EtaCalculator {
  /** Days of making when nobody says otherwise. */
  public static final int DEFAULT_PRODUCTION_DAYS = 7;

  /** Days of shipping when nobody says otherwise. */
  public static final int DEFAULT_SHIPPING_DAYS = 5;

  private static final int LONGEST_DAYS = 730;

  private final BusinessCalendar calendar;

  public EtaCalculator(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * An estimate, or why there is none.
   *
   * @param eta null when there is a finding
   */
  public record Estimated(@Nullable Eta eta, List<Finding> findings) {
    public Estimated {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Monday to Friday without holidays: what counts when nobody gives a calendar.
   *
   * @param zone the zone its dates are read in
   */
  public static BusinessCalendar mondayToFriday(ZoneId zone) {
    return Objects.requireNonNull(
        mondayToFriday(zone, List.of()).calendar(), "without holidays it opens on every Monday");
  }

  /** The same with holidays, which may leave nothing open. */
  public static CalendarRead mondayToFriday(ZoneId zone, List<Holiday> holidays) {
    var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    var hours = List.of(Shift.within(Hours.ALL_DAY));
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, hours));
    return BusinessCalendar.of(
        new CalendarSpec("monday-to-friday", "1", zone, week, List.of(), holidays));
  }

  /** So many days from a single number, widened where the estimate is made. */
  public static LeadTime days(int days, Basis basis) {
    return new LeadTime(days, days, basis);
  }

  /**
   * Estimates.
   *
   * @param orderDate the day of the order in the store's zone
   * @param production how long making takes; null for the default, in business days
   * @param shipping how long shipping takes; null for the default, in business days
   * @param rush whether it is made ahead of others
   */
  public Estimated estimate(
      LocalDate orderDate,
      @Nullable LeadTime production,
      @Nullable LeadTime shipping,
      boolean rush) {
    Set<Note> notes = EnumSet.noneOf(Note.class);
    var making = production;
    if (making == null) {
      notes.add(Note.PRODUCTION_DAYS_ASSUMED);
      making = days(DEFAULT_PRODUCTION_DAYS, Basis.BUSINESS);
    }
    var carrying = shipping;
    if (carrying == null) {
      notes.add(Note.SHIPPING_DAYS_ASSUMED);
      carrying = days(DEFAULT_SHIPPING_DAYS, Basis.BUSINESS);
    }
    if (making.maxDays() > LONGEST_DAYS || carrying.maxDays() > LONGEST_DAYS) {
      return outOfReach(Math.max(making.maxDays(), carrying.maxDays()) + " days");
    }
    if (rush) {
      notes.add(Note.RUSH_SHORTENS_PRODUCTION);
      notes.add(Note.RUSH_SURCHARGE);
      making = new LeadTime(rushed(making.minDays()), rushed(making.maxDays()), making.basis());
    }
    if (making.minDays() == making.maxDays()) {
      notes.add(Note.PRODUCTION_WIDENED);
      making = widened(making);
    }
    if (carrying.minDays() == carrying.maxDays()) {
      notes.add(Note.SHIPPING_WIDENED);
      carrying = widened(carrying);
    }
    return estimate(orderDate, making, carrying, notes);
  }

  private Estimated estimate(
      LocalDate orderDate, LeadTime making, LeadTime carrying, Set<Note> notes) {
    var madeFrom = later(orderDate, making.minDays(), making.basis());
    var madeTo = later(orderDate, making.maxDays(), making.basis());
    if (madeFrom == null || madeTo == null) {
      return outOfReach(orderDate.toString());
    }
    var shipFrom = businessDayFrom(madeFrom);
    var shipTo = businessDayFrom(madeTo);
    if (shipFrom != null && shipFrom.equals(shipTo)) {
      // A weekend can push both ends onto the same Monday.
      shipTo = calendar.addBusinessDays(shipFrom, 1);
    }
    if (shipFrom == null || shipTo == null) {
      return outOfReach(orderDate.toString());
    }
    var arriveFrom = later(shipFrom, carrying.minDays(), carrying.basis());
    var arriveTo = later(shipTo, carrying.maxDays(), carrying.basis());
    if (arriveFrom == null || arriveTo == null) {
      return outOfReach(orderDate.toString());
    }
    var beginFrom = later(orderDate, Math.min(1, making.minDays()), making.basis());
    var beginTo =
        beginFrom == null
            ? null
            : later(beginFrom, making.maxDays() - making.minDays(), making.basis());
    if (beginFrom == null || beginTo == null) {
      return outOfReach(orderDate.toString());
    }
    var made = new DateRange(madeFrom, madeTo);
    var ships = new DateRange(shipFrom, shipTo);
    var arrives = new DateRange(arriveFrom, arriveTo);
    var begins = new DateRange(beginFrom, beginTo);
    return new Estimated(
        new Eta(
            made,
            ships,
            arrives,
            Milestone.of(orderDate, begins, made, ships, arrives),
            making,
            carrying,
            notes),
        List.of());
  }

  private @Nullable LocalDate later(LocalDate date, int days, Basis basis) {
    return switch (basis) {
      case BUSINESS -> calendar.addBusinessDays(date, days);
      case CALENDAR -> date.plusDays(days);
    };
  }

  private @Nullable LocalDate businessDayFrom(LocalDate date) {
    return calendar.isBusinessDay(date) ? date : calendar.addBusinessDays(date, 1);
  }

  private Estimated outOfReach(String read) {
    return new Estimated(
        null,
        List.of(
            Finding.error(
                "eta.out-of-reach",
                "calendar " + calendar.label(),
                read,
                "making and shipping of at most " + LONGEST_DAYS + " days each, on open days",
                "check the number of days and the calendar's holidays")));
  }

  /** Forty percent less, rounded up to whole days. */
  private static int rushed(int days) {
    return (days * 6 + 9) / 10;
  }

  private static LeadTime widened(LeadTime days) {
    var extra = Math.max(1, (days.maxDays() + 3) / 4);
    return new LeadTime(days.minDays(), days.maxDays() + extra, days.basis());
  }
}
