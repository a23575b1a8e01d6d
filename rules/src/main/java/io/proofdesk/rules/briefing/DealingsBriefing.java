package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.DealingsFacts;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Approval;
import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.supportcase.Return;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Disputes, refunds, returns, reviews and approvals. Days to a dispute's due date are by the
 * store's dates and negative once it has passed. An approval counts when a role gave it that may,
 * after the order was placed, and not at a moment still ahead.
 */
final class DealingsBriefing {
  // more than any amount can lack
  private static final Long UNKNOWN = Long.MAX_VALUE;
  private static final String OPEN = "OPEN";
  private static final String REFUSED = "REFUSED";
  private static final String FULL = "FULL_REFUND";
  private static final String PARTIAL = "PARTIAL_REFUND";

  /** What an amount divides; goods are divided by item only, and an order is cancelled whole. */
  private static final Set<String> BY_AMOUNT =
      Set.of(FULL, PARTIAL, "KEEP_AND_PARTIAL_REFUND", "STORE_CREDIT", "GOODWILL_CODE");

  private static final Set<String> BY_ITEM = Set.of("RESHIP", "REPLACE", "REMAKE_RUSH", "EXCHANGE");

  private DealingsBriefing() {}

  static DealingsFacts of(CaseAt at) {
    var dispute = at.facts().dispute();
    var refund = at.newestRefund();
    var back = at.newestReturn();
    var review = at.facts().review();
    var approvals =
        at.approvals().stream()
            .filter(given -> Words.mayApprove(given.role(), at.store()))
            .filter(given -> !at.isAhead(given.at()) && !isOlderThanOrder(given, at))
            .toList();
    var rest = rest(approvals, at);
    var upTo =
        approvals.stream()
            .filter(given -> rest == null || isOfPart(given, at))
            .map(Approval::limit)
            .map(at::inStoreCurrency)
            .filter(Objects::nonNull)
            .max(Comparator.comparingLong(Money::amountMinor))
            .orElse(null);
    return new DealingsFacts(
        dispute == null ? null : dispute.stage(),
        daysToDue(dispute, at),
        refund.map(Refund::state).orElse(null),
        refund.map(made -> businessDaysSince(made, at)).orElse(null),
        back.map(Return::state).orElse(null),
        back.map(Return::itemState).orElse(null),
        review == null ? null : Long.valueOf(review.rating()),
        approvals.stream()
            .map(given -> approved(given, at))
            .collect(Collectors.toCollection(TreeSet::new)),
        upTo,
        covers(approvals, at),
        rest,
        ways(approvals, at),
        dispute == null ? null : Words.canonicalOrNull(dispute.source(), at.store()),
        dispute == null ? null : Words.canonicalOrNull(dispute.reasonCode(), at.store()));
  }

  private static boolean isOlderThanOrder(Approval given, CaseAt at) {
    var order = at.facts().order();
    var placed = order == null ? null : order.placedAt();
    return placed != null && given.at().isBefore(placed.minus(CaseAt.CLOCK_SKEW));
  }

  /**
   * What becomes of the rest; the more careful of two answers. An approval of a part without an
   * amount approves nothing.
   */
  private static @Nullable String rest(List<Approval> approvals, CaseAt at) {
    var rests =
        approvals.stream()
            .filter(given -> isOfPart(given, at))
            .map(given -> Words.canonicalOrNull(given.rest(), at.store()))
            .filter(Objects::nonNull)
            .toList();
    if (rests.isEmpty()) {
      return null;
    }
    return rests.contains(OPEN) ? OPEN : REFUSED;
  }

  /** A refund of a part is no full refund, whatever the approver called it. */
  private static String approved(Approval given, CaseAt at) {
    var resolution = Words.canonical(given.resolution(), at.store());
    return resolution.equals(FULL) && isOfPart(given, at) ? PARTIAL : resolution;
  }

  private static boolean isOfPart(Approval given, CaseAt at) {
    var rest = Words.canonicalOrNull(given.rest(), at.store());
    var limit = at.inStoreCurrency(given.limit());
    return (OPEN.equals(rest) || REFUSED.equals(rest))
        && limit != null
        && limit.amountMinor() > 0
        && isDivided(given, at);
  }

  private static boolean isDivided(Approval given, CaseAt at) {
    var resolution = Words.canonical(given.resolution(), at.store());
    return BY_AMOUNT.contains(resolution) || (BY_ITEM.contains(resolution) && namesItems(given));
  }

  private static boolean namesItems(Approval given) {
    var skus = given.skus();
    return skus != null && !skus.isEmpty();
  }

  /**
   * What an approval has to reach: the value of the case, or of the items it names, or, where the
   * approver gave an amount and said what becomes of the rest, that amount and no more.
   */
  private static @Nullable Long valueOf(Approval given, CaseAt at) {
    var value = OrderBriefing.affectedValue(at);
    if (value == null || !isOfPart(given, at)) {
      return value == null ? null : Long.valueOf(value.amountMinor());
    }
    var skus = given.skus();
    if (skus == null || skus.isEmpty()) {
      var limit = at.inStoreCurrency(given.limit());
      return limit == null
          ? null
          : Long.valueOf(Math.min(limit.amountMinor(), value.amountMinor()));
    }
    return OrderBriefing.valueOf(skus, at);
  }

  /** Money for one item and another parcel for the next make two losses good, each in its way. */
  private static long ways(List<Approval> approvals, CaseAt at) {
    var remedies =
        approvals.stream()
            .filter(given -> at.store().makesGood().test(approved(given, at)))
            .toList();
    return remedies.stream()
        .mapToLong(
            one ->
                remedies.stream()
                    .filter(other -> meet(one, other))
                    .map(other -> approved(other, at))
                    .distinct()
                    .count())
        .max()
        .orElse(0);
  }

  /** An approval that names no items is about all of them. */
  private static boolean meet(Approval one, Approval other) {
    return !namesItems(one)
        || !namesItems(other)
        || !Collections.disjoint(
            Objects.requireNonNull(one.skus()), Objects.requireNonNull(other.skus()));
  }

  /**
   * An approval of one resolution says nothing about another: each has to reach the value. Two ways
   * to make the same loss good cover nothing before somebody has said which of them it is.
   */
  private static @Nullable Boolean covers(List<Approval> approvals, CaseAt at) {
    if (ways(approvals, at) > 1) {
      return false;
    }
    var missing = new TreeMap<String, Long>();
    for (Approval given : approvals) {
      var limit = at.inStoreCurrency(given.limit());
      var value = valueOf(given, at);
      missing.merge(
          approved(given, at),
          limit == null || value == null ? UNKNOWN : Math.max(0, value - limit.amountMinor()),
          Math::min);
    }
    if (missing.isEmpty() || missing.containsValue(UNKNOWN)) {
      return null;
    }
    return missing.values().stream().allMatch(lacking -> lacking == 0);
  }

  private static @Nullable Long daysToDue(@Nullable Dispute dispute, CaseAt at) {
    if (dispute == null || dispute.dueBy() == null) {
      return null;
    }
    return ChronoUnit.DAYS.between(at.today(), at.dateOf(dispute.dueBy()));
  }

  private static @Nullable Long businessDaysSince(Refund refund, CaseAt at) {
    return at.isAhead(refund.createdAt())
        ? null
        : at.store().businessTime().businessDaysBetween(refund.createdAt(), at.asOf());
  }
}
