package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a wish that undoes an order was surely said: in words of its own, and neither asked about
 * nor supposed. Stateless. Thread-safe.
 */
final class Doubts {
  /** What takes an order apart once it is carried out. */
  static final Set<String> UNDOING = Set.of("CANCELLATION", "REFUND_RETURN");

  /** Who asks how it would be has not asked for it. */
  private static final Set<String> QUESTIONS =
      Set.of("CANCEL_QUESTION", "REFUND_QUESTION", "HOW_TO_RETURN");

  private Doubts() {}

  /**
   * The flags, with {@code UNSURE_WISH} where what undoes the order was not surely said.
   *
   * @param wishes what is routed
   * @param phrased what phrases heard
   * @param topics what the wishes are about
   */
  static List<ReadSignal> added(
      List<ReadSignal> flags,
      List<ReadSignal> wishes,
      List<ReadSignal> phrased,
      List<ReadSignal> topics) {
    var undoing = wishes.stream().filter(wish -> UNDOING.contains(wish.word())).toList();
    if (undoing.isEmpty() || undoing.stream().anyMatch(wish -> isSure(wish, phrased, topics))) {
      return flags;
    }
    var doubted = undoing.get(0);
    var all = new ArrayList<>(flags);
    all.add(new ReadSignal(Flag.UNSURE_WISH.name(), doubted.strength(), doubted.spans()));
    return all;
  }

  private static boolean isSure(
      ReadSignal wish, List<ReadSignal> phrased, List<ReadSignal> topics) {
    var questions =
        topics.stream()
            .filter(topic -> QUESTIONS.contains(topic.word()))
            .flatMap(topic -> topic.spans().stream())
            .toList();
    return wish.strength() >= Judging.CUE_BELOW
        && phrased.contains(wish)
        && wish.spans().stream()
            .anyMatch(span -> questions.stream().noneMatch(asked -> overlap(asked, span)));
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
