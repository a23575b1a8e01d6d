package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.PaymentState;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.briefing.Pieces;
import io.proofdesk.rules.source.WorkbookSet;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The platforms' own lists, each status of them, and what the shipped tables make of it. */
class PlatformStatusTest {
  private static final DecisionEngine ENGINE = ShippedTables.shippedEngine();
  private static final DecisionEngine NAIVE = ShippedTables.naiveEngine();

  @Test
  void every_bigcommerce_id_and_name_is_mapped() {
    var ids =
        List.of(
            "INCOMPLETE Incomplete",
            "PAID_QUEUED Pending",
            "SHIPPED Shipped",
            "PARTIALLY_SHIPPED Partially Shipped",
            "REFUNDED Refunded",
            "CANCELLED Cancelled",
            "DECLINED Declined",
            "AWAITING_PAYMENT Awaiting Payment",
            "AWAITING_PICKUP Awaiting Pickup",
            "PACKED_AWAITING_SHIPMENT Awaiting Shipment",
            "COMPLETED Completed",
            "PAID_QUEUED Awaiting Fulfillment",
            "ON_HOLD_VERIFICATION Manual Verification Required",
            "DISPUTED Disputed",
            "PARTIALLY_REFUNDED Partially Refunded");
    for (var id = 0; id < ids.size(); id++) {
      var wanted = OrderStatus.valueOf(ids.get(id).split(" ", 2)[0]);
      var name = ids.get(id).split(" ", 2)[1];
      assertThat(order("bigcommerce", Integer.toString(id), PaymentState.PAID, null))
          .as(name)
          .isEqualTo(wanted);
      assertThat(order("BigCommerce", name, PaymentState.PAID, null)).as(name).isEqualTo(wanted);
    }
  }

  @Test
  void the_seven_statuses_of_the_order_policy_are_mapped_and_work_begun_tells_two_apart() {
    assertOrders(
        "bigcommerce",
        PaymentState.PAID,
        Map.of(
            "Approved", OrderStatus.PAID_QUEUED,
            "Processing", OrderStatus.IN_PRODUCTION,
            "Pending Shipment", OrderStatus.PACKED_AWAITING_SHIPMENT,
            "Shipped", OrderStatus.SHIPPED,
            "In transit", OrderStatus.SHIPPED,
            "Delivered", OrderStatus.COMPLETED,
            "Canceled", OrderStatus.CANCELLED));
    var begun = Instant.parse("2026-11-15T10:00:00Z");
    assertThat(order("bigcommerce", "11", PaymentState.PAID, begun))
        .isEqualTo(OrderStatus.IN_PRODUCTION);
    assertThat(order("woocommerce", "processing", PaymentState.PAID, begun))
        .isEqualTo(OrderStatus.IN_PRODUCTION);
  }

