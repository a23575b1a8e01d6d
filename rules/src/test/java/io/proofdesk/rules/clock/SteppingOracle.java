package io.proofdesk.rules.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what is open minute by minute, slowly and from the zone's rules, to check the fast way. All
 * its calendars open and close at full minutes.
 */
final class SteppingOracle {
  private final BusinessCalendar calendar;

  SteppingOracle(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  Duration elapsed(Instant from, Instant to, List<Pause> pauses) {
    long open = 0;
    for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      var moment = at;
      if (pauses.stream().noneMatch(pause -> pause.covers(moment)) && isOpen(at)) {
        open++;
      }
    }
    return Duration.ofMinutes(open);
  }

  boolean isOpen(Instant moment) {
    var date = moment.atOffset(ZoneOffset.UTC).toLocalDate();
    for (int day = -2; day <= 2; day++) {
      if (isOpen(moment, date.plusDays(day))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpen(Instant moment, LocalDate date) {
    if (!inside(moment, date, Hours.ALL_DAY)) {
      return false;
    }
    var spec = calendar.spec();
    var special = spec.specialDays().stream().filter(d -> d.date().equals(date)).findAny();
    var open = new ArrayList<Hours>();
    if (special.isPresent()) {
      special.get().shifts().forEach(shift -> open.add(shift.today()));
    } else {
      var weekday = date.getDayOfWeek();
      spec.week().getOrDefault(weekday, List.of()).forEach(shift -> open.add(shift.today()));
      spec.week()
          .getOrDefault(weekday.minus(1), List.of())
          .forEach(shift -> open.addAll(shift.tomorrow()));
    }
    spec.specialDays().stream()
        .filter(d -> d.date().plusDays(1).equals(date))
        .flatMap(d -> d.shifts().stream())
        .forEach(shift -> open.addAll(shift.tomorrow()));
    var closed =
        special.isEmpty()
            && spec.holidays().stream()
                .anyMatch(
                    holiday ->
                        falls(holiday.day(), date)
                            && !date.isBefore(holiday.first())
                            && !date.isAfter(holiday.last())
                            && inside(moment, date, holiday.hours()));
    return !closed && open.stream().anyMatch(hours -> inside(moment, date, hours));
  }

  private static boolean falls(DayOfYear day, LocalDate date) {
    if (day instanceof DayOfYear.Same same) {
      return same.day().getMonth() == date.getMonth()
          && same.day().getDayOfMonth() == date.getDayOfMonth();
    }
    var moving = (DayOfYear.NthWeekday) day;
    var begins = date.minusDays(moving.later());
    int step = moving.nth() > 0 ? -1 : 1;
    int nth = 0;
    for (var other = begins; other.getMonth() == begins.getMonth(); other = other.plusDays(step)) {
      nth += other.getDayOfWeek() == moving.weekday() ? 1 : 0;
    }
    return begins.getMonth() == moving.month()
        && begins.getDayOfWeek() == moving.weekday()
        && nth == Math.abs(moving.nth());
  }

  private boolean inside(Instant moment, LocalDate date, Hours hours) {
    return !moment.isBefore(at(date, hours.from())) && moment.isBefore(at(date, hours.to()));
  }

  private Instant at(LocalDate date, int second) {
    var local = date.atStartOfDay().plusSeconds(second);
    var rules = calendar.zone().getRules();
    var offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? local.toInstant(rules.getTransition(local).getOffsetBefore())
        : local.toInstant(offsets.get(0));
  }
}
