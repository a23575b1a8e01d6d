package io.proofdesk.api.json;

import io.proofdesk.model.Finding;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading something: the value, or every fault that was found. Thread-safe.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> {

  /** It was read. */
  record Read<T>(T value) implements Reading<T> {}

  /** It was not; the list is never empty. */
  record Refused<T>(List<Finding> findings) implements Reading<T> {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** Folds both outcomes into one. */
  default <R extends @Nullable Object> R fold(
      Function<T, R> read, Function<List<Finding>, R> refused) {
    if (this instanceof Read<T> it) {
      return read.apply(it.value());
    }
    return refused.apply(((Refused<T>) this).findings());
  }

  /** The same with something made of what was read. */
  default <R> Reading<R> map(Function<T, R> made) {
    return then(value -> new Read<>(made.apply(value)));
  }

  /** Reads on with what was read. */
  default <R> Reading<R> then(Function<T, Reading<R>> next) {
    return fold(next, Refused::new);
  }
}
