package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.vocabulary.Author;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Who has written when, and what still waits. Automatic messages never count. */
final class Answers {
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
    return at.messages().stream()
        .filter(message -> message.author() == Author.CUSTOMER && byHand(message))
        .map(Message::at)
        .filter(sent -> answered == null || sent.isAfter(answered))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** When the customer first wrote: as the helpdesk says, else their oldest message. */
  static @Nullable Instant firstContact(CaseAt at) {
    var stated = at.facts().conversation().firstContactAt();
    if (stated != null) {
      return stated;
    }
    return at.messages().stream()
        .filter(message -> message.author() == Author.CUSTOMER && byHand(message))
        .map(Message::at)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean byHand(Message message) {
    return !Boolean.TRUE.equals(message.autoSubmitted());
  }
}
