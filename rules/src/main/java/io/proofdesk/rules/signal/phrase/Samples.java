package io.proofdesk.rules.signal.phrase;

import java.util.ArrayList;
import java.util.List;

/** Texts that a pattern is found in, made of its own words. */
final class Samples {
  private static final int MOST = 240;
  private static final int LONGEST = 60;

  private final int number;
  private final List<Integer> words = new ArrayList<>();
  private int choices;

  private Samples(int number) {
    this.number = number;
  }

  /** Whether another pattern is found in every text that a pattern is made of, too. */
  static boolean allHold(Node node, Node other) {
    for (int number = 0; number < MOST; number++) {
      if (!holds(of(node, number), other)) {
        return false;
      }
    }
    return true;
  }

  /** The plainest text first; the others take other words each, and wider gaps. */
  private static TextWords of(Node node, int number) {
    var sample = new Samples(number);
    sample.add(node);
    return TextWords.of(sample.words.stream().mapToInt(Integer::intValue).toArray());
  }

  private static boolean holds(TextWords text, Node node) {
    for (int at = 0; at < text.size(); at++) {
      if (node.run(1, at, text) != 0) {
        return true;
      }
    }
    return false;
  }

  private void add(Node node) {
    if (words.size() >= LONGEST) {
      return;
    }
    if (node instanceof Node.Word word) {
      var all = word.words().stream().toArray();
      words.add(all.length == 0 ? Lexicon.UNKNOWN : all[next(all.length)]);
    } else if (node instanceof Node.Choice choice) {
      add(choice.parts().get(next(choice.parts().size())));
    } else if (node instanceof Node.Sequence sequence) {
      sequence.parts().forEach(this::add);
    } else if (node instanceof Node.Gap gap) {
      for (int left = number % (gap.most() + 1); left > 0; left--) {
        words.add(Lexicon.UNKNOWN);
      }
    }
  }

  /** Which of several: the first in the plainest text, then each in turn, and any in between. */
  private int next(int several) {
    choices++;
    if (number == 0) {
      return 0;
    }
    if (number % 2 == 0) {
      return (number / 2 + choices) % several;
    }
    int mixed = (number * 31 + choices) * 0x9E3779B9;
    return Math.floorMod(mixed ^ (mixed >>> 15), several);
  }
}
