package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.CaseState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has written when, and what still waits. Automatic messages never count. */
final class Answers {
  private static final Set<CaseState> AFTER_OUR_WORD =
      Set.of(CaseState.ANSWERED, CaseState.WAITING_FOR_CUSTOMER);

  private Answers() {}

  /** Our newest public answer by a person. */
  static @Nullable Instant lastPublicReply(CaseAt at) {
    return at.messages().stream()
        .filter(message -> message.author() == Author.AGENT && message.isPublic())
        .filter(Answers::byHand)
        .map(Message::at)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The oldest message of the customer that no person has answered in public since. */
  static @Nullable Instant oldestUnanswered(CaseAt at) {
    var answered = lastPublicReply(at);
    return heard(at.messages())
        .filter(sent -> answered == null || sent.isAfter(answered))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether a file came with what no person has answered in public since. */
  static boolean hasUnansweredFile(CaseAt at) {
    var since = oldestUnanswered(at);
    return since != null
        && at.messages().stream()
            .filter(message -> message.author() == Author.CUSTOMER)
            .filter(message -> !message.at().isBefore(since))
            .anyMatch(message -> !requireNonNullElse(message.attachments(), List.of()).isEmpty());
  }

  /** The newest message of the customer; null where none is listed. */
  static @Nullable Instant newestHeard(SupportCase facts) {
    return heard(facts.conversation().messages()).max(Comparator.naturalOrder()).orElse(null);
  }

  /** When the customer first wrote: as the helpdesk says, else their oldest message. */
  static @Nullable Instant firstContact(CaseAt at) {
    var stated = at.facts().conversation().firstContactAt();
    if (stated != null) {
      return stated;
    }
    return oldestHeard(at);
  }

  /**
   * Whether the customer had an answer of ours in this case before. A message of ours, or the
   * helpdesk's log, says so; so does an earlier decision about a message that is not listed any
   * more, because a helpdesk that sends the newest message alone lists no answers either. An
   * earlier decision about a message that is listed answers nothing by itself: its text may never
   * have been sent. Null when messages are missing and nothing else tells.
   */
  static @Nullable Boolean before(CaseAt at) {
    var first = firstContact(at);
    var reply = lastPublicReply(at);
    if ((reply != null && (first == null || reply.isAfter(first))) || logged(at)) {
      return true;
    }
    var oldest = oldestHeard(at);
    if (decidedBefore(oldest, at)) {
      return true;
    }
    var stated = at.facts().conversation().firstContactAt();
    boolean whole = oldest != null && (stated == null || !stated.isBefore(oldest));
    return whole ? false : null;
  }

  private static boolean logged(CaseAt at) {
    var log = at.facts().conversation().stateChanges();
    return requireNonNullElse(log, List.<StateChange>of()).stream()
        .filter(change -> !at.isAhead(change.at()))
        .anyMatch(change -> AFTER_OUR_WORD.contains(change.state()));
  }

  private static boolean decidedBefore(@Nullable Instant oldest, CaseAt at) {
    var prior = at.facts().conversation().priorDecisions();
    return requireNonNullElse(prior, List.<PriorDecision>of()).stream()
        .anyMatch(
            decision -> oldest == null || decision.at().plus(CaseAt.CLOCK_SKEW).isBefore(oldest));
  }

  private static @Nullable Instant oldestHeard(CaseAt at) {
    return heard(at.messages()).min(Comparator.naturalOrder()).orElse(null);
  }

  private static Stream<Instant> heard(List<Message> messages) {
    return messages.stream()
        .filter(message -> message.author() == Author.CUSTOMER && byHand(message))
        .map(Message::at);
  }

  private static boolean byHand(Message message) {
    return !Boolean.TRUE.equals(message.autoSubmitted());
  }
}
