package io.proofdesk.rules.clock;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.brief.Details;
import io.proofdesk.model.brief.StatePeriod;
import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.vocabulary.AnchorEvent;
import io.proofdesk.model.vocabulary.CaseState;
import io.proofdesk.model.vocabulary.ClockType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a case that clocks start from and end with. Thread-safe.
 *
 * @param details what the brief knows about moments
 * @param asOf the moment of deciding; a hand-over that the decision makes happens then
 * @param zone the store's zone
 */
record Anchors(Details details, Instant asOf, ZoneId zone) {

  /** When the event happened or will happen; null when unknown. */
  @Nullable Instant of(AnchorEvent event) {
    return switch (event) {
      case DECIDED_AT, HANDED_OFF -> asOf;
      case FIRST_CONTACT -> details.firstContactAt();
      case OLDEST_UNANSWERED -> details.oldestUnansweredAt();
      case LAST_PUBLIC_REPLY -> details.lastPublicReplyAt();
      case PROMISED_UPDATE -> details.lastPublicReplyPromisedUpdateAt();
      case ORDER_PLACED -> details.orderPlacedAt();
      case ORDER_PAID -> details.orderPaidAt();
      case PROMISE_END -> endOf(details.promise());
      case LAST_SCAN -> details.lastScanAt();
      case DELIVERED -> details.deliveredAt();
      case REFUND_CREATED -> details.refundCreatedAt();
      case RETURN_RECEIVED -> details.returnReceivedAt();
      case DISPUTE_DUE -> details.disputeDueBy();
      case CARRIER_ASKED -> details.carrierAskedAt();
      case SPEC_SENT -> details.requestedSpecSentAt();
    };
  }

  /**
   * When what a clock waits for happened; null while it has not, or when nobody tells us. Replies
   * are public and written by a person: an automatic acknowledgement satisfies nothing.
   */
  @Nullable Instant satisfied(ClockType type, Instant startedAt) {
    return switch (type) {
      case FIRST_REPLY, NEXT_REPLY, NEXT_UPDATE, DAILY_UPDATE ->
          after(details.lastPublicReplyAt(), startedAt);
      case RETURN_REFUND -> after(details.refundCreatedAt(), startedAt);
      case PROMISE_WINDOW, ETA_WINDOW, GUARANTEE_DATE -> details.deliveredAt();
      case RESOLUTION, REQUESTER_WAIT -> after(solved(), startedAt);
      case RESOLUTION_REVIEW,
          CARRIER_CHECK,
          EVIDENCE_DEADLINE,
          ESCALATION_ACK,
          APPROVAL,
          MODIFICATION_WINDOW,
          REFUND_POSTING,
          DISPUTE_DUE,
          LEGAL_DELAY_NOTICE,
          REVIEW_REQUEST_AT,
          FOLLOW_UP_AT,
          WEEKLY_REVIEW ->
          null;
    };
  }

  /** When the case was solved; null while it is not, or when it was opened again. */
  private @Nullable Instant solved() {
    return requireNonNullElse(details.states(), List.<StatePeriod>of()).stream()
        .filter(period -> period.state() == CaseState.SOLVED && period.to() == null)
        .map(StatePeriod::from)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant after(@Nullable Instant event, Instant startedAt) {
    return event != null && event.isAfter(startedAt) ? event : null;
  }

  /** The promised last day is kept until it is over. */
  private @Nullable Instant endOf(@Nullable DateRange promise) {
    return promise == null ? null : promise.to().plusDays(1).atStartOfDay(zone).toInstant();
  }
}
