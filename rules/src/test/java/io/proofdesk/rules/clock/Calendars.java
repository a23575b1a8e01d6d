package io.proofdesk.rules.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calendars to test with: a dull one, and all kinds of wild ones. */
final class Calendars {
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final List<Integer> WEEKDAYS = List.of(1, 2, 3, 4, 5);

  private Calendars() {}

  static BusinessCalendar open(CalendarSpec spec) {
    var read = BusinessCalendar.of(spec);
    return Objects.requireNonNull(read.calendar(), () -> read.findings().toString());
  }

  /** Monday to Friday, 09:00 to 17:00. */
  static CalendarSpec nineToFive(ZoneId zone) {
    return weekdays(zone, shift("09:00-17:00"));
  }

  static CalendarSpec weekdays(ZoneId zone, Shift... shifts) {
    var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    WEEKDAYS.forEach(day -> week.put(DayOfWeek.of(day), List.of(shifts)));
    return new CalendarSpec("desk", "1", zone, week, List.of(), List.of());
  }

  static CalendarSpec everyDay(ZoneId zone, Shift... shifts) {
    var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, List.of(shifts));
    }
    return new CalendarSpec("desk", "1", zone, week, List.of(), List.of());
  }

  static CalendarSpec with(CalendarSpec spec, List<SpecialDay> days, List<Holiday> holidays) {
    return new CalendarSpec(spec.id(), spec.version(), spec.zone(), spec.week(), days, holidays);
  }

  static Shift shift(String hours) {
    var parts = hours.split("-", 2);
    var from = second(parts[0]);
    var to = second(parts[1]);
    return from < to ? Shift.within(new Hours(from, to)) : Shift.overnight(from, to);
  }

  static Instant local(ZoneId zone, String localDateTime) {
    return LocalDateTime.parse(localDateTime).atZone(zone).toInstant();
  }

  static Duration elapsed(BusinessCalendar calendar, String from, String to) {
    return counted(calendar.elapsed(Instant.parse(from), Instant.parse(to), List.of())).counted();
  }

  static Reckoning.Counted counted(Reckoning reckoning) {
    if (reckoning instanceof Reckoning.Counted counted) {
      return counted;
    }
    throw new AssertionError(reckoning.toString());
  }

  private static int second(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 3600
        + Integer.parseInt(time.substring(3, 5)) * 60;
  }

  /** Any calendar that opens at least half an hour a week, at the minute. */
  static Arbitrary<BusinessCalendar> any() {
    var zones =
        Arbitraries.of(
                "America/New_York",
                "Europe/Berlin",
                "America/Sao_Paulo",
                "Asia/Shanghai",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "America/Santiago",
                "America/St_Johns",
                "UTC")
            .map(ZoneId::of);
    var week =
        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), shift().list().ofMaxSize(3)).ofMaxSize(7);
    var specials =
        Combinators.combine(date(), shift().list().ofMaxSize(2))
            .as((date, shifts) -> new SpecialDay(date, shifts, "sale"))
            .list()
            .ofMaxSize(3)
            .uniqueElements(SpecialDay::date);
    var holidays =
        Combinators.combine(
                date(), hours(), Arbitraries.of(true, false), Arbitraries.integers().between(0, 2))
            .as(
                (date, hours, full, later) ->
                    new Holiday(
                        later == 0
                            ? new DayOfYear.Same(java.time.MonthDay.from(date))
                            : weekday(date.minusDays(later), later),
                        date.minusYears(1),
                        date.plusYears(1),
                        Set.of(),
                        full ? Hours.ALL_DAY : hours,
                        "feast"))
            .list()
            .ofMaxSize(4);
    return Combinators.combine(zones, week, specials, holidays)
        .as((zone, hours, days, feasts) -> spec(zone, hours, days, feasts))
        .map(Calendars::open);
  }

  /** So many days after the weekday that the date is, counted from either end of its month. */
  private static DayOfYear weekday(LocalDate date, int later) {
    int nth =
        later == 1
            ? (date.getDayOfMonth() - 1) / 7 + 1
            : (date.getDayOfMonth() - date.lengthOfMonth()) / 7 - 1;
    return new DayOfYear.NthWeekday(date.getMonth(), date.getDayOfWeek(), nth, later);
  }

  private static CalendarSpec spec(
      ZoneId zone,
      Map<DayOfWeek, List<Shift>> hours,
      List<SpecialDay> days,
      List<Holiday> holidays) {
    var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    week.putAll(hours);
    if (week.values().stream().allMatch(List::isEmpty)) {
      week.put(DayOfWeek.WEDNESDAY, List.of(shift("02:00-02:30")));
    }
    return new CalendarSpec("wild", "1", zone, week, days, holidays);
  }

  /** Moments around changes of clocks, and around nothing special. */
  static Arbitrary<Instant> moment() {
    var near =
        Arbitraries.of(
                "2018-11-04T03:00:00Z",
                "2010-11-07T02:31:00Z",
                "2018-02-18T02:00:00Z",
                "2018-03-11T07:00:00Z",
                "2018-11-04T06:00:00Z",
                "2018-03-25T01:00:00Z",
                "2018-10-28T01:00:00Z",
                "2018-04-07T15:00:00Z",
                "2018-10-06T15:30:00Z",
                "2011-12-30T10:00:00Z",
                "2018-08-12T04:00:00Z",
                "2018-06-15T12:00:00Z")
            .map(Instant::parse);
    return Combinators.combine(near, Arbitraries.integers().between(-3 * 1440, 3 * 1440))
        .as((moment, minutes) -> moment.plus(Duration.ofMinutes(minutes)));
  }

  static Arbitrary<LocalDate> date() {
    return moment().map(moment -> moment.atZone(ZoneId.of("UTC")).toLocalDate());
  }

  private static Arbitrary<Hours> hours() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1439), Arbitraries.integers().between(1, 1440))
        .as((from, length) -> new Hours(from * 60, Math.min(1440, from + length) * 60));
  }

  private static Arbitrary<Shift> shift() {
    var overnight =
        Combinators.combine(
                Arbitraries.integers().between(720, 1439), Arbitraries.integers().between(0, 719))
            .as((from, to) -> Shift.overnight(from * 60, to * 60));
    return Arbitraries.oneOf(hours().map(Shift::within), overnight);
  }

  static Arbitrary<List<Pause>> pauses() {
    return Combinators.combine(moment(), Arbitraries.integers().between(1, 2000))
        .as((from, length) -> new Pause(from, from.plus(Duration.ofMinutes(length)), "waiting"))
        .list()
        .ofMaxSize(3);
  }
}
