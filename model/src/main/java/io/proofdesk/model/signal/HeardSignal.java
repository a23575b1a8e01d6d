package io.proofdesk.model.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signal that stood before the tables, and who said it.
 *
 * @param kind what it says something about
 * @param word what it says: a route word, or the name of a flag, a mood, an outcome, a piece of
 *     evidence, a fault or a topic
 * @param source the caller where the caller said it, whether or not the text says it too
 * @param used whether the decision was made with it; a weak signal, and one that the caller's own
 *     reading takes the place of, is only shown
 * @param strength how sure the phrases make it, 1 to 100; null where no phrase says it
 * @param spans the phrases that say it, in the order of the text; empty where none does
 */
public record HeardSignal(
    SignalKind kind,
    String word,
    SignalSource source,
    boolean used,
    @Nullable Integer strength,
    List<Span> spans) {
  public HeardSignal {
    spans = List.copyOf(spans);
  }

  HeardSignal quoting(String message) {
    return new HeardSignal(
        kind, word, source, used, strength, spans.stream().map(s -> s.quoting(message)).toList());
  }
}