  @Test
  void every_shopify_status_is_mapped_and_nothing_is_called_paid_that_may_not_be() {
    assertOrders(
        "shopify",
        PaymentState.PAID,
        Map.ofEntries(
            Map.entry("FULFILLED", OrderStatus.SHIPPED),
            Map.entry("fulfilled", OrderStatus.SHIPPED),
            Map.entry("IN_PROGRESS", OrderStatus.IN_PRODUCTION),
            Map.entry("ON_HOLD", OrderStatus.ON_HOLD_VERIFICATION),
            Map.entry("OPEN", OrderStatus.PAID_QUEUED),
            Map.entry("PARTIALLY_FULFILLED", OrderStatus.PARTIALLY_SHIPPED),
            Map.entry("partial", OrderStatus.PARTIALLY_SHIPPED),
            Map.entry("PENDING_FULFILLMENT", OrderStatus.PAID_QUEUED),
            Map.entry("REQUEST_DECLINED", OrderStatus.ON_HOLD_VERIFICATION),
            Map.entry("RESTOCKED", OrderStatus.UNKNOWN),
            Map.entry("SCHEDULED", OrderStatus.PAID_QUEUED),
            Map.entry("UNFULFILLED", OrderStatus.PAID_QUEUED),
            Map.entry("pending", OrderStatus.AWAITING_PAYMENT),
            Map.entry("authorized", OrderStatus.UNKNOWN),
            Map.entry("partially_paid", OrderStatus.AWAITING_PAYMENT),
            Map.entry("paid", OrderStatus.UNKNOWN),
            Map.entry("partially_refunded", OrderStatus.PARTIALLY_REFUNDED),
            Map.entry("refunded", OrderStatus.REFUNDED),
            Map.entry("voided", OrderStatus.CANCELLED)));
    var wanted = new LinkedHashMap<PaymentState, OrderStatus>();
    wanted.put(PaymentState.PENDING, OrderStatus.AWAITING_PAYMENT);
    wanted.put(PaymentState.AUTHORIZED, OrderStatus.PAID_QUEUED);
    wanted.put(PaymentState.PARTIALLY_PAID, OrderStatus.AWAITING_PAYMENT);
    wanted.put(PaymentState.PAID, OrderStatus.PAID_QUEUED);
    wanted.put(PaymentState.PARTIALLY_REFUNDED, OrderStatus.PAID_QUEUED);
    wanted.put(PaymentState.REFUNDED, OrderStatus.REFUNDED);
    wanted.put(PaymentState.VOIDED, OrderStatus.CANCELLED);
    wanted.put(PaymentState.FAILED, OrderStatus.DECLINED);
    assertThat(wanted).hasSameSizeAs(PaymentState.values());
    wanted.forEach(
        (payment, status) ->
            assertThat(order("shopify", "UNFULFILLED", payment, null))
                .as("%s", payment)
                .isEqualTo(status));
    assertThat(order("shopify", "UNFULFILLED", null, null)).isEqualTo(OrderStatus.UNKNOWN);
  }

  @Test
  void every_woocommerce_status_is_mapped() {
    assertOrders(
        "woocommerce",
        PaymentState.PAID,
        Map.ofEntries(
            Map.entry("pending", OrderStatus.AWAITING_PAYMENT),
            Map.entry("processing", OrderStatus.PAID_QUEUED),
            Map.entry("on-hold", OrderStatus.ON_HOLD_VERIFICATION),
            Map.entry("completed", OrderStatus.COMPLETED),
            Map.entry("cancelled", OrderStatus.CANCELLED),
            Map.entry("refunded", OrderStatus.REFUNDED),
            Map.entry("failed", OrderStatus.DECLINED),
            Map.entry("checkout-draft", OrderStatus.INCOMPLETE),
            Map.entry("draft", OrderStatus.INCOMPLETE),
            Map.entry("auto-draft", OrderStatus.INCOMPLETE),
            Map.entry("trash", OrderStatus.UNKNOWN)));
  }

