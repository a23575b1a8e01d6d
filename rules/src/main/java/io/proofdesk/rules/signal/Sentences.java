package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.Span;
import io.proofdesk.rules.signal.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where the sentences of a text end. A word that goes on to something else, such as "also", ends
 * one as well. Immutable. Thread-safe.
 */
final class Sentences {
  private static final Set<String> GOES_ON = Set.of("also", "anyway", "btw", "plus");

  private final int[] ends;

  private Sentences(int[] ends) {
    this.ends = ends;
  }

  static Sentences of(Tokens tokens) {
    var ends = new int[tokens.size()];
    int size = 0;
    for (int at = 0; at < tokens.size(); at++) {
      var word = tokens.word(at);
      // 然后 and 另外 are two characters each, and a Chinese comma mostly ends a thought
      boolean goesOn = GOES_ON.contains(word) || (tokens.afterComma(at) && isHan(word));
      if (word.equals(Tokens.BREAK) || goesOn) {
        ends[size++] = tokens.start(at);
      }
    }
    return new Sentences(Arrays.copyOf(ends, size));
  }

  /** Whether one of the spans stands in a sentence that none of the others reaches. */
  boolean apart(List<Span> spans, List<Span> others) {
    return spans.stream()
        .anyMatch(span -> others.stream().noneMatch(other -> of(other) == of(span)));
  }

  private int of(Span span) {
    int at = Arrays.binarySearch(ends, span.start());
    return at < 0 ? -at - 1 : at + 1;
  }

  private static boolean isHan(String word) {
    return Character.isIdeographic(word.codePointAt(0));
  }
}
