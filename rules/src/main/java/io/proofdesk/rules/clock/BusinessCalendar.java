package io.proofdesk.rules.clock;

import static io.proofdesk.rules.clock.Piece.later;

import io.proofdesk.model.vocabulary.Basis;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works, and the arithmetic of it. Wall-clock times are read in the calendar's zone:
 * a time that spring skips moves forward by what was skipped, a time that autumn repeats means its
 * first occurrence, and hours never leave the date they were written for. Searches end after {@link
 * #REACH_DAYS} days. Thread-safe.
 */
public final class BusinessCalendar {
  /** How far a search goes: five years. */
  public static final int REACH_DAYS = 5 * 366;

  private static final int DAYS_REMEMBERED = 2048;

  private final CalendarSpec spec;
  private final String openReason;
  private final WallClock wallClock;
  private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, SpecialDay> specialDays = new HashMap<>();
  private final Map<LocalDate, List<SpecialDay>> spilled = new HashMap<>();
  private final Map<MonthDay, List<Holiday>> holidays = new HashMap<>();
  private final List<Holiday> moving = new ArrayList<>();
  // every clock of every case walks through the same few weeks
  private final AtomicReferenceArray<@Nullable Day> walked =
      new AtomicReferenceArray<>(DAYS_REMEMBERED);

  private record Day(LocalDate date, List<Piece> pieces) {}

  private BusinessCalendar(CalendarSpec spec, String openReason) {
    this.spec = spec;
    this.openReason = openReason;
    this.wallClock = new WallClock(spec.zone());
    for (var day : DayOfWeek.values()) {
      var hours = new ArrayList<Hours>();
      spec.week().getOrDefault(day, List.of()).forEach(shift -> hours.add(shift.today()));
      spec.week()
          .getOrDefault(day.minus(1), List.of())
          .forEach(shift -> hours.addAll(shift.tomorrow()));
      week.put(day, Hours.joined(hours));
    }
    for (var special : spec.specialDays()) {
      specialDays.put(special.date(), special);
      if (special.shifts().stream().anyMatch(shift -> !shift.tomorrow().isEmpty())) {
        spilled.computeIfAbsent(special.date().plusDays(1), d -> new ArrayList<>()).add(special);
      }
    }
    for (var holiday : spec.holidays()) {
      if (holiday.day() instanceof DayOfYear.Same same) {
        holidays.computeIfAbsent(same.day(), d -> new ArrayList<>()).add(holiday);
      } else {
        moving.add(holiday);
      }
    }
  }

  /** Checks what was written down; a calendar that never opens is refused. */
  public static CalendarRead of(CalendarSpec spec) {
    var findings = CalendarCheck.findings(spec);
    return new CalendarRead(
        findings.isEmpty() ? new BusinessCalendar(spec, "open") : null, findings);
  }

  /** The calendar's id. */
  public String id() {
    return spec.id();
  }

  /** The calendar's version. */
  public String version() {
    return spec.version();
  }

  /** {@code us-support v3}, as clocks name it. */
  public String label() {
    return spec.label();
  }

  /** The zone its wall-clock times are read in. */
  public ZoneId zone() {
    return spec.zone();
  }

  /** This calendar for business time; one in the same zone in which all time counts otherwise. */
  public BusinessCalendar counting(Basis basis) {
    return switch (basis) {
      case BUSINESS -> this;
      case CALENDAR ->
          new BusinessCalendar(
              CalendarSpec.alwaysOpen(spec.id(), spec.version(), spec.zone()), "calendar time");
    };
  }

  /** Whether it is open at a moment; the moment of closing is outside. */
  public boolean isOpen(Instant instant) {
    return pieces(dateOf(instant)).stream()
        .anyMatch(piece -> piece.counts() && holds(piece, instant));
  }

  /** The first moment at which so much time has counted. Zero time is the start itself. */
  public Reckoning add(Instant from, Duration time, List<Pause> pauses) {
    return new Reckoner(this, pauses).forward(from, time);
  }

  /** The last moment from which so much time counts until the given one. */
  public Reckoning subtract(Instant to, Duration time, List<Pause> pauses) {
    return new Reckoner(this, pauses).backward(to, time);
  }

  /** How much time counts between two moments, in their order. */
  public Reckoning elapsed(Instant from, Instant to, List<Pause> pauses) {
    return new Reckoner(this, pauses).between(from, to);
  }

  /** The moment itself when open, else the next opening; null beyond reach. */
  public @Nullable Instant nextOpen(Instant from) {
    var date = dateOf(from);
    for (int day = 0; day <= REACH_DAYS; day++) {
      for (var piece : pieces(date.plusDays(day))) {
        if (piece.counts() && piece.to().isAfter(from)) {
          return later(piece.from(), from);
        }
      }
    }
    return null;
  }

  /** The moment itself when closed, else the end of this opening; null beyond reach. */
  public @Nullable Instant nextClose(Instant from) {
    var date = dateOf(from);
    for (int day = 0; day <= REACH_DAYS; day++) {
      for (var piece : pieces(date.plusDays(day))) {
        if (!piece.counts() && piece.to().isAfter(from)) {
          return later(piece.from(), from);
        }
      }
    }
    return null;
  }

  /**
   * The last closing time of the date that the moment, or the next opening after it, falls on; a
   * day that is open to its very end closes at midnight. Null beyond reach.
   */
  public @Nullable Instant endOfBusinessDay(Instant from) {
    var open = nextOpen(from);
    return open == null ? null : closeOf(dateOf(open));
  }

  /** The last closing time of a date; null when it does not open. */
  public @Nullable Instant closeOf(LocalDate date) {
    Instant close = null;
    for (var piece : pieces(date)) {
      close = piece.counts() ? piece.to() : close;
    }
    return close;
  }

  /** Whether the date is open at any time. */
  public boolean isBusinessDay(LocalDate date) {
    return closeOf(date) != null;
  }

  /**
   * The date so many business days after another, or before it when negative; the first date itself
   * is not counted, and zero gives it back as it is. Null beyond reach.
   */
  public @Nullable LocalDate addBusinessDays(LocalDate from, int days) {
    var step = days < 0 ? -1 : 1;
    var left = Math.abs((long) days);
    var date = from;
    for (int walked = 0; left > 0; walked++) {
      if (walked >= REACH_DAYS) {
        return null;
      }
      date = date.plusDays(step);
      left -= isBusinessDay(date) ? 1 : 0;
    }
    return date;
  }

  /**
   * The last business day from which so many days of a basis are over on a date at the latest. Null
   * beyond reach.
   */
  public @Nullable LocalDate lastStart(LocalDate endsBy, int days, Basis basis) {
    var date = endsBy.minusDays(days);
    for (int walked = 0; walked <= REACH_DAYS; walked++) {
      if (isBusinessDay(date)) {
        var ends = basis == Basis.BUSINESS ? addBusinessDays(date, days) : date.plusDays(days);
        if (ends != null && !ends.isAfter(endsBy)) {
          return date;
        }
      }
      date = date.minusDays(1);
    }
    return null;
  }

  /**
   * How many business days lie after the first date up to and including the last; negative when the
   * last is before the first. What {@link #addBusinessDays} counts. Null beyond reach.
   */
  public @Nullable Integer businessDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      if (to.isBefore(from.minusDays(REACH_DAYS))) {
        return null;
      }
      return -(int) to.datesUntil(from).filter(this::isBusinessDay).count();
    }
    if (to.isAfter(from.plusDays(REACH_DAYS))) {
      return null;
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isBusinessDay).count();
  }

  /** What it was made from. */
  CalendarSpec spec() {
    return spec;
  }

  /** A moment as the wall clock of its zone shows it. */
  OffsetDateTime local(Instant instant) {
    return wallClock.of(instant);
  }

  /** The date whose pieces hold the moment. */
  LocalDate dateOf(Instant instant) {
    var date = local(instant).toLocalDate();
    var pieces = pieces(date);
    var end = pieces.isEmpty() ? startOf(date.plusDays(1)) : pieces.get(pieces.size() - 1).to();
    // When midnight itself is repeated, the repeated end of a day belongs to the day after.
    return instant.isBefore(end) ? date : date.plusDays(1);
  }

  /** The whole date in pieces without a gap; none for a date that the zone skipped. */
  List<Piece> pieces(LocalDate date) {
    int place = Math.floorMod(date.toEpochDay(), DAYS_REMEMBERED);
    var known = walked.get(place);
    if (known == null || !known.date().equals(date)) {
      known = new Day(date, List.copyOf(painted(date)));
      walked.set(place, known);
    }
    return known.pieces();
  }

  private List<Piece> painted(LocalDate date) {
    var start = startOf(date);
    var end = startOf(date.plusDays(1));
    if (!start.isBefore(end)) {
      return List.of();
    }
    var special = specialDays.get(date);
    List<Piece> pieces = List.of(new Piece(start, end, false, closedReason(special)));
    for (var hours : special == null ? hoursOf(date) : special.hours()) {
      pieces = paint(pieces, date, hours, true, special == null ? openReason : special.reason());
    }
    for (var before : spilled.getOrDefault(date, List.of())) {
      for (var shift : before.shifts()) {
        for (var hours : shift.tomorrow()) {
          pieces = paint(pieces, date, hours, true, before.reason());
        }
      }
    }
    if (special != null) {
      return pieces;
    }
    pieces = closed(pieces, date, holidays.getOrDefault(MonthDay.from(date), List.of()));
    return closed(pieces, date, moving);
  }

  private List<Piece> closed(List<Piece> open, LocalDate date, List<Holiday> closings) {
    var pieces = open;
    for (var holiday : closings) {
      if (holiday.fallsOn(date)) {
        pieces = paint(pieces, date, holiday.hours(), false, holiday.reason());
      }
    }
    return pieces;
  }

  private List<Hours> hoursOf(LocalDate date) {
    return week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  private static String closedReason(@Nullable SpecialDay special) {
    return special == null ? "closed" : special.reason();
  }

  private List<Piece> paint(
      List<Piece> pieces, LocalDate date, Hours hours, boolean counts, String reason) {
    var from = at(date, hours.from());
    var to = at(date, hours.to());
    return from.isBefore(to) ? Piece.paint(pieces, new Piece(from, to, counts, reason)) : pieces;
  }

  private Instant startOf(LocalDate date) {
    return at(date, 0);
  }

  /** java.time moves a skipped time forward by the gap and takes the first of a repeated one. */
  private Instant at(LocalDate date, int second) {
    return second == Hours.DAY_END
        ? date.plusDays(1).atStartOfDay().atZone(zone()).toInstant()
        : date.atStartOfDay().plusSeconds(second).atZone(zone()).toInstant();
  }

  private static boolean holds(Piece piece, Instant instant) {
    return !instant.isBefore(piece.from()) && instant.isBefore(piece.to());
  }
}