  @Test
  void every_tracking_state_of_the_trackers_is_mapped() {
    assertParcels(
        "aftership",
        Map.ofEntries(
            Map.entry("Pending", TrackingState.UNKNOWN),
            Map.entry("InfoReceived", TrackingState.LABEL_CREATED),
            Map.entry("InTransit", TrackingState.IN_TRANSIT),
            Map.entry("OutForDelivery", TrackingState.OUT_FOR_DELIVERY),
            Map.entry("AttemptFail", TrackingState.ATTEMPT_FAILED),
            Map.entry("Delivered", TrackingState.DELIVERED),
            Map.entry("AvailableForPickup", TrackingState.AVAILABLE_FOR_PICKUP),
            Map.entry("Exception", TrackingState.EXCEPTION),
            Map.entry("Expired", TrackingState.EXPIRED),
            Map.entry("Delivered_005", TrackingState.DELIVERED),
            Map.entry("InTransit_007", TrackingState.IN_TRANSIT),
            Map.entry("Exception_002", TrackingState.EXCEPTION),
            Map.entry("Exception_003", TrackingState.REFUSED),
            Map.entry("Exception_004", TrackingState.EXCEPTION),
            Map.entry("Exception_010", TrackingState.RETURNING),
            Map.entry("Exception_011", TrackingState.RETURNED),
            Map.entry("Exception_013", TrackingState.LOST)));
    assertParcels(
        "shippo",
        Map.of(
            "UNKNOWN", TrackingState.UNKNOWN,
            "PRE_TRANSIT", TrackingState.LABEL_CREATED,
            "TRANSIT", TrackingState.IN_TRANSIT,
            "DELIVERED", TrackingState.DELIVERED,
            "RETURNED", TrackingState.RETURNING,
            "FAILURE", TrackingState.EXCEPTION));
    assertParcels(
        "shopify",
        Map.ofEntries(
            Map.entry("ATTEMPTED_DELIVERY", TrackingState.ATTEMPT_FAILED),
            Map.entry("CANCELED", TrackingState.UNKNOWN),
            Map.entry("CARRIER_PICKED_UP", TrackingState.IN_TRANSIT),
            Map.entry("CONFIRMED", TrackingState.UNKNOWN),
            Map.entry("DELAYED", TrackingState.EXCEPTION),
            Map.entry("DELIVERED", TrackingState.DELIVERED),
            Map.entry("FAILURE", TrackingState.EXCEPTION),
            Map.entry("FULFILLED", TrackingState.UNKNOWN),
            Map.entry("IN_TRANSIT", TrackingState.IN_TRANSIT),
            Map.entry("LABEL_PRINTED", TrackingState.LABEL_CREATED),
            Map.entry("LABEL_PURCHASED", TrackingState.LABEL_CREATED),
            Map.entry("LABEL_VOIDED", TrackingState.UNKNOWN),
            Map.entry("MARKED_AS_FULFILLED", TrackingState.UNKNOWN),
            Map.entry("NOT_DELIVERED", TrackingState.EXCEPTION),
            Map.entry("OUT_FOR_DELIVERY", TrackingState.OUT_FOR_DELIVERY),
            Map.entry("PICKED_UP", TrackingState.DELIVERED),
            Map.entry("READY_FOR_PICKUP", TrackingState.AVAILABLE_FOR_PICKUP),
            Map.entry("SUBMITTED", TrackingState.UNKNOWN),
            Map.entry("BUYER_ACTION_REQUIRED", TrackingState.EXCEPTION),
            Map.entry("RETURNING_TO_SENDER", TrackingState.RETURNING),
            Map.entry("READY_FOR_RECIPIENT_PICKUP", TrackingState.AVAILABLE_FOR_PICKUP)));
    assertParcels(
        "trackingmore",
        Map.of(
            "pending", TrackingState.UNKNOWN,
            "notfound", TrackingState.UNKNOWN,
            "transit", TrackingState.IN_TRANSIT,
            "pickup", TrackingState.IN_TRANSIT,
            "delivered", TrackingState.DELIVERED,
            "undelivered", TrackingState.ATTEMPT_FAILED,
            "exception", TrackingState.EXCEPTION,
            "expired", TrackingState.EXPIRED));
  }

  @Test
  void a_status_nobody_mapped_goes_to_a_person_and_is_never_shown() {
    for (var platform : List.of("bigcommerce", "shopify", "woocommerce", "etsy")) {
      var facts = raw(platform, "zebra crossing", PaymentState.PAID, null);
      var asOf = Cases.NOW;
      var briefed = ENGINE.brief(facts, null, asOf);
      assertThat(briefed.brief().order().status()).isEqualTo(OrderStatus.UNKNOWN);
      var decision = ENGINE.decide(Movement.ID, briefed.brief(), asOf);

      assertThat(decision.situation().id()).isEqualTo("ORDER_UNCLEAR");
      assertThat(decision.nextActions())
          .extracting(action -> action.type())
          .contains(ActionType.HANDOFF);
      assertThat(words(briefed.brief()) + words(decision)).doesNotContainIgnoringCase("zebra");
    }
    assertThat(parcel("aftership", "zebra crossing")).isEqualTo(TrackingState.UNKNOWN);
  }

