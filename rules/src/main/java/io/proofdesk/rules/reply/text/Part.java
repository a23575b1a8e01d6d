package io.proofdesk.rules.reply.text;

import java.util.List;
import java.util.function.Function;

/** A piece of a reply text. */
public sealed interface Part {

  /** Words as they stand; a blank line starts a paragraph. */
  record Words(String text) implements Part {}

  /** A placeholder. */
  record Slot(Placeholder placeholder) implements Part {}

  /** {@code **}: bold starts or ends. Always in pairs inside one text or one side of a part. */
  record Bold() implements Part {}

  /**
   * {@code [[ body || fallback ]]}: the body when every placeholder in it has a value, otherwise
   * the fallback, which may be empty. Parts do not nest.
   */
  record Choice(List<Part> body, List<Part> fallback) implements Part {
    public Choice {
      body = List.copyOf(body);
      fallback = List.copyOf(fallback);
    }
  }

  /** One answer for every kind of part. */
  default <R> R fold(
      Function<Words, R> words,
      Function<Slot, R> slot,
      Function<Bold, R> bold,
      Function<Choice, R> choice) {
    if (this instanceof Words w) {
      return words.apply(w);
    }
    if (this instanceof Slot s) {
      return slot.apply(s);
    }
    if (this instanceof Bold b) {
      return bold.apply(b);
    }
    return choice.apply((Choice) this);
  }
}
