package io.proofdesk.rules.mutation;

import io.proofdesk.rules.verify.Example;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mutant. Immutable. Thread-safe.
 *
 * @param mutant the slip, as the sheet's first profile reads it
 * @param kind what became of it
 * @param noticedBy the fixture that no longer holds; null unless it was killed
 * @param seenBy fixtures whose case is answered otherwise, and that expect nothing of that part
 * @param offer a case that would be answered otherwise; null where a fixture has one already, or
 *     none was found
 */
public record Fate(
    Mutant mutant,
    Kind kind,
    @Nullable String noticedBy,
    List<String> seenBy,
    @Nullable Offer offer) {
  public Fate {
    seenBy = List.copyOf(seenBy);
  }

  /** Whether it counts and no fixture noticed it. */
  public boolean survived() {
    return kind == Kind.SURVIVED || kind == Kind.UNDECIDED;
  }

  /** The facts of a case that would be answered otherwise; null as the offer is. */
  public @Nullable Example example() {
    return offer == null ? null : offer.example();
  }

  /** What can become of a mutant. */
  public enum Kind {
    /** A fixture noticed it. */
    KILLED,
    /** No fixture noticed it. */
    SURVIVED,
    /** It cannot change any answer; that is proved, and it does not count. */
    EQUIVALENT,
    /** No fixture noticed it, and the search for a case that would was given up. */
    UNDECIDED
  }
}
