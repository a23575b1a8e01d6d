package io.proofdesk.model.supportcase;

import io.proofdesk.model.vocabulary.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conversation the case lives in.
 *
 * @param caseRef the helpdesk's own id of the case, such as {@code zendesk:4711}; decisions of the
 *     same case share it
 * @param channel where the newest message came in
 * @param locale BCP 47 tag of the language to answer in, such as {@code en-US} or {@code zh-CN};
 *     null lets the message, then the customer, then the store decide
 * @param firstContactAt when the customer first wrote
 * @param messages every message so far, oldest first; may be empty for a proactive notice
 * @param priorDecisions decisions already made in this case, oldest first
 * @param tags tags the helpdesk put on the case
 * @param stateChanges the helpdesk's log of whose turn it was, in any order; empty says that it was
 *     open all the time, null lets the messages tell
 */
public record Conversation(
    String caseRef,
    Channel channel,
    @Nullable String locale,
    @Nullable Instant firstContactAt,
    List<Message> messages,
    @Nullable List<PriorDecision> priorDecisions,
    @Nullable List<String> tags,
    @Nullable List<StateChange> stateChanges) {

  /** The same conversation with other messages and earlier decisions. */
  public Conversation with(List<Message> messages, @Nullable List<PriorDecision> priorDecisions) {
    return new Conversation(
        caseRef, channel, locale, firstContactAt, messages, priorDecisions, tags, stateChanges);
  }
}
