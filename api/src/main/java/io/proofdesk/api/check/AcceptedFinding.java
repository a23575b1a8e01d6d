package io.proofdesk.api.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that may stay. Immutable. Thread-safe.
 *
 * @param finding what was found
 * @param reason why it may stay
 * @param by the role that says so
 * @param until the last day that holds; null for ever
 */
public record AcceptedFinding(
    CheckFinding finding, String reason, String by, @Nullable LocalDate until) {}
