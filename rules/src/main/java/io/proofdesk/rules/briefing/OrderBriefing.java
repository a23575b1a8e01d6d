package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.brief.OrderFacts;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.vocabulary.PromiseState;
import io.proofdesk.model.vocabulary.ReturnClass;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order: status, value, age, and how freely it may go back. */
final class OrderBriefing {
  /** More than this no case can name; a sum beyond it must not turn round. */
  private static final BigInteger MOST = BigInteger.valueOf(999_999_999_999_999L);

  private static final Set<ReturnClass> LIMITING =
      EnumSet.of(ReturnClass.FINAL_SALE, ReturnClass.HYGIENE, ReturnClass.PERSONALISED);

  private static final List<ReturnClass> STRICTEST_FIRST =
      List.of(
          ReturnClass.FINAL_SALE,
          ReturnClass.HYGIENE,
          ReturnClass.PERSONALISED,
          ReturnClass.STANDARD,
          ReturnClass.LOW_VALUE_KEEP);
  private static final Order NO_ORDER =
      new Order(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);

  private OrderBriefing() {}

  static OrderFacts of(CaseAt at) {
    var order = requireNonNullElse(at.facts().order(), NO_ORDER);
    var lookups = requireNonNullElse(at.facts().lookups(), CustomerBriefing.NOTHING_TRIED);
    var recent = at.facts().recentOrders();
    var total = order.total();
    return new OrderFacts(
        isKnown(order),
        recent == null ? null : Long.valueOf(recent.size()),
        lookups.orderFound(),
        ChosenOrder.of(at) != null,
        Long.valueOf(requireNonNullElse(lookups.factsAsked(), 0)),
        OrderProgress.status(order),
        OrderProgress.payment(at.facts()),
        isCustom(order),
        strictest(order),
        at.inStoreCurrency(total),
        affectedValue(order, at),
        total == null ? null : !total.currency().equals(at.store().currency()),
        at.fullSince(order.placedAt(), ChronoUnit.HOURS),
        at.datesSince(order.placedAt()),
        shipByState(at),
        Stock.canSendAgain(at.facts()),
        Stock.productDataWrong(at.facts().catalog()),
        Stock.soldWithoutStock(at.facts()),
        OrderProgress.paidFor(at.facts()),
        OrderProgress.everShipped(at.facts()));
  }

  static boolean isKnown(@Nullable Order order) {
    if (order == null) {
      return false;
    }
    var number = order.number();
    return number != null && !number.isBlank();
  }

  static @Nullable Boolean isCustom(Order order) {
    var lines = Lines.concerned(order);
    if (lines.stream().anyMatch(line -> Boolean.TRUE.equals(line.custom()))) {
      return true;
    }
    boolean allSaid = !lines.isEmpty() && lines.stream().noneMatch(line -> line.custom() == null);
    return allSaid ? false : null;
  }

  /** Of lines with and without a class only a class that limits the return is sure. */
  private static @Nullable ReturnClass strictest(Order order) {
    var lines = Lines.concerned(order);
    var classes = lines.stream().map(OrderBriefing::returnClass).filter(Objects::nonNull).toList();
    return STRICTEST_FIRST.stream()
        .filter(classes::contains)
        .findFirst()
        .filter(found -> classes.size() == lines.size() || LIMITING.contains(found))
        .orElse(null);
  }

  /** What is made for one person is personalised, also where nobody has classed it. */
  private static @Nullable ReturnClass returnClass(OrderLine line) {
    var said = line.returnClass();
    return said == null && Boolean.TRUE.equals(line.custom()) ? ReturnClass.PERSONALISED : said;
  }

  /** The affected value of a case's order; null without one. */
  static @Nullable Money affectedValue(CaseAt at) {
    var order = at.facts().order();
    return order == null ? null : affectedValue(order, at);
  }

  /**
   * Limits compare with this, so of two readings the larger counts: what the affected lines cost,
   * and what the total leaves when the other lines are taken away.
   */
  private static @Nullable Money affectedValue(Order order, CaseAt at) {
    var total = at.inStoreCurrency(order.total());
    var named = Lines.named(order);
    if (named.isEmpty() && total == null) {
      return null;
    }
    if (named.stream().anyMatch(line -> at.inStoreCurrency(line.price()) == null)) {
      return null;
    }
    var sum = price(named.isEmpty() ? Lines.concerned(order) : named, at);
    var left =
        total == null
            ? BigInteger.ZERO
            : BigInteger.valueOf(total.amountMinor()).subtract(price(Lines.notNamed(order), at));
    return new Money(sum.max(left).min(MOST).longValue(), at.store().currency());
  }

  /**
   * What the lines of some items cost, in minor units; null where one of them is not on the order,
   * is not what the case is about, or has no price in the store's currency.
   */
  static @Nullable Long valueOf(List<String> skus, CaseAt at) {
    var lines =
        Lines.concerned(at.facts().order()).stream()
            .filter(line -> line.sku() != null && skus.contains(line.sku()))
            .toList();
    var found = lines.stream().map(OrderLine::sku).collect(Collectors.toSet());
    if (!found.containsAll(skus)
        || lines.stream().anyMatch(line -> at.inStoreCurrency(line.price()) == null)) {
      return null;
    }
    return price(lines, at).min(MOST).longValue();
  }

  /** Prices times quantities; a line without a price adds nothing. */
  private static BigInteger price(List<OrderLine> lines, CaseAt at) {
    var sum = BigInteger.ZERO;
    for (var line : lines) {
      var price = at.inStoreCurrency(line.price());
      if (price != null) {
        var quantity = requireNonNullElse(line.quantity(), 1);
        sum =
            sum.add(BigInteger.valueOf(price.amountMinor()).multiply(BigInteger.valueOf(quantity)));
      }
    }
    return sum;
  }

  private static @Nullable PromiseState shipByState(CaseAt at) {
    if (at.facts().order() == null) {
      return null;
    }
    var shipBy = PromisedWindow.shipBy(at);
    if (shipBy == null) {
      return PromiseState.NO_PROMISE;
    }
    return at.today().isAfter(shipBy) ? PromiseState.PAST : PromiseState.INSIDE;
  }
}
