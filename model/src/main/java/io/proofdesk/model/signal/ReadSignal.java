package io.proofdesk.model.signal;

import java.util.List;

/**
 * One signal read in a message.
 *
 * @param word what it says: a route word, or the name of a flag, an outcome or a piece of evidence
 * @param strength how sure the phrases make it, 1 to 100
 * @param spans the phrases that say so, in the order of the text; never empty
 */
public record ReadSignal(String word, int strength, List<Span> spans) {
  public ReadSignal {
    spans = List.copyOf(spans);
  }

  /** Where the first phrase begins. */
  public int start() {
    return spans.get(0).start();
  }

  /** The same so many characters further on. */
  public ReadSignal movedBy(int by) {
    return new ReadSignal(word, strength, spans.stream().map(span -> span.movedBy(by)).toList());
  }
}
