package io.proofdesk.model.brief;

import io.proofdesk.model.vocabulary.CaseState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a case was not open.
 *
 * @param state what it was
 * @param from when that began
 * @param to when it ended; null while it lasts; always after {@code from}
 */
public record StatePeriod(CaseState state, Instant from, @Nullable Instant to) {}
