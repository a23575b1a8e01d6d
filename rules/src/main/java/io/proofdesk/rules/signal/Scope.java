package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignal;
import java.util.List;

/** Which of several wishes are a shop's, and sure enough to stand beside each other. Stateless. */
final class Scope {
  /**
   * What a machine, a campaign or a fraud sends: nobody who wrote it wants anything of the shop.
   */
  private static final String NO_LETTER = "NO_LETTER";

  private Scope() {}

  /** Whether nobody wrote this to the shop. */
  static boolean isNoLetter(List<ReadSignal> topics) {
    return topics.stream().anyMatch(topic -> topic.word().equals(NO_LETTER));
  }

  /**
   * The wishes that count, the surest first. What is surely another team's business carries no
   * weaker wish of the same sentence with it; a cue is silent where anything surer is said. Of a
   * text that nobody wrote to the shop nothing else counts: a parcel stands in it to be believed.
   *
   * @param topics what the text is about
   */
  static List<ReadSignal> of(
      List<ReadSignal> wishes, List<ReadSignal> topics, Sentences sentences) {
    if (isNoLetter(topics)) {
      return topics.stream()
          .filter(topic -> topic.word().equals(NO_LETTER))
          .map(it -> new ReadSignal(Weighing.OUT_OF_SCOPE, it.strength(), it.spans()))
          .toList();
    }
    if (wishes.size() < 2) {
      return wishes;
    }
    var first = wishes.get(0);
    var cases = wishes.stream().filter(Scope::isCase).toList();
    if (first.word().equals(Weighing.OUT_OF_SCOPE)) {
      var elsewhere =
          cases.stream()
              .filter(wish -> wish.strength() >= Judging.CUE_BELOW)
              .filter(wish -> sentences.apart(wish.spans(), first.spans()))
              .toList();
      return elsewhere.isEmpty() ? List.of(first) : elsewhere;
    }
    int surest = cases.isEmpty() ? 0 : cases.get(0).strength();
    return surest < Judging.CUE_BELOW
        ? cases
        : cases.stream().filter(wish -> wish.strength() >= Judging.CUE_BELOW).toList();
  }

  private static boolean isCase(ReadSignal wish) {
    return !wish.word().equals(Weighing.OUT_OF_SCOPE) && !wish.word().equals(Weighing.NEEDS_INFO);
  }
}
