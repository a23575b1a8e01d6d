package io.proofdesk.model.supportcase;

import io.proofdesk.model.vocabulary.EvidenceState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence.
 *
 * @param type an evidence type of the vocabulary, such as {@code DAMAGE_PHOTO}
 * @param ref where it is kept
 * @param receivedAt when it came
 * @param state what became of it
 * @param by who accepted or rejected it: a role or a system, never a person's name
 */
public record Evidence(
    String type,
    @Nullable String ref,
    @Nullable Instant receivedAt,
    EvidenceState state,
    @Nullable String by) {}
