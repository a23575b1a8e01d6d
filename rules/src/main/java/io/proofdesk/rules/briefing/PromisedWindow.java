package io.proofdesk.rules.briefing;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.Promise;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.PromiseSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arrival window that counts: what the checkout promised, else what the shipping policy
 * promises, else what the carrier estimates. How long the case says that making takes stands in the
 * place of the policy's days until an order leaves, and so does a promised last day of shipping.
 *
 * @param window first to last day, in the store's zone
 * @param source who promised it
 */
record PromisedWindow(DateRange window, PromiseSource source) {

  static Optional<PromisedWindow> of(CaseAt at) {
    var order = at.facts().order();
    if (order == null) {
      return Optional.empty();
    }
    var given = given(order.promise());
    if (given.isPresent() && given.get().source() != PromiseSource.CARRIER) {
      return given;
    }
    return byPolicy(order, at).or(() -> given).or(() -> byCarrier(at));
  }

  /**
   * Last promised day of shipping: as promised, else by how long the case says that making takes,
   * else by the shipping policy, or later where the order has an arrival promise of its own that a
   * later day still keeps.
   */
  static @Nullable LocalDate shipBy(CaseAt at) {
    var order = at.facts().order();
    if (order == null) {
      return null;
    }
    var promise = order.promise();
    if (promise != null && promise.shipBy() != null) {
      return promise.shipBy();
    }
    var handling = handling(at);
    if (handling == null || order.placedAt() == null) {
      return null;
    }
    var leavesBy = plus(at.dateOf(order.placedAt()), handling, true, at.store().businessTime());
    var inTime = leadTime(at) == null ? inTimeFor(promise, at) : null;
    return inTime == null ? leavesBy : later(leavesBy, inTime);
  }

  /** The last open day to leave on and keep the order's own promise, however slow the way. */
  private static @Nullable LocalDate inTimeFor(@Nullable Promise promise, CaseAt at) {
    var policy = at.store().policyPromise();
    var own = given(promise).filter(told -> told.source() != PromiseSource.CARRIER);
    if (policy == null || own.isEmpty()) {
      return null;
    }
    var delivery = policy.delivery();
    return at.store()
        .businessTime()
        .lastStart(own.get().window().to(), delivery.maxDays(), delivery.basis());
  }

  /** The policy speaks of all orders, what the case says speaks of what is made in this one. */
  private static @Nullable LeadTime handling(CaseAt at) {
    var told = leadTime(at);
    if (told != null) {
      return told;
    }
    var policy = at.store().policyPromise();
    return policy == null ? null : policy.handling();
  }

  /** As the case says, else as the store does of what is made to order. */
  static @Nullable LeadTime leadTime(CaseAt at) {
    var production = at.facts().production();
    if (production != null && production.leadTime() != null) {
      return production.leadTime();
    }
    var policy = at.store().policyPromise();
    return policy != null && isMadeToOrder(at.facts().order()) ? policy.making() : null;
  }

  private static boolean isMadeToOrder(@Nullable Order order) {
    return order != null && Boolean.TRUE.equals(OrderBriefing.isCustom(order));
  }

  private static Optional<PromisedWindow> given(@Nullable Promise promise) {
    if (promise == null || promise.deliverTo() == null) {
      return Optional.empty();
    }
    var to = promise.deliverTo();
    var from = promise.deliverFrom() == null ? to : promise.deliverFrom();
    return from.isAfter(to)
        ? Optional.empty()
        : Optional.of(new PromisedWindow(new DateRange(from, to), promise.source()));
  }

  private static Optional<PromisedWindow> byPolicy(Order order, CaseAt at) {
    var policy = at.store().policyPromise();
    var handling = handling(at);
    var leavesBy = shipBy(at);
    if (policy == null || handling == null || order.placedAt() == null || leavesBy == null) {
      return Optional.empty();
    }
    var time = at.store().businessTime();
    var soonest = plus(at.dateOf(order.placedAt()), handling, false, time);
    var leavesFrom = atMost(hasLeft(at) ? soonest : later(soonest, at.today()), leavesBy);
    var from = plus(leavesFrom, policy.delivery(), false, time);
    var to = plus(leavesBy, policy.delivery(), true, time);
    return Optional.of(new PromisedWindow(new DateRange(from, to), PromiseSource.STORE_POLICY));
  }

  /** What is still with us today cannot have left before. */
  private static boolean hasLeft(CaseAt at) {
    return !Boolean.FALSE.equals(OrderProgress.everShipped(at.facts()));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate atMost(LocalDate date, LocalDate last) {
    return date.isAfter(last) ? last : date;
  }

  private static Optional<PromisedWindow> byCarrier(CaseAt at) {
    return at.parcel()
        .flatMap(parcel -> Optional.ofNullable(parcel.carrierEstimate()))
        .map(estimate -> new PromisedWindow(estimate, PromiseSource.CARRIER));
  }

  private static LocalDate plus(LocalDate date, LeadTime time, boolean slow, BusinessTime open) {
    int days = slow ? time.maxDays() : time.minDays();
    return time.basis() == Basis.BUSINESS ? open.plusBusinessDays(date, days) : date.plusDays(days);
  }
}
