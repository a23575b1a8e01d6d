package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.ProductionStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The making of a custom order.
 *
 * @param stage how far it is; null when the system does not say
 * @param startedAt when material was first cut or engraved
 * @param leadTime how long making it usually takes; counts before the store's days until an order
 *     leaves
 * @param rush made ahead of others
 * @param capacityForRush whether the workshop can take it as a rush order; null when nobody asked
 * @param confirmedSpec what the customer confirmed, such as the engraving; personal
 * @param specConfirmedAt when they confirmed it
 * @param requestedSpec what they now ask for instead; personal
 * @param requestedSpecSentAt when we repeated the new wording for written confirmation
 * @param itemMatchesSpec whether the finished item shows the confirmed spec; null when not compared
 */
public record Production(
    @Nullable ProductionStage stage,
    @Nullable Instant startedAt,
    @Nullable LeadTime leadTime,
    @Nullable Boolean rush,
    @Nullable Boolean capacityForRush,
    @Nullable String confirmedSpec,
    @Nullable Instant specConfirmedAt,
    @Nullable String requestedSpec,
    @Nullable Instant requestedSpecSentAt,
    @Nullable Boolean itemMatchesSpec) {}
