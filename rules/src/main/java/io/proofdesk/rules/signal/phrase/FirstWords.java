package io.proofdesk.rules.signal.phrase;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With which words a part of a phrase can begin. */
final class FirstWords {
  private FirstWords() {}

  /** Whether a part can only begin with certain words, whichever they are. */
  static boolean known(Node node) {
    if (node instanceof Node.Sequence sequence) {
      for (var part : sequence.parts()) {
        if (!known(part)) {
          return false;
        }
        if (part.least() > 0) {
          return true;
        }
      }
      return false;
    }
    return node instanceof Node.Word
        || node instanceof Node.Maybe maybe && known(maybe.part())
        || node instanceof Node.Choice choice && choice.beginsWithWords();
  }

  /** Every word a part can begin with; null when it may begin with anything. */
  static @Nullable BitSet of(Node node) {
    if (node instanceof Node.Word word) {
      return word.words();
    }
    if (node instanceof Node.Maybe maybe) {
      return of(maybe.part());
    }
    if (node instanceof Node.Sequence sequence) {
      return firstOf(sequence);
    }
    return node instanceof Node.Choice choice ? choice.firstWords() : null;
  }

  /** Every word one of several parts can begin with; null when one may begin with anything. */
  static @Nullable BitSet ofAny(List<Node> parts) {
    var all = new BitSet();
    for (var part : parts) {
      var words = of(part);
      if (words == null) {
        return null;
      }
      all.or(words);
    }
    return all;
  }

  private static @Nullable BitSet firstOf(Node.Sequence sequence) {
    var all = new BitSet();
    for (var part : sequence.parts()) {
      var words = of(part);
      if (words == null) {
        return null;
      }
      if (part.least() > 0 && all.isEmpty()) {
        return words;
      }
      all.or(words);
      if (part.least() > 0) {
        return all;
      }
    }
    return null;
  }
}
