package io.proofdesk.model.brief;

import org.jspecify.annotations.Nullable;

/**
 * A word of the caller that is not in the list it should come from. The word itself is left out: it
 * could be a name. It is a personal value under {@link #placeholder()}. Thread-safe.
 *
 * @param place JSON pointer into the case, such as {@code /signals/intents/0}
 * @param list the list of the vocabulary, such as {@code Route}
 * @param nearest the declared word that was probably meant; null when none is near
 */
public record UndeclaredWord(String place, String list, @Nullable String nearest) {

  /** What stands for the word until it is filled in, such as {@code word.signals.intents.0}. */
  public String placeholder() {
    return "word" + place.replace('/', '.');
  }
}
