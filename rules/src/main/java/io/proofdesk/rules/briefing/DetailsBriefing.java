package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.brief.Details;
import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.PolicyShown;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.supportcase.Return;
import io.proofdesk.model.supportcase.Shipment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments, windows and plain texts for clocks and replies. */
final class DetailsBriefing {
  private DetailsBriefing() {}

  static Details of(CaseAt at, Undeclared undeclared) {
    var facts = at.facts();
    var order = Optional.ofNullable(facts.order());
    var parcel = at.parcel();
    var promise = at.promise();
    var refund = at.newestRefund();
    var dispute = facts.dispute();
    return new Details(
        AnswerLocale.of(at),
        customerZone(at),
        CaseKey.of(facts),
        IssueKey.of(facts, at.store()),
        Answers.firstContact(at),
        Answers.oldestUnanswered(at),
        Answers.lastPublicReply(at),
        lastPromisedUpdate(at),
        order.map(Order::placedAt).orElse(null),
        order.map(Order::paidAt).orElse(null),
        order.map(Order::total).orElse(null),
        PromisedWindow.shipBy(at),
        promise.map(PromisedWindow::window).orElse(null),
        promise.map(PromisedWindow::source).orElse(null),
        parcel.map(Shipment::carrierEstimate).orElse(null),
        parcel.map(it -> Personal.textWithout(it.carrier(), facts)).orElse(null),
        parcel.map(Shipment::lastScanAt).orElse(null),
        null, // a carrier's words are a personal value
        parcel.map(Shipment::deliveredAt).orElse(null),
        PromisedWindow.leadTime(at),
        ProductionBriefing.windowEndsAt(at),
        facts.production() == null ? null : facts.production().requestedSpecSentAt(),
        refund.map(Refund::createdAt).orElse(null),
        refund.map(Refund::amount).orElse(null),
        at.newestReturn().map(Return::receivedAt).orElse(null),
        dispute == null ? null : dispute.dueBy(),
        CaseStates.of(at),
        ProofBriefing.unknownTypes(at),
        parcel.map(Shipment::shippedAt).orElse(null),
        order.map(it -> Personal.textWithout(it.policyVersion(), facts)).orElse(null),
        dispute == null ? null : dispute.amount(),
        ProofBriefing.unvouched(at),
        order
            .map(Order::policyShown)
            .map(PolicyShown::at)
            .filter(shown -> !at.isAhead(shown))
            .orElse(null),
        order
            .map(Order::policyShown)
            .map(shown -> Words.canonical(shown.where(), at.store()))
            .filter(word -> !word.equals(Words.OTHER))
            .orElse(null),
        undeclared.words(),
        CarrierSearch.since(at));
  }

  /** The newest decision that promised an update says which; older promises are overtaken. */
  private static @Nullable Instant lastPromisedUpdate(CaseAt at) {
    return requireNonNullElse(at.facts().conversation().priorDecisions(), List.<PriorDecision>of())
        .stream()
        .filter(prior -> prior.nextUpdateAt() != null)
        .reduce((older, newer) -> newer.at().isBefore(older.at()) ? older : newer)
        .map(PriorDecision::nextUpdateAt)
        .filter(Objects::nonNull)
        .orElse(null);
  }

  private static @Nullable String customerZone(CaseAt at) {
    var customer = at.facts().customer();
    if (customer == null || customer.timeZone() == null) {
      return null;
    }
    try {
      return ZoneId.of(customer.timeZone()).getId();
    } catch (DateTimeException notAZone) {
      return null;
    }
  }
}
