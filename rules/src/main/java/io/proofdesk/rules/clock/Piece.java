package io.proofdesk.rules.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of real time that counts or does not, half-open and never empty.
 *
 * @param from start
 * @param to end
 * @param counts whether it counts
 * @param reason why
 */
record Piece(Instant from, Instant to, boolean counts, String reason) {

  /** The same pieces with another laid over them, as paint over paint; what sticks out is cut. */
  static List<Piece> paint(List<Piece> under, Piece over) {
    var painted = new ArrayList<Piece>(under.size() + 2);
    for (var piece : under) {
      if (!over.from.isBefore(piece.to) || !over.to.isAfter(piece.from)) {
        painted.add(piece);
        continue;
      }
      var from = later(piece.from, over.from);
      var to = earlier(piece.to, over.to);
      if (piece.from.isBefore(from)) {
        painted.add(new Piece(piece.from, from, piece.counts, piece.reason));
      }
      if (from.isBefore(to)) {
        painted.add(new Piece(from, to, over.counts, over.reason));
      }
      if (to.isBefore(piece.to)) {
        painted.add(new Piece(to, piece.to, piece.counts, piece.reason));
      }
    }
    return painted;
  }

  static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
