package io.proofdesk.rules;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last thing made, for as long as what it is made of stays the same: a change of one cell
 * leaves most of a folder as it was. Thread-safe.
 *
 * @param <K> what it is made of; equal only where the same is made of it
 * @param <V> what is made; may be used by several at once
 */
final class LastMade<K, V> {
  private @Nullable K madeOf;
  private @Nullable V made;

  /** The last thing where it fits, else a new one. Others wait meanwhile, to use it as well. */
  synchronized V of(K key, Function<K, V> making) {
    var last = made;
    if (last == null || !key.equals(madeOf)) {
      last = making.apply(key);
      made = last;
      madeOf = key;
    }
    return last;
  }
}
