package io.proofdesk.rules.clock;

import io.proofdesk.model.decision.Clock.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what counted. Neighbours with one reason become one entry; a trace that is still too
 * long keeps its two ends and sums up its middle, so that it adds up whatever its length. One call,
 * one thread.
 */
final class Trace {
  /** How many entries a trace may have. */
  static final int LONGEST = 300;

  private final BusinessCalendar calendar;
  private final List<Piece> pieces = new ArrayList<>();

  Trace(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /** Takes the next piece in the order of time; it starts where the last one ended. */
  void add(Piece piece) {
    if (!pieces.isEmpty()) {
      var last = pieces.get(pieces.size() - 1);
      if (last.counts() == piece.counts() && last.reason().equals(piece.reason())) {
        pieces.set(
            pieces.size() - 1, new Piece(last.from(), piece.to(), last.counts(), last.reason()));
        return;
      }
    }
    pieces.add(piece);
  }

  List<Stretch> stretches() {
    if (pieces.size() <= LONGEST) {
      var all = new ArrayList<Stretch>(pieces.size());
      pieces.forEach(piece -> all.add(stretch(piece)));
      return List.copyOf(all);
    }
    var ends = LONGEST / 2;
    var middle = pieces.subList(ends, pieces.size() - ends + 1);
    var stretches = new ArrayList<Stretch>(LONGEST);
    pieces.subList(0, ends).forEach(piece -> stretches.add(stretch(piece)));
    stretches.add(
        new Stretch(
            calendar.local(middle.get(0).from()),
            calendar.local(middle.get(middle.size() - 1).to()),
            middle.stream().map(Trace::counted).reduce(Duration.ZERO, Duration::plus),
            "sum of " + middle.size() + " stretches"));
    pieces
        .subList(pieces.size() - ends + 1, pieces.size())
        .forEach(piece -> stretches.add(stretch(piece)));
    return List.copyOf(stretches);
  }

  private Stretch stretch(Piece piece) {
    return new Stretch(
        calendar.local(piece.from()), calendar.local(piece.to()), counted(piece), piece.reason());
  }

  private static Duration counted(Piece piece) {
    return piece.counts() ? Duration.between(piece.from(), piece.to()) : Duration.ZERO;
  }
}
