package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approval that a person recorded.
 *
 * @param role the role that approved, such as {@code SUPERVISOR}
 * @param resolution what was approved, such as {@code FULL_REFUND}
 * @param limit up to how much; null approves no money
 * @param at when
 */
public record Approval(String role, String resolution, @Nullable Money limit, Instant at) {}
