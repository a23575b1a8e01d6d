package io.proofdesk.api.timing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.DueRule;
import io.proofdesk.rules.clock.DueTimes;
import io.proofdesk.rules.clock.Pause;
import io.proofdesk.rules.clock.Reckoning;
import io.proofdesk.rules.clock.Reckoning.Counted;
import io.proofdesk.rules.clock.Reckoning.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts what one request asks. One call, one thread. */
final class Counting {
  private final BusinessCalendar calendar;
  private final DueTimes times;
  private final ClocksRequest request;
  private final List<Pause> pauses;
  private final List<Finding> findings = new ArrayList<>();

  private Counting(BusinessCalendar calendar, ClocksRequest request) {
    this.calendar = calendar;
    this.times = new DueTimes(calendar);
    this.request = request;
    this.pauses = withoutOverlaps(requireNonNullElse(request.pauses(), List.of()));
  }

  static Counting of(BusinessCalendar calendar, ClocksRequest request) {
    return new Counting(calendar, request);
  }

  /** One after another, so that a day never meets more of them than it has hours for. */
  private static List<Pause> withoutOverlaps(List<GivenPause> given) {
    var pauses = new ArrayList<Pause>();
    Instant covered = Instant.MIN;
    for (var next : given.stream().sorted(Comparator.comparing(GivenPause::from)).toList()) {
      var to = next.to();
      var from = next.from().isBefore(covered) ? covered : next.from();
      if (to == null || to.isAfter(from)) {
        pauses.add(new Pause(from, to, requireNonNullElse(next.reason(), "pause")));
      }
      if (to == null) {
        break;
      }
      covered = to.isAfter(covered) ? to : covered;
    }
    return List.copyOf(pauses);
  }

  Reading<ClocksAnswer> answer() {
    var due = each(request.due(), "/due/", this::due);
    var starts = each(request.starts(), "/starts/", this::start);
    var spans = each(request.spans(), "/spans/", this::span);
    var moments = each(request.moments(), "/moments/", (moment, at) -> Optional.of(moment(moment)));
    return findings.isEmpty()
        ? new Reading.Read<>(
            new ClocksAnswer(calendar.id(), calendar.zone().getId(), due, starts, spans, moments))
        : new Reading.Refused<>(findings);
  }

