package io.proofdesk.rules.signal;

import io.proofdesk.rules.signal.example.Likeness;
import io.proofdesk.rules.signal.example.WordWeights;
import io.proofdesk.rules.signal.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A text beside the examples; parts of its sentences are compared when they are asked for. */
record Compared(Likeness like, Tokens tokens, WordWeights weights) implements Weighing.Text {

  /** A text beside the examples; null when none of its words stands in any. */
  static @Nullable Compared of(Tokens tokens, WordWeights weights) {
    var like = weights.of(tokens);
    return like == null ? null : new Compared(like, tokens, weights);
  }

  @Override
  public @Nullable Likeness part(int character) {
    return weights.ofPart(tokens, character);
  }
}
