package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Approval;
import io.proofdesk.model.supportcase.Attachment;
import io.proofdesk.model.supportcase.Conversation;
import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.Customer;
import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.Lookups;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.supportcase.OrderSummary;
import io.proofdesk.model.supportcase.PolicyShown;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.supportcase.Return;
import io.proofdesk.model.supportcase.Review;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.supportcase.StockLevel;
import io.proofdesk.model.supportcase.SupportCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A case without a word of anybody: moments, amounts, states and declared words stay, any other
 * text becomes a number, the same for the same text, and what was written is gone. It is kept to
 * tell what time alone changes, and for nothing else. One call, one thread.
 */
final class MaskedCase {
  private final StoreFacts store;
  private final Map<String, String> numbers = new HashMap<>();

  private MaskedCase(StoreFacts store) {
    this.store = store;
  }

  /**
   * @param heard the case with platform words mapped and its messages read
   */
  static SupportCase of(SupportCase heard, StoreFacts store) {
    return new MaskedCase(store).masked(heard);
  }

  private SupportCase masked(SupportCase given) {
    return new SupportCase(
        given.store(),
        conversation(given.conversation()),
        orNull(given.signals(), this::signals),
        orNull(given.customer(), this::customer),
        orNull(given.order(), this::order),
        each(given.recentOrders(), this::summary),
        orNull(given.lookups(), this::lookups),
        orNull(given.production(), this::production),
        each(given.shipments(), this::shipment),
        each(given.stock(), it -> new StockLevel(number(it.sku()), it.available(), it.asOf())),
        each(given.refunds(), it -> new Refund(it.amount(), it.state(), it.createdAt(), null)),
        each(given.returns(), this::returned),
        orNull(given.dispute(), this::dispute),
        orNull(given.review(), this::review),
        each(given.evidence(), this::evidence),
        orNull(given.counters(), it -> new Counters(it.sameIssueCount(), it.windowDays(), null)),
        given.catalog(),
        each(given.approvals(), this::approval),
        null);
  }

  private Conversation conversation(Conversation given) {
    return new Conversation(
        number(given.caseRef()),
        given.channel(),
        null,
        given.firstContactAt(),
        some(given.messages(), this::message),
        each(given.priorDecisions(), this::decision),
        each(given.tags(), this::word),
        given.stateChanges());
  }

  private Message message(Message given) {
    return new Message(
        number(given.id()),
        given.at(),
        given.author(),
        given.isPublic(),
        null,
        given.autoSubmitted(),
        each(given.attachments(), it -> new Attachment("*", null, each(it.labels(), this::word))));
  }

  private PriorDecision decision(PriorDecision given) {
    return new PriorDecision(
        number(given.decisionId()),
        given.at(),
        word(given.route()),
        orNull(given.situation(), this::word),
        given.nextUpdateAt());
  }

  private Signals signals(Signals given) {
    return new Signals(
        each(given.intents(), this::word),
        given.sentiment(),
        given.abusive(),
        given.chargebackThreat(),
        given.legalThreat(),
        given.pressInquiry(),
        given.safetyIssue(),
        orNull(given.requestedOutcome(), this::word),
        given.publicPost(),
        given.deniesReceipt(),
        given.confirmsReceipt(),
        given.customerReason());
  }

  private Customer customer(Customer given) {
    return new Customer(
        orNull(given.id(), this::number),
        orNull(given.name(), this::number),
        orNull(given.email(), this::number),
        given.identity(),
        orNull(given.tier(), this::word),
        given.ordersCount(),
        given.lifetimeValue(),
        given.refunds90d(),
        given.notReceivedClaims365d(),
        given.consentMarketing(),
        given.vip(),
        null,
        null);
  }

  private Order order(Order given) {
    return new Order(
        orNull(given.id(), this::number),
        orNull(given.number(), this::number),
        null,
        null,
        given.status(),
        given.payment(),
        given.placedAt(),
        given.paidAt(),
        given.total(),
        null,
        each(given.lines(), this::line),
        given.promise(),
        orNull(given.policyVersion(), this::number),
        orNull(given.policyShown(), it -> new PolicyShown(word(it.where()), it.at())),
        null,
        null);
  }

  private OrderLine line(OrderLine given) {
    return new OrderLine(
        number(given.sku()),
        null,
        orNull(given.name(), this::number),
        orNull(given.variant(), this::number),
        given.quantity(),
        given.price(),
        given.custom(),
        given.returnClass(),
        given.affected());
  }

  private OrderSummary summary(OrderSummary given) {
    return new OrderSummary(
        number(given.id()),
        number(given.number()),
        given.placedAt(),
        given.status(),
        null,
        null,
        null);
  }

  private Lookups lookups(Lookups given) {
    return new Lookups(
        given.emailAsked(),
        given.emailFound(),
        orNull(given.orderChosen(), this::number),
        given.orderFound(),
        given.factsAsked());
  }

  private Production production(Production given) {
    return new Production(
        given.stage(),
        given.startedAt(),
        given.leadTime(),
        given.rush(),
        given.capacityForRush(),
        orNull(given.confirmedSpec(), this::number),
        given.specConfirmedAt(),
        orNull(given.requestedSpec(), this::number),
        given.requestedSpecSentAt(),
        given.itemMatchesSpec());
  }

  private Shipment shipment(Shipment given) {
    return new Shipment(
        orNull(given.carrier(), this::number),
        orNull(given.trackingNumber(), this::number),
        given.state(),
        given.lastScanAt(),
        null,
        given.carrierEstimate(),
        given.shippedAt(),
        given.deliveredAt(),
        given.deliveryProof(),
        given.carrierCheckedAt(),
        null,
        null);
  }

  private Return returned(Return given) {
    return new Return(
        given.state(), orNull(given.reason(), this::number), given.receivedAt(), given.itemState());
  }

  private Dispute dispute(Dispute given) {
    return new Dispute(
        orNull(given.source(), this::word),
        orNull(given.id(), this::number),
        orNull(given.reasonCode(), this::word),
        given.stage(),
        given.dueBy(),
        given.amount());
  }

  private Review review(Review given) {
    return new Review(
        orNull(given.id(), this::number),
        null,
        given.rating(),
        null,
        given.at(),
        given.verifiedBuyer(),
        given.incentivised());
  }

  private Evidence evidence(Evidence given) {
    return new Evidence(
        word(given.type()),
        orNull(given.ref(), this::number),
        given.receivedAt(),
        given.state(),
        orNull(given.by(), this::number));
  }

  private Approval approval(Approval given) {
    return new Approval(
        word(given.role()),
        word(given.resolution()),
        given.limit(),
        given.at(),
        each(given.skus(), this::number),
        orNull(given.rest(), this::word));
  }

  /** A declared word in canonical form; any other text may be a name. */
  private String word(String text) {
    var word = Words.asWord(text);
    return store.declaredWord().test(word) ? word : number(text);
  }

  private String number(String text) {
    return numbers.computeIfAbsent(text, unseen -> Integer.toString(numbers.size() + 1));
  }

  private static <T, R> @Nullable R orNull(@Nullable T given, Function<T, R> masked) {
    return given == null ? null : masked.apply(given);
  }

  private static <T, R> @Nullable List<R> each(@Nullable List<T> given, Function<T, R> masked) {
    return given == null ? null : some(given, masked);
  }

  private static <T, R> List<R> some(List<T> given, Function<T, R> masked) {
    return given.stream().map(masked).toList();
  }
}
