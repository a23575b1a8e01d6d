package io.proofdesk.rules.clock;

import static io.proofdesk.rules.clock.Calendars.counted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.Clock.Stretch;
import io.proofdesk.model.vocabulary.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CountingLawsTest {

  @Property(tries = 300)
  void elapsed_time_is_what_stepping_minute_by_minute_counts(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant from,
      @ForAll @IntRange(max = 6 * 1440) int minutes,
      @ForAll("pauses") List<Pause> pauses) {
    var oracle = new SteppingOracle(calendar);
    var to = from.plus(Duration.ofMinutes(minutes));

    var counted = counted(calendar.elapsed(from, to, pauses)).counted();

    assertThat(counted).isEqualTo(oracle.elapsed(from, to, pauses));
    assertThat(calendar.isOpen(from)).isEqualTo(oracle.isOpen(from));
  }

  @Property(tries = 500)
  void adding_and_then_measuring_gives_the_time_back_and_ends_on_counted_time(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant from,
      @ForAll("times") Duration time,
      @ForAll("pauses") List<Pause> pauses) {
    if (!(calendar.add(from, time, pauses) instanceof Reckoning.Counted added)) {
      return;
    }

    assertThat(counted(calendar.elapsed(from, added.to(), pauses)).counted()).isEqualTo(time);
    var justBefore = added.to().minusSeconds(1);
    assertThat(counted(calendar.elapsed(justBefore, added.to(), pauses)).counted())
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Property(tries = 300)
  void a_pause_keeps_what_was_left_and_costs_nothing_outside_the_hours(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant from,
      @ForAll("times") Duration time,
      @ForAll @IntRange(max = 4 * 1440) int begins,
      @ForAll @IntRange(min = 2, max = 4 * 1440) int minutes) {
    var start = from.plus(Duration.ofMinutes(begins));
    var pause = new Pause(start, start.plus(Duration.ofMinutes(minutes)), "waiting");
    var plain = calendar.add(from, time, List.of());
    var paused = calendar.add(from, time, List.of(pause));
    if (!(plain instanceof Reckoning.Counted without)
        || !(paused instanceof Reckoning.Counted with)) {
      return;
    }
    var halves =
        List.of(
            new Pause(start, start.plusSeconds(60), "one"),
            new Pause(start.plusSeconds(60), pause.to(), "two"));
    var open = counted(calendar.elapsed(start, start.plus(Duration.ofMinutes(minutes)), List.of()));

    assertThat(with.to()).isAfterOrEqualTo(without.to());
    assertThat(counted(calendar.add(from, time, halves)).to()).isEqualTo(with.to());
    if (open.counted().isZero() || !without.to().isAfter(start)) {
      assertThat(with.to()).isEqualTo(without.to());
    } else {
      // what was left at the beginning of the pause is what counts after it
      var before = counted(calendar.elapsed(from, start, List.of())).counted();
      assertThat(counted(calendar.elapsed(start, with.to(), List.of(pause))).counted())
          .isEqualTo(time.minus(before));
    }
  }

  @Property(tries = 500)
  void subtracting_inverts_adding_from_any_moment_that_counts(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant from,
      @ForAll("times") Duration time,
      @ForAll("pauses") List<Pause> pauses) {
    if (!(calendar.add(from, time, pauses) instanceof Reckoning.Counted added)) {
      return;
    }
    var back = counted(calendar.subtract(added.to(), time, pauses));

    assertThat(counted(calendar.elapsed(back.from(), added.to(), pauses)).counted())
        .isEqualTo(time);
    if (calendar.isOpen(from) && pauses.stream().noneMatch(pause -> pause.covers(from))) {
      assertThat(back.from()).isEqualTo(from);
    }
  }

  @Property(tries = 500)
  void elapsed_time_adds_up_over_any_split(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant from,
      @ForAll @IntRange(max = 900_000) int first,
      @ForAll @IntRange(max = 900_000) int second,
      @ForAll("pauses") List<Pause> pauses) {
    var split = from.plusSeconds(first);
    var to = split.plusSeconds(second);

    var whole = counted(calendar.elapsed(from, to, pauses)).counted();

    assertThat(whole)
        .isEqualTo(
            counted(calendar.elapsed(from, split, pauses))
                .counted()
                .plus(counted(calendar.elapsed(split, to, pauses)).counted()));
  }

  @Property(tries = 300)
  void a_pause_outside_open_hours_costs_nothing(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant from,
      @ForAll("times") Duration time) {
    if (!(calendar.add(from, time, List.of()) instanceof Reckoning.Counted added)) {
      return;
    }
    var idle =
        added.trace().stream()
            .filter(stretch -> stretch.counted().isZero())
            .filter(stretch -> !stretch.reason().startsWith("sum of"))
            .map(
                stretch ->
                    new Pause(stretch.from().toInstant(), stretch.to().toInstant(), "customer"))
            .toList();

    assertThat(counted(calendar.add(from, time, idle)).to()).isEqualTo(added.to());
  }

  @Property(tries = 500)
  void a_trace_runs_without_a_gap_and_adds_up_exactly(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant from,
      @ForAll("longTimes") Duration time,
      @ForAll("pauses") List<Pause> pauses) {
    for (var reckoning :
        List.of(calendar.add(from, time, pauses), calendar.subtract(from, time, pauses))) {
      if (!(reckoning instanceof Reckoning.Counted counted)) {
        continue;
      }
      var trace = counted.trace();
      assertThat(trace.stream().map(Stretch::counted).reduce(Duration.ZERO, Duration::plus))
          .isEqualTo(counted.counted())
          .isEqualTo(time);
      assertThat(trace).hasSizeLessThanOrEqualTo(Trace.LONGEST);
      assertThat(trace.get(0).from().toInstant()).isEqualTo(counted.from());
      assertThat(trace.get(trace.size() - 1).to().toInstant()).isEqualTo(counted.to());
      for (int next = 1; next < trace.size(); next++) {
        assertThat(trace.get(next).from()).isEqualTo(trace.get(next - 1).to());
      }
    }
  }

  @Property(tries = 200)
  void counting_business_days_forward_is_what_lies_between(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant from,
      @ForAll @IntRange(min = -40, max = 40) int days) {
    var date = from.atZone(calendar.zone()).toLocalDate();
    var reached = calendar.addBusinessDays(date, days);

    assertThat(reached).isNotNull();
    if (reached != null && days >= 0) {
      assertThat(calendar.businessDaysBetween(date, reached)).isEqualTo(days);
    }
    if (reached != null && days != 0) {
      assertThat(calendar.isBusinessDay(reached)).isTrue();
    }
  }

  @Property(tries = 200)
  void the_last_start_ends_in_time_and_no_later_business_day_does(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant by,
      @ForAll @IntRange(min = 0, max = 20) int days,
      @ForAll Basis basis) {
    var endsBy = by.atZone(calendar.zone()).toLocalDate();
    var start = requireNonNull(calendar.lastStart(endsBy, days, basis));

    assertThat(calendar.isBusinessDay(start)).isTrue();
    assertThat(ends(calendar, start, days, basis)).isBeforeOrEqualTo(endsBy);
    assertThat(start.plusDays(1).datesUntil(endsBy.plusDays(1)))
        .filteredOn(calendar::isBusinessDay)
        .allSatisfy(later -> assertThat(ends(calendar, later, days, basis)).isAfter(endsBy));
  }

  private static LocalDate ends(BusinessCalendar calendar, LocalDate from, int days, Basis basis) {
    return basis == Basis.BUSINESS
        ? requireNonNull(calendar.addBusinessDays(from, days))
        : from.plusDays(days);
  }

  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    return Calendars.any();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Calendars.moment();
  }

  @Provide
  Arbitrary<List<Pause>> pauses() {
    return Calendars.pauses();
  }

  @Provide
  Arbitrary<Duration> times() {
    return Arbitraries.integers().between(1, 60 * 3600).map(Duration::ofSeconds);
  }

  @Provide
  Arbitrary<Duration> longTimes() {
    return Arbitraries.integers().between(1, 4000 * 3600).map(Duration::ofSeconds);
  }
}
