package io.proofdesk.api.timing;

import io.proofdesk.model.decision.Clock.Stretch;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much time counted between two moments.
 *
 * @param id the caller's name for it
 * @param counted how much
 * @param trace what counted and why, in the order of time; adds up to {@code counted}
 */
public record CountedSpan(@Nullable String id, Duration counted, List<Stretch> trace) {}
