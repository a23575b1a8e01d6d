package io.proofdesk.model.brief;

import org.jspecify.annotations.Nullable;

/**
 * A word of the caller that the vocabulary does not declare where it stands. The word itself is
 * left out: it could be a name. Thread-safe.
 *
 * @param place JSON pointer into the case, such as {@code /evidence/0/type}
 * @param nearest the declared word that was probably meant; null when none is near
 */
public record UnknownWord(String place, @Nullable String nearest) {}
