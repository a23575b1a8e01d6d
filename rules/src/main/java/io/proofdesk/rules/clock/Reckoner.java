package io.proofdesk.rules.clock;

import static io.proofdesk.rules.clock.Piece.earlier;
import static io.proofdesk.rules.clock.Piece.later;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.clock.Reckoning.Counted;
import io.proofdesk.rules.clock.Reckoning.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through a calendar's pieces, pauses laid over them, and counts. One call, one thread. */
final class Reckoner {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final Duration REACH = Duration.ofDays(BusinessCalendar.REACH_DAYS);

  private final BusinessCalendar calendar;
  private final List<Piece> pauses;

  Reckoner(BusinessCalendar calendar, List<Pause> pauses) {
    this.calendar = calendar;
    this.pauses =
        pauses.isEmpty()
            ? List.of()
            : pauses.stream()
                .sorted(Comparator.comparing(Pause::from).thenComparing(Pause::reason))
                .map(Reckoner::piece)
                .toList();
  }

  Reckoning forward(Instant from, Duration time) {
    var refused = refuse(from, time);
    if (refused != null) {
      return refused;
    }
    if (time.isZero()) {
      return new Counted(from, from, time, List.of());
    }
    var trace = new Trace(calendar);
    var left = time;
    var end = from.plus(REACH);
    var date = calendar.dateOf(from);
    for (int day = 0; day <= BusinessCalendar.REACH_DAYS; day++) {
      for (var piece : cut(calendar.pieces(date.plusDays(day)), from, end)) {
        if (!piece.counts()) {
          trace.add(piece);
          continue;
        }
        var length = Duration.between(piece.from(), piece.to());
        if (length.compareTo(left) >= 0) {
          var reached = piece.from().plus(left);
          trace.add(new Piece(piece.from(), reached, true, piece.reason()));
          return new Counted(from, reached, time, trace.stretches());
        }
        left = left.minus(length);
        trace.add(piece);
      }
    }
    return outOfReach("after", from);
  }

  Reckoning backward(Instant to, Duration time) {
    var refused = refuse(to, time);
    if (refused != null) {
      return refused;
    }
    if (time.isZero()) {
      return new Counted(to, to, time, List.of());
    }
    var walked = new ArrayList<Piece>();
    var left = time;
    var start = to.minus(REACH);
    var date = calendar.dateOf(to);
    for (int day = 0; day <= BusinessCalendar.REACH_DAYS; day++) {
      var pieces = new ArrayList<>(cut(calendar.pieces(date.minusDays(day)), start, to));
      Collections.reverse(pieces);
      for (var piece : pieces) {
        if (!piece.counts()) {
          walked.add(piece);
          continue;
        }
        var length = Duration.between(piece.from(), piece.to());
        if (length.compareTo(left) >= 0) {
          var reached = piece.to().minus(left);
          walked.add(new Piece(reached, piece.to(), true, piece.reason()));
          Collections.reverse(walked);
          var trace = new Trace(calendar);
          walked.forEach(trace::add);
          return new Counted(reached, to, time, trace.stretches());
        }
        left = left.minus(length);
        walked.add(piece);
      }
    }
    return outOfReach("before", to);
  }

  Reckoning between(Instant from, Instant to) {
    var refused = refuse(from, Duration.ZERO);
    if (refused != null) {
      return refused;
    }
    if (to.isBefore(from)) {
      return refusal(
          "clock.ends-before-start",
          from + " to " + to,
          "time runs from the earlier moment to the later",
          "swap the two moments");
    }
    if (to.isAfter(from.plus(REACH))) {
      return outOfReach("after", from);
    }
    var trace = new Trace(calendar);
    var counted = Duration.ZERO;
    for (var date = calendar.dateOf(from);
        !date.isAfter(calendar.dateOf(to));
        date = date.plusDays(1)) {
      for (var piece : cut(calendar.pieces(date), from, to)) {
        trace.add(piece);
        if (piece.counts()) {
          counted = counted.plus(Duration.between(piece.from(), piece.to()));
        }
      }
    }
    return new Counted(from, to, counted, trace.stretches());
  }

  /** The parts of a day's pieces between two moments, with the pauses over them. */
  private List<Piece> cut(List<Piece> day, Instant from, Instant to) {
    if (day.isEmpty()) {
      return day;
    }
    var start = later(from, day.get(0).from());
    var end = earlier(to, day.get(day.size() - 1).to());
    var pieces = day;
    for (var pause : pauses) {
      if (pause.from().isBefore(end) && pause.to().isAfter(start)) {
        pieces = Piece.paint(pieces, pause);
      }
    }
    var cut = new ArrayList<Piece>(pieces.size());
    for (var piece : pieces) {
      var pieceFrom = later(piece.from(), from);
      var pieceTo = earlier(piece.to(), to);
      if (pieceFrom.isBefore(pieceTo)) {
        boolean whole = pieceFrom == piece.from() && pieceTo == piece.to();
        cut.add(whole ? piece : new Piece(pieceFrom, pieceTo, piece.counts(), piece.reason()));
      }
    }
    return cut;
  }

  private @Nullable Refused refuse(Instant at, Duration time) {
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      return refusal(
          "clock.moment-out-of-range",
          at.toString(),
          "moments lie between the years 1900 and 2200",
          "check the year");
    }
    if (time.isNegative()) {
      return refusal(
          "clock.negative-time",
          time.toString(),
          "a target is zero or more",
          "count backward instead");
    }
    return null;
  }

  private Refused outOfReach(String direction, Instant from) {
    return refusal(
        "clock.out-of-reach",
        null,
        "the time is counted within five years " + direction + " " + from,
        pauses.stream().anyMatch(pause -> pause.to().equals(Instant.MAX))
            ? "end the pause that is still running, then count again"
            : "shorten the target, or give the calendar more open hours");
  }

  private Refused refusal(String code, @Nullable String read, String expected, String suggestion) {
    return new Refused(
        Finding.error(code, "calendar " + calendar.label(), read, expected, suggestion));
  }

  private static Piece piece(Pause pause) {
    var to = pause.to() == null ? Instant.MAX : pause.to();
    return new Piece(pause.from(), to, false, "paused: " + pause.reason());
  }
}
