package io.proofdesk.rules.verify;

import io.proofdesk.rules.verify.AnswerPart.Said;
import java.util.List;

/**
 * How one part of the answer turns from one version to the next: the results that are given no
 * more, and those that are given instead. Immutable. Thread-safe.
 *
 * @param gone results given before and not after, in the order of answering
 * @param come results given after and not before
 * @param order whether the same results are given in another order
 */
record Turn(List<Said> gone, List<Said> come, boolean order) {

  /** Nothing turns. */
  boolean nothing() {
    return gone.isEmpty() && come.isEmpty() && !order;
  }

  static Turn of(List<Said> before, List<Said> after) {
    var gone = before.stream().filter(result -> !after.contains(result)).distinct().toList();
    var come = after.stream().filter(result -> !before.contains(result)).distinct().toList();
    var left = before.stream().filter(after::contains).distinct().toList();
    var right = after.stream().filter(before::contains).distinct().toList();
    return new Turn(gone, come, !left.equals(right));
  }
}
