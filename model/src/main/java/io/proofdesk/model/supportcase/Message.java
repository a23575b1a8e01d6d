package io.proofdesk.model.supportcase;

import io.proofdesk.model.vocabulary.Author;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param id the helpdesk's id of the message
 * @param at when it was sent
 * @param author who wrote it
 * @param isPublic whether the customer can see it; internal notes are not public
 * @param text what it says; null when only attachments came
 * @param autoSubmitted an automatic acknowledgement or out-of-office reply; never counts as an
 *     answer
 * @param attachments files that came with it
 */
public record Message(
    String id,
    Instant at,
    Author author,
    boolean isPublic,
    @Nullable String text,
    @Nullable Boolean autoSubmitted,
    @Nullable List<Attachment> attachments) {}
