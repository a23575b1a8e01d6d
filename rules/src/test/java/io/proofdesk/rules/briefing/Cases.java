package io.proofdesk.rules.briefing;

import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Approval;
import io.proofdesk.model.supportcase.Catalog;
import io.proofdesk.model.supportcase.Conversation;
import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.Customer;
import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.Lookups;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Promise;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.supportcase.Return;
import io.proofdesk.model.supportcase.Review;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.supportcase.StockLevel;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.PaymentState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Support cases in a dull world: one known order of one item, paid and in the warehouse, one plain
 * message, nothing wrong. A test says only what is special. One call, one thread.
 */
public final class Cases {
  /** A Wednesday, five in the morning in New York. */
  public static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** The words the dull store declares. */
  private static final Set<String> WORDS =
      Set.of(
          "SHIPPING_EXCEPTION",
          "DAMAGE",
          "WRONG_ITEM",
          "REFUND_RETURN",
          "FULL_REFUND",
          "ORDER_NUMBER",
          "CARRIER_CHECK",
          "STALLED_INSIDE_PROMISE",
          "RECEIPT_CONFIRMED",
          "DAMAGE_PHOTO",
          "RECEIVED_ITEM_PHOTO");

  /** Of the lists that a case's words come from; a list that is not here holds any word. */
  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "Route",
          Set.of("SHIPPING_EXCEPTION", "DAMAGE", "WRONG_ITEM", "REFUND_RETURN"),
          "Resolution",
          Set.of("FULL_REFUND"),
          "Evidence",
          Set.of("ORDER_NUMBER", "DAMAGE_PHOTO", "RECEIVED_ITEM_PHOTO"),
          "Topic",
          Set.of("HOW_TO_RETURN"));

  private Channel channel = Channel.EMAIL;
  private @Nullable String locale = null;
  private List<Message> messages =
      List.of(Pieces.message("m1", Pieces.ago(Duration.ofHours(2)), Author.CUSTOMER, "hello"));
  private @Nullable List<PriorDecision> prior = null;
  private @Nullable List<String> tags = null;
  private @Nullable List<StateChange> stateChanges = null;
  private @Nullable Signals signals = null;
  private @Nullable Customer customer = Pieces.customer("Ann Example", "ann@example.com");
  private @Nullable String orderNumber = "#1001";
  private boolean orderGiven = true;
  private OrderStatus status = OrderStatus.PAID_QUEUED;
  private PaymentState payment = PaymentState.PAID;
  private Instant placedAt = Pieces.ago(Duration.ofDays(3));
  private Money total = Pieces.usd(4200);
  private List<OrderLine> lines = List.of(Pieces.line("SKU-1", 4200));
  private @Nullable Promise promise = null;
  private @Nullable Lookups lookups = null;
  private @Nullable Production production = null;
  private @Nullable List<Shipment> shipments = null;
  private @Nullable List<StockLevel> stock = null;
  private @Nullable List<Refund> refunds = null;
  private @Nullable List<Return> returns = null;
  private @Nullable Dispute dispute = null;
  private @Nullable Review review = null;
  private @Nullable List<Evidence> evidence = null;
  private @Nullable Counters counters = null;
  private @Nullable Catalog catalog = null;
  private @Nullable List<Approval> approvals = null;
  private final SortedMap<String, String> attributes = new TreeMap<>();

  private Cases() {}

  public static Cases dull() {
    return new Cases();
  }

  /** A dollar store in New York, never closed, with a change window of 24 hours. */
  public static StoreFacts store() {
    return store("en-US", null, WORDS::contains);
  }

  /** The same store, answering in another language. */
  public static StoreFacts storeIn(String locale) {
    return store(locale, null, WORDS::contains);
  }

  /** The same store, declaring every word. */
  public static StoreFacts storeOfAnyWord() {
    return store("en-US", null, word -> true);
  }

  /** A shipping policy of one to two days of handling and three to five of delivery. */
  public static StoreFacts storeWithPolicy() {
    var policy =
        new PolicyPromise(
            new LeadTime(1, 2, Basis.CALENDAR), new LeadTime(3, 5, Basis.CALENDAR), null);
    return store("en-US", policy, WORDS::contains);
  }

  private static StoreFacts store(
      String locale, @Nullable PolicyPromise policy, Predicate<String> declared) {
    return new StoreFacts(
        "USD",
        NEW_YORK,
        locale,
        new TreeSet<>(WORDS),
        new ChangeWindow(Duration.ofHours(24), ChangeWindow.Mode.EITHER),
        new AlwaysOpen(),
        policy,
        Duration.ofHours(48),
        5,
        30,
        declared,
        LISTS,
        "SUPERVISOR"::equals,
        "DAMAGE_PROOF_MISSING"::equals,
        "STALLED_INSIDE_PROMISE"::equals,
        Set.of("FULL_REFUND", "PARTIAL_REFUND", "RESHIP")::contains,
        "DAMAGE_PHOTO"::equals,
        (orders, language) -> "- " + orders.size() + " orders");
  }

  public Cases channel(Channel channel) {
    this.channel = channel;
    return this;
  }

  public Cases locale(String locale) {
    this.locale = locale;
    return this;
  }

  public Cases messages(Message... messages) {
    this.messages = List.of(messages);
    return this;
  }

  public Cases prior(PriorDecision... prior) {
    this.prior = List.of(prior);
    return this;
  }

  public Cases tags(String... tags) {
    this.tags = List.of(tags);
    return this;
  }

  public Cases signals(Signals signals) {
    this.signals = signals;
    return this;
  }

  public Cases customer(@Nullable Customer customer) {
    this.customer = customer;
    return this;
  }

  public Cases noOrder() {
    this.orderGiven = false;
    return this;
  }

  public Cases orderNumber(@Nullable String number) {
    this.orderNumber = number;
    return this;
  }

  public Cases status(OrderStatus status) {
    this.status = status;
    return this;
  }

  public Cases payment(PaymentState payment) {
    this.payment = payment;
    return this;
  }

  public Cases placedAt(Instant placedAt) {
    this.placedAt = placedAt;
    return this;
  }

  public Cases total(Money total) {
    this.total = total;
    return this;
  }

  public Cases lines(OrderLine... lines) {
    this.lines = List.of(lines);
    return this;
  }

  public Cases promise(Promise promise) {
    this.promise = promise;
    return this;
  }

  public Cases lookups(Lookups lookups) {
    this.lookups = lookups;
    return this;
  }

  public Cases production(Production production) {
    this.production = production;
    return this;
  }

  public Cases shipments(Shipment... shipments) {
    this.shipments = List.of(shipments);
    return this;
  }

  public Cases stock(StockLevel... stock) {
    this.stock = List.of(stock);
    return this;
  }

  public Cases refunds(Refund... refunds) {
    this.refunds = List.of(refunds);
    return this;
  }

  public Cases returns(Return... returns) {
    this.returns = List.of(returns);
    return this;
  }

  public Cases dispute(Dispute dispute) {
    this.dispute = dispute;
    return this;
  }

  public Cases review(Review review) {
    this.review = review;
    return this;
  }

  public Cases evidence(Evidence... evidence) {
    this.evidence = List.of(evidence);
    return this;
  }

  public Cases moreEvidence(Evidence... more) {
    var before = evidence == null ? Stream.<Evidence>of() : evidence.stream();
    this.evidence = Stream.concat(before, Stream.of(more)).toList();
    return this;
  }

  public Cases counters(Counters counters) {
    this.counters = counters;
    return this;
  }

  public Cases catalog(Catalog catalog) {
    this.catalog = catalog;
    return this;
  }

  public Cases approvals(Approval... approvals) {
    this.approvals = List.of(approvals);
    return this;
  }

  public Cases states(StateChange... changes) {
    this.stateChanges = List.of(changes);
    return this;
  }

  public Cases attribute(String id, String value) {
    attributes.put(id, value);
    return this;
  }

  public SupportCase build() {
    return new SupportCase(
        "dull-store",
        new Conversation("desk:1", channel, locale, null, messages, prior, tags, stateChanges),
        signals,
        customer,
        orderGiven ? order() : null,
        null,
        lookups,
        production,
        shipments,
        stock,
        refunds,
        returns,
        dispute,
        review,
        evidence,
        counters,
        catalog,
        approvals,
        attributes);
  }

  private Order order() {
    return new Order(
        "o-1",
        orderNumber,
        "shopify",
        null,
        status,
        payment,
        placedAt,
        null,
        total,
        "card",
        lines,
        promise,
        "2026-10",
        null,
        null,
        null);
  }
}
