package io.proofdesk.model.supportcase;

import io.proofdesk.model.vocabulary.ItemState;
import io.proofdesk.model.vocabulary.ReturnState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return.
 *
 * @param state how far it is
 * @param reason the reason given, in the platform's words
 * @param receivedAt when it came back
 * @param itemState what state the item is in
 */
public record Return(
    ReturnState state,
    @Nullable String reason,
    @Nullable Instant receivedAt,
    @Nullable ItemState itemState) {}
