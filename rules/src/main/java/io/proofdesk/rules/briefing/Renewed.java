package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.EvidenceState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when on proof counts for somebody who had a replacement and says that it is faulty, too. The
 * first photos show the first item: on them nothing goes out a second time.
 */
final class Renewed {
  private static final String SENT_AGAIN = "RESHIP_RECORD";

  private Renewed() {}

  /**
   * The newest moment that surely lies before the faulty replacement came: our last answer, the
   * last decision or the record of the second parcel. Where none is known, only what came with the
   * words themselves counts.
   *
   * @param said when the customer said so; null when nobody did
   */
  static @Nullable Instant since(CaseAt at, @Nullable Instant said) {
    if (said == null) {
      return null;
    }
    var messages =
        at.messages().stream()
            .filter(message -> message.author() == Author.AGENT && message.isPublic())
            .map(message -> message.at());
    var prior = at.facts().conversation().priorDecisions();
    var decisions = prior == null ? Stream.<Instant>empty() : prior.stream().map(PriorDecision::at);
    var sent =
        at.evidence().stream()
            .filter(piece -> piece.state() == EvidenceState.ACCEPTED)
            .filter(piece -> SENT_AGAIN.equals(Words.canonical(piece.type(), at.store())))
            .map(Evidence::receivedAt)
            .filter(Objects::nonNull);
    return Stream.of(messages, decisions, sent)
        .flatMap(moments -> moments)
        .filter(moment -> moment.isBefore(said))
        .max(Comparator.naturalOrder())
        .orElse(said.minus(CaseAt.CLOCK_SKEW));
  }

  /** Whether a piece counts; what carries no date may be as old as the case. */
  static boolean counts(Evidence piece, @Nullable Instant since, StoreFacts store) {
    var came = piece.receivedAt();
    return since == null
        || !store.showsOneItem().test(Words.canonical(piece.type(), store))
        || (came != null && came.isAfter(since));
  }
}
