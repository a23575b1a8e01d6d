package io.proofdesk.rules.signal.phrase;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** With which words a part of a phrase can begin. */
final class FirstWords {
  private FirstWords() {}

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
    if (node instanceof Node.Choice choice) {
      var all = new BitSet();
      for (var part : choice.parts()) {
        var words = of(part);
        if (words == null) {
          return null;
        }
        all.or(words);
      }
      return all;
    }
    return null;
  }

  private static @Nullable BitSet firstOf(Node.Sequence sequence) {
    var all = new BitSet();
    for (var part : sequence.parts()) {
      var words = of(part);
      if (words == null) {
        return null;
      }
      all.or(words);
      if (part.least() > 0) {
        return all;
      }
    }
    return null;
  }
}
