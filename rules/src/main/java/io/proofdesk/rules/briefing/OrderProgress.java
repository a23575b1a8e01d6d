package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.PaymentState;
import io.proofdesk.model.vocabulary.RefundState;
import io.proofdesk.model.vocabulary.TrackingState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come with money and goods. Where two sources differ, the one counts that
 * keeps more from moving: one sign of money undone is enough for no, and a parcel that left is
 * believed whatever the status says.
 */
final class OrderProgress {
  private static final Set<OrderStatus> MONEY_NOT_HELD =
      EnumSet.of(
          OrderStatus.INCOMPLETE,
          OrderStatus.AWAITING_PAYMENT,
          OrderStatus.CANCELLED,
          OrderStatus.DECLINED,
          OrderStatus.DISPUTED,
          OrderStatus.PARTIALLY_REFUNDED,
          OrderStatus.REFUNDED);
  private static final Set<OrderStatus> SHIPPED =
      EnumSet.of(OrderStatus.PARTIALLY_SHIPPED, OrderStatus.SHIPPED, OrderStatus.COMPLETED);
  private static final Set<OrderStatus> NOT_SHIPPED =
      EnumSet.of(
          OrderStatus.INCOMPLETE,
          OrderStatus.AWAITING_PAYMENT,
          OrderStatus.PAID_QUEUED,
          OrderStatus.ON_HOLD_VERIFICATION,
          OrderStatus.IN_PRODUCTION,
          OrderStatus.PACKED_AWAITING_SHIPMENT,
          OrderStatus.AWAITING_PICKUP,
          OrderStatus.CANCELLED,
          OrderStatus.DECLINED);
  private static final Set<TrackingState> STILL_HERE =
      EnumSet.of(TrackingState.LABEL_CREATED, TrackingState.EXPIRED, TrackingState.UNKNOWN);

  private static final Set<PaymentState> NEVER_PAID =
      EnumSet.of(PaymentState.FAILED, PaymentState.VOIDED);

  private OrderProgress() {}

  /** What the shop says; an order whose payment failed is not in the queue of the paid ones. */
  static @Nullable OrderStatus status(@Nullable Order order) {
    if (order == null) {
      return null;
    }
    var payment = order.payment();
    boolean unpaid = payment != null && NEVER_PAID.contains(payment);
    return unpaid && order.status() == OrderStatus.PAID_QUEUED
        ? OrderStatus.AWAITING_PAYMENT
        : order.status();
  }

  /** What the shop says, unless the provider has carried out refunds of the whole total since. */
  static @Nullable PaymentState payment(SupportCase facts) {
    var order = facts.order();
    if (order == null) {
      return null;
    }
    var total = order.total();
    if (order.payment() != PaymentState.PAID || total == null || total.amountMinor() == 0) {
      return order.payment();
    }
    var back =
        requireNonNullElse(facts.refunds(), List.<Refund>of()).stream()
            .filter(refund -> refund.state() == RefundState.SUCCEEDED)
            .map(Refund::amount)
            .filter(amount -> amount.currency().equals(total.currency()))
            .mapToLong(Money::amountMinor)
            .sum();
    return back >= total.amountMinor() ? PaymentState.REFUNDED : PaymentState.PAID;
  }

  static @Nullable Boolean paidFor(SupportCase facts) {
    var order = facts.order();
    if (order == null) {
      return null;
    }
    var status = order.status();
    var payment = order.payment();
    var undone =
        requireNonNullElse(facts.refunds(), List.<Refund>of()).stream()
            .anyMatch(refund -> refund.state() != RefundState.FAILED);
    if (undone
        || (status != null && MONEY_NOT_HELD.contains(status))
        || (payment != null && payment != PaymentState.PAID)) {
      return false;
    }
    return payment == null && order.paidAt() == null ? null : true;
  }

  static @Nullable Boolean everShipped(SupportCase facts) {
    var parcels = requireNonNullElse(facts.shipments(), List.<Shipment>of());
    if (parcels.stream().anyMatch(OrderProgress::hasLeft)) {
      return true;
    }
    var status = status(facts.order());
    if (status == null) {
      return null;
    }
    if (SHIPPED.contains(status)) {
      return true;
    }
    return NOT_SHIPPED.contains(status) ? false : null;
  }

  private static boolean hasLeft(Shipment parcel) {
    var state = parcel.state();
    return parcel.shippedAt() != null
        || parcel.deliveredAt() != null
        || (state != null && !STILL_HERE.contains(state));
  }
}