  @Test
  void the_callers_own_mapping_wins() {
    var facts = raw("bigcommerce", "5", PaymentState.PAID, null);
    var order = Objects.requireNonNull(facts.order()).with(OrderStatus.SHIPPED);
    var given =
        facts.with(order, List.of(tracked("shippo", "FAILURE").with(TrackingState.IN_TRANSIT)));

    var brief = ENGINE.brief(given, null, Cases.NOW).brief();
    assertThat(brief.order().status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(brief.parcel().trackingState()).isEqualTo(TrackingState.IN_TRANSIT);
  }

  @Test
  void a_row_of_an_analyst_maps_a_platform_of_their_own() {
    var engine =
        new ShippedTables()
            .change(
                "platform-orders.csv",
                rows -> {
                  rows.add(
                      List.of("PO-900", "BIGCOMMERCE", "zebra crossing", "", "", "IN_PRODUCTION"));
                  Collections.swap(rows, rows.size() - 1, rows.size() - 2);
                  return rows;
                })
            .engine();
    var facts = raw("bigcommerce", "Zebra-Crossing", PaymentState.PAID, null);

    assertThat(engine.brief(facts, null, Cases.NOW).brief().order().status())
        .isEqualTo(OrderStatus.IN_PRODUCTION);
  }

  @Test
  void a_map_that_asks_what_nobody_knows_yet_is_refused() {
    var loading =
        new ShippedTables()
            .change(
                "platform-orders.csv",
                rows -> {
                  rows.replaceAll(
                      row ->
                          row.contains("Platform status")
                              ? row.stream()
                                  .map(it -> it.equals("Production started") ? "Rush" : it)
                                  .toList()
                              : row);
                  return rows;
                });

    assertThat(WorkbookSet.of(loading.grids()).findings())
        .extracting(finding -> finding.code())
        .contains("platform.unknown-column");
  }

  private static void assertOrders(
      String platform, PaymentState payment, Map<String, OrderStatus> wanted) {
    wanted.forEach(
        (status, mapped) ->
            assertThat(order(platform, status, payment, null)).as(status).isEqualTo(mapped));
  }

  private static void assertParcels(String tracker, Map<String, TrackingState> wanted) {
    wanted.forEach(
        (status, mapped) ->
            assertThat(parcel(tracker, status)).as(tracker + " " + status).isEqualTo(mapped));
  }

  private static @Nullable OrderStatus order(
      String platform, String status, @Nullable PaymentState payment, @Nullable Instant started) {
    var facts = raw(platform, status, payment, started);
    var mapped = ENGINE.brief(facts, null, Cases.NOW).brief().order().status();
    assertThat(NAIVE.brief(facts, null, Cases.NOW).brief().order().status()).isEqualTo(mapped);
    return mapped;
  }

  private static @Nullable TrackingState parcel(String tracker, String status) {
    var facts = Cases.dull().shipments(tracked(tracker, status)).build();
    var mapped = ENGINE.brief(facts, null, Cases.NOW).brief().parcel().trackingState();
    assertThat(NAIVE.brief(facts, null, Cases.NOW).brief().parcel().trackingState())
        .isEqualTo(mapped);
    return mapped;
  }

  private static Shipment tracked(String tracker, String status) {
    return new Shipment(
        "UPS", "1Z9", null, null, null, null, null, null, null, null, tracker, status);
  }

  private static SupportCase raw(
      String platform, String status, @Nullable PaymentState payment, @Nullable Instant started) {
    var cases = Cases.dull().signals(Pieces.intents("ORDER_STATUS"));
    if (started != null) {
      cases.production(
          new Production(null, started, null, null, null, null, null, null, null, null));
    }
    var facts = cases.build();
    var order = Objects.requireNonNull(facts.order());
    return facts.with(
        new Order(
            order.id(),
            order.number(),
            platform,
            status,
            null,
            payment,
            order.placedAt(),
            order.paidAt(),
            order.total(),
            order.paymentMethod(),
            order.lines(),
            order.promise(),
            order.policyVersion(),
            order.policyShown(),
            order.city(),
            order.country()),
        facts.shipments());
  }

  private static String words(Brief brief) {
    return brief.toString();
  }

  private static String words(Decision decision) {
    return decision.toString();
  }
}