  private static <Q, A> List<A> each(
      @Nullable List<Q> questions, String under, BiFunction<Q, String, Optional<A>> answer) {
    var asked = requireNonNullElse(questions, List.<Q>of());
    return IntStream.range(0, asked.size())
        .mapToObj(i -> answer.apply(asked.get(i), under + i))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<CountedDue> due(DueQuestion asked, String at) {
    var rule = requireNonNullElse(asked.due(), DueRule.AFTER_TARGET);
    var reckoned = times.due(rule, asked.target(), basis(asked.basis()), asked.startedAt(), pauses);
    if (reckoned instanceof Counted counted) {
      return Optional.of(reached(asked, rule, counted));
    }
    var held = held(asked);
    return held == null ? refused(reckoned, at) : Optional.of(held);
  }

  private CountedDue reached(DueQuestion asked, DueRule rule, Counted counted) {
    var dueAt = counted.to();
    var warnings = new ArrayList<WarnTime>();
    for (var before : requireNonNullElse(asked.warnBefore(), List.<Duration>of())) {
      var warnAt =
          times.warnAt(rule, before, basis(asked.basis()), asked.startedAt(), dueAt, pauses);
      if (warnAt != null) {
        warnings.add(new WarnTime(before, warnAt, local(warnAt)));
      }
    }
    var asOf = asked.asOf();
    var elapsed = asOf == null ? null : elapsed(asked, asOf);
    return new CountedDue(
        asked.id(),
        dueAt,
        local(dueAt),
        List.copyOf(warnings),
        asOf == null ? null : state(asked, dueAt, asOf),
        elapsed,
        elapsed == null || rule != DueRule.AFTER_TARGET ? null : left(asked, elapsed),
        counted.counted(),
        counted.trace());
  }

  /** A pause without an end holds it: what was counted until the moment asked for, or the pause. */
  private @Nullable CountedDue held(DueQuestion asked) {
    var since =
        pauses.stream()
            .filter(pause -> pause.to() == null)
            .map(Pause::from)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (since == null) {
      return null;
    }
    var asOf = requireNonNullElse(asked.asOf(), since);
    var until = asOf.isBefore(since) ? since : asOf;
    var still = times.standingStill(basis(asked.basis()), asked.startedAt(), until, pauses);
    if (!(still instanceof Counted soFar)) {
      return null;
    }
    var elapsed = asked.asOf() == null ? null : elapsed(asked, asked.asOf());
    return new CountedDue(
        asked.id(),
        null,
        null,
        List.of(),
        asked.asOf() == null ? null : heldState(asked, asked.asOf(), since),
        elapsed,
        elapsed == null || endsAtAClose(asked.due()) ? null : left(asked, elapsed),
        soFar.counted(),
        soFar.trace());
  }

  /** What is left then is not what is left of the target. */
  private static boolean endsAtAClose(@Nullable DueRule due) {
    return due == DueRule.END_OF_BUSINESS_DAY || due == DueRule.AFTER_TARGET_OPEN_DAY;
  }

  private static ClockState heldState(DueQuestion asked, Instant asOf, Instant since) {
    var metAt = asked.metAt();
    if (metAt != null && !metAt.isAfter(asOf)) {
      return ClockState.MET;
    }
    if (asOf.isBefore(asked.startedAt())) {
      return ClockState.NOT_STARTED;
    }
    return asOf.isBefore(since) ? ClockState.RUNNING : ClockState.PAUSED;
  }

  private ClockState state(DueQuestion asked, Instant dueAt, Instant asOf) {
    var metAt = asked.metAt();
    if (metAt != null && !metAt.isAfter(asOf)) {
      return metAt.isAfter(dueAt) ? ClockState.BREACHED : ClockState.MET;
    }
    if (asOf.isBefore(asked.startedAt())) {
      return ClockState.NOT_STARTED;
    }
    if (asOf.isAfter(dueAt)) {
      return ClockState.BREACHED;
    }
    var paused =
        pauses.stream()
            .anyMatch(
                pause ->
                    !asOf.isBefore(pause.from())
                        && (pause.to() == null || asOf.isBefore(pause.to())));
    return paused ? ClockState.PAUSED : ClockState.RUNNING;
  }

  /** What counted until it was met, or until the moment asked for; null beyond reach. */
  private @Nullable Duration elapsed(DueQuestion asked, Instant asOf) {
    var metAt = asked.metAt();
    var until = metAt != null && metAt.isBefore(asOf) ? metAt : asOf;
    if (!until.isAfter(asked.startedAt())) {
      return Duration.ZERO;
    }
    return times.calendar(basis(asked.basis())).elapsed(asked.startedAt(), until, pauses)
            instanceof Counted counted
        ? counted.counted()
        : null;
  }

  private static Duration left(DueQuestion asked, Duration elapsed) {
    var left = asked.target().minus(elapsed);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Optional<CountedStart> start(StartQuestion asked, String at) {
    return counted(
        times.calendar(basis(asked.basis())).subtract(asked.dueAt(), asked.target(), pauses),
        at,
        it -> new CountedStart(asked.id(), it.from(), local(it.from()), it.counted(), it.trace()));
  }

  private Optional<CountedSpan> span(SpanQuestion asked, String at) {
    return counted(
        times.calendar(basis(asked.basis())).elapsed(asked.from(), asked.to(), pauses),
        at,
        it -> new CountedSpan(asked.id(), it.counted(), it.trace()));
  }

  private <A> Optional<A> counted(Reckoning reckoned, String at, Function<Counted, A> answer) {
    return reckoned instanceof Counted it ? Optional.of(answer.apply(it)) : refused(reckoned, at);
  }

  private CountedMoment moment(Instant at) {
    var inside = calendar.isOpen(at);
    return new CountedMoment(
        at,
        local(at),
        inside,
        inside ? null : calendar.nextOpen(at),
        inside ? calendar.nextClose(at) : null);
  }

  private <A> Optional<A> refused(Reckoning reckoned, String at) {
    if (reckoned instanceof Refused it) {
      var why = it.finding();
      findings.add(Finding.error(why.code(), at, why.read(), why.expected(), why.suggestion()));
    }
    return Optional.empty();
  }

  private static Basis basis(@Nullable Basis given) {
    return requireNonNullElse(given, Basis.BUSINESS);
  }

  private OffsetDateTime local(Instant at) {
    return at.atZone(calendar.zone()).toOffsetDateTime();
  }
}
