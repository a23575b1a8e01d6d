package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignal;
import java.util.List;

/** Which of several wishes are a shop's, and sure enough to stand beside each other. Stateless. */
final class Scope {
  private Scope() {}

  /**
   * The wishes that count, the surest first. What is surely another team's business carries no
   * weaker wish of the same sentence with it; a cue is silent where anything surer is said.
   */
  static List<ReadSignal> of(List<ReadSignal> wishes, Sentences sentences) {
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
