package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.supportcase.PriorDecision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search for the parcel that earlier decisions of the case began and nothing has ended: neither
 * an answer of the carrier, nor a delivery, nor the customer who found it, nor the end of the case.
 */
final class CarrierSearch {
  /** The customer said that it has come: what was searched before is found. */
  private static final String FOUND = "RECEIPT_CONFIRMED";

  private CarrierSearch() {}

  /**
   * When a decision first said that the carrier is asked; null when nobody waits for the carrier. A
   * later message moves it no further.
   */
  static @Nullable Instant since(CaseAt at) {
    var signals = at.facts().signals();
    if (signals != null && Boolean.TRUE.equals(signals.confirmsReceipt())) {
      return null;
    }
    var prior =
        requireNonNullElse(at.facts().conversation().priorDecisions(), List.<PriorDecision>of());
    var ended = ended(prior, at);
    return prior.stream()
        .filter(decision -> saw(decision, at.store().asksCarrier(), at))
        .map(PriorDecision::at)
        .filter(then -> !at.isAhead(then) && !EarlierCourse.solvedSince(then, at.facts()))
        .filter(then -> ended == null || then.isAfter(ended))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean saw(PriorDecision decision, Predicate<String> wanted, CaseAt at) {
    var situation = decision.situation();
    return situation != null && wanted.test(Words.canonical(situation, at.store()));
  }

  private static @Nullable Instant ended(List<PriorDecision> prior, CaseAt at) {
    var carrier =
        at.parcel().stream()
            .flatMap(
                parcel ->
                    Stream.concat(
                        Stream.ofNullable(parcel.carrierCheckedAt()),
                        Stream.ofNullable(parcel.deliveredAt())));
    var customer =
        prior.stream().filter(decision -> saw(decision, FOUND::equals, at)).map(PriorDecision::at);
    return Stream.concat(carrier, customer).max(Comparator.naturalOrder()).orElse(null);
  }
}
