package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.DisputeStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment dispute.
 *
 * @param source where it was opened, such as {@code stripe}
 * @param id the provider's id
 * @param reasonCode the provider's reason, or a category of the vocabulary
 * @param stage how far it has gone
 * @param dueBy when the answer is due; always the platform's own date
 * @param amount how much is disputed
 */
public record Dispute(
    @Nullable String source,
    @Nullable String id,
    @Nullable String reasonCode,
    DisputeStage stage,
    @Nullable Instant dueBy,
    @Nullable Money amount) {
  /** The same dispute with another reason. */
  public Dispute with(String reasonCode) {
    return new Dispute(source, id, reasonCode, stage, dueBy, amount);
  }
}
