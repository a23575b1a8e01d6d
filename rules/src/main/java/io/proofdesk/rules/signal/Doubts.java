package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.Candidate;
import io.proofdesk.model.signal.CandidateKind;
import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a wish that undoes an order was surely said: in words that plainly ask for it, and
 * neither asked about nor supposed. Nobody foresees all the ways in which a cancellation is spoken
 * of without being wished, so what is not plain is doubted. Stateless. Thread-safe.
 */
final class Doubts {
  /** What takes an order apart once it is carried out. */
  static final Set<String> UNDOING = Set.of("CANCELLATION", "REFUND_RETURN");

  /** Ways out that pay money or its like. */
  private static final Set<String> PAYING =
      Set.of(
          "FULL_REFUND",
          "PARTIAL_REFUND",
          "KEEP_AND_PARTIAL_REFUND",
          "RETURN_THEN_REFUND",
          "STORE_CREDIT");

  /** Who asks how it would be has not asked for it. */
  private static final Set<String> QUESTIONS =
      Set.of("CANCEL_QUESTION", "REFUND_QUESTION", "HOW_TO_RETURN");

  /** Said after a wish, it takes it back or makes it depend on something. */
  private static final String TAKEN_BACK = "TAKEN_BACK";

  /** Who asks what became of a dispute threatens with no new one. */
  private static final String DISPUTE_QUESTION = "DISPUTE_QUESTION";

  /** Who says so has asked for nothing yet, and is offered a choice: there is nothing to doubt. */
  private static final String NOT_AS_EXPECTED = "NOT_AS_EXPECTED";

  /** Plainly asked for, another item is a wish of its own: it is sure where no money is named. */
  private static final String EXCHANGE_ASKED = "EXCHANGE_ASKED";

  private Doubts() {}

  /**
   * The flags, with {@code UNSURE_WISH} where what undoes the order was not surely said, and with
   * {@code ASKS_PLAINLY} only where it made such a wish sure.
   *
   * @param wishes what is routed
   * @param outcomes the ways out that are named; one that pays money is doubted like a wish where
   *     no wish for it is routed, as beside a parcel that is lost
   * @param topics what the wishes are about
   * @param otherOrder whether only other orders are named
   */
  static List<ReadSignal> added(
      List<ReadSignal> flags,
      List<ReadSignal> wishes,
      List<ReadSignal> outcomes,
      List<ReadSignal> topics,
      boolean otherOrder) {
    var routed = wishes.stream().filter(wish -> UNDOING.contains(wish.word())).toList();
    var paying = outcomes.stream().filter(outcome -> PAYING.contains(outcome.word())).toList();
    var undoing = routed.isEmpty() ? paying : routed;
    var sayPlainly =
        paying.isEmpty() ? Set.of(NOT_AS_EXPECTED, EXCHANGE_ASKED) : Set.of(NOT_AS_EXPECTED);
    var plain =
        Stream.concat(
                flags.stream().filter(Doubts::isPlain),
                topics.stream().filter(topic -> sayPlainly.contains(topic.word())))
            .flatMap(it -> it.spans().stream())
            .toList();
    if (!otherOrder && undoing.stream().anyMatch(wish -> isSure(wish, plain, topics))) {
      return flags;
    }
    var all = new ArrayList<>(flags);
    all.removeIf(Doubts::isPlain);
    if (undoing.isEmpty()) {
      return all;
    }
    var doubted = undoing.get(0);
    all.add(new ReadSignal(Flag.UNSURE_WISH.name(), doubted.strength(), doubted.spans()));
    return all;
  }

  /**
   * The flags, without {@code KEEPS_ORDER} where a cancellation was asked for after it: what the
   * customer says last counts.
   *
   * @param heard wishes phrases heard; of those that undo an order only the ones after it
   */
  static List<ReadSignal> withoutTakenBack(List<ReadSignal> flags, List<ReadSignal> heard) {
    boolean cancels = heard.stream().anyMatch(wish -> wish.word().equals("CANCELLATION"));
    return cancels
        ? flags.stream().filter(it -> !it.word().equals(Flag.KEEPS_ORDER.name())).toList()
        : flags;
  }

  /** Whether orders are named, and none of them may be the order of the case. */
  static boolean namesOnlyOthers(List<Candidate> candidates, Predicate<String> ofTheOrder) {
    var named =
        candidates.stream()
            .filter(candidate -> candidate.kind() == CandidateKind.ORDER_NUMBER)
            .map(Candidate::text)
            .filter(Objects::nonNull)
            .toList();
    return !named.isEmpty() && named.stream().noneMatch(ofTheOrder);
  }

  /**
   * The flags, without a threat where the customer only asks what became of a dispute.
   *
   * @param topics what the message is about
   */
  static List<ReadSignal> withoutAskedAbout(List<ReadSignal> flags, List<ReadSignal> topics) {
    var asked = spans(topics, DISPUTE_QUESTION::equals);
    return flags.stream()
        .filter(
            flag ->
                !flag.word().equals(Flag.DISPUTE_THREAT.name())
                    || flag.spans().stream().anyMatch(span -> !touches(span, asked)))
        .toList();
  }

  /** The topics, with something taken back only where there is a wish that would undo an order. */
  static List<ReadSignal> withoutIdle(List<ReadSignal> topics, List<ReadSignal> wishes) {
    boolean undoes = wishes.stream().anyMatch(wish -> UNDOING.contains(wish.word()));
    return topics.stream().filter(topic -> undoes || !topic.word().equals(TAKEN_BACK)).toList();
  }

  /** Whether the customer asks what became of a dispute. */
  static boolean asksAboutDispute(List<ReadSignal> topics) {
    return !spans(topics, DISPUTE_QUESTION::equals).isEmpty();
  }

  private static boolean isPlain(ReadSignal flag) {
    return flag.word().equals(Flag.ASKS_PLAINLY.name());
  }

  private static boolean isSure(ReadSignal wish, List<Span> plain, List<ReadSignal> topics) {
    var questions = spans(topics, QUESTIONS::contains);
    var takenBack = spans(topics, TAKEN_BACK::equals);
    return wish.strength() >= Judging.CUE_BELOW
        && wish.spans().stream()
            .anyMatch(
                span ->
                    touches(span, plain)
                        && !touches(span, questions)
                        && takenBack.stream().noneMatch(back -> back.end() > span.end()));
  }

  private static List<Span> spans(List<ReadSignal> topics, Predicate<String> word) {
    return topics.stream()
        .filter(topic -> word.test(topic.word()))
        .flatMap(topic -> topic.spans().stream())
        .toList();
  }

  private static boolean touches(Span span, List<Span> others) {
    return others.stream().anyMatch(other -> overlap(other, span));
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
