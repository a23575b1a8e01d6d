package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.DealingsFacts;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Approval;
import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.supportcase.Return;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
  private static final Long NO_MONEY = -1L;

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
    var upTo =
        approvals.stream()
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
            .map(given -> Words.canonical(given.resolution(), at.store()))
            .collect(Collectors.toCollection(TreeSet::new)),
        upTo,
        covers(approvals, at),
        dispute == null ? null : Words.canonicalOrNull(dispute.source(), at.store()),
        dispute == null ? null : Words.canonicalOrNull(dispute.reasonCode(), at.store()));
  }

  private static boolean isOlderThanOrder(Approval given, CaseAt at) {
    var order = at.facts().order();
    var placed = order == null ? null : order.placedAt();
    return placed != null && given.at().isBefore(placed.minus(CaseAt.CLOCK_SKEW));
  }

  /** An approval of one resolution says nothing about another: each has to reach the value. */
  private static @Nullable Boolean covers(List<Approval> approvals, CaseAt at) {
    var value = OrderBriefing.affectedValue(at);
    var reach = new TreeMap<String, Long>();
    for (Approval given : approvals) {
      var limit = at.inStoreCurrency(given.limit());
      reach.merge(
          Words.canonical(given.resolution(), at.store()),
          limit == null ? NO_MONEY : limit.amountMinor(),
          Math::max);
    }
    if (value == null || reach.isEmpty() || reach.containsValue(NO_MONEY)) {
      return null;
    }
    return reach.values().stream().allMatch(limit -> limit >= value.amountMinor());
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
