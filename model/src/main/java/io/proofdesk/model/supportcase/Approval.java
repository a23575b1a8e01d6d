package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approval that a person recorded.
 *
 * @param role the role that approved, such as {@code SUPERVISOR}
 * @param resolution what was approved, such as {@code FULL_REFUND}
 * @param limit up to how much; null approves no money
 * @param at when
 * @param skus the items it is about; null where it is about everything the case asks for
 * @param rest what becomes of what was not approved, {@code OPEN} or {@code REFUSED}; null where
 *     the whole was approved, or nobody said
 */
public record Approval(
    String role,
    String resolution,
    @Nullable Money limit,
    Instant at,
    @Nullable List<String> skus,
    @Nullable String rest) {
  public Approval {
    skus = skus == null ? null : List.copyOf(skus);
  }
}
