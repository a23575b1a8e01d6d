package io.proofdesk.model.brief;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.PromiseSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clocks and replies need and no table may see: moments, windows and plain texts. Nothing here
 * is personal.
 *
 * @param locale BCP 47 tag of the language to answer in
 * @param customerZone IANA zone of the customer; null when unknown
 * @param caseKey digest of the store and the helpdesk's case reference; stands for the case without
 *     naming it
 * @param issueKey what makes two cases the same issue, such as {@code DAMAGE|SKU-1}
 * @param firstContactAt when the customer first wrote
 * @param oldestUnansweredAt the oldest customer message without a human answer
 * @param lastPublicReplyAt our newest public human answer
 * @param lastPublicReplyPromisedUpdateAt the next update promised last
 * @param orderPlacedAt when the order was placed
 * @param orderPaidAt when it was paid
 * @param orderTotal what was paid, in whatever currency
 * @param shipBy last promised day of shipping
 * @param promise the promised arrival window that counts
 * @param promiseSource who promised it
 * @param carrierEstimate the carrier's own estimate
 * @param carrier who carries the parcel
 * @param lastScanAt newest scan
 * @param lastScanText what the carrier wrote at it, in briefs of earlier releases; today a personal
 *     value
 * @param deliveredAt when the carrier says it was delivered
 * @param leadTime how long making it usually takes
 * @param changeWindowEndsAt when the window for changes closes
 * @param requestedSpecSentAt when we repeated the new wording for confirmation
 * @param refundCreatedAt when the newest refund was started
 * @param refundAmount how much the newest refund is
 * @param returnReceivedAt when the return came back
 * @param disputeDueBy the platform's own due date
 * @param states when the case was not open, in the order of time, for clocks that stand still
 *     meanwhile; null in briefs of older releases
 * @param unknownEvidence evidence whose type the vocabulary does not declare, in the order of the
 *     case; null when there is none
 * @param shippedAt when the parcel left us; null in briefs of older releases, too
 * @param policyVersion the policy pages in force when the order was placed; null in briefs of older
 *     releases, too
 * @param disputeAmount how much is disputed; null in briefs of older releases, too
 * @param unvouchedEvidence where in the case evidence is called accepted and nobody is named who
 *     did it; null when there is none, and in briefs of older releases
 * @param policyShownAt when the buyer was shown the policy pages; null in briefs of older releases,
 *     too
 * @param policyShownWhere where, as a word of the list PolicyPlace; null in briefs of older
 *     releases, too
 * @param undeclaredWords words of the caller that are not in the list they should come from, in the
 *     order of the case; null when there is none, and in briefs of older releases
 * @param carrierAskedAt when a decision first said that the carrier is asked where the parcel is,
 *     and the carrier has not answered since; null when nobody waits for it, and in briefs of older
 *     releases
 */
public record Details(
    String locale,
    @Nullable String customerZone,
    String caseKey,
    String issueKey,
    @Nullable Instant firstContactAt,
    @Nullable Instant oldestUnansweredAt,
    @Nullable Instant lastPublicReplyAt,
    @Nullable Instant lastPublicReplyPromisedUpdateAt,
    @Nullable Instant orderPlacedAt,
    @Nullable Instant orderPaidAt,
    @Nullable Money orderTotal,
    @Nullable LocalDate shipBy,
    @Nullable DateRange promise,
    @Nullable PromiseSource promiseSource,
    @Nullable DateRange carrierEstimate,
    @Nullable String carrier,
    @Nullable Instant lastScanAt,
    @Nullable String lastScanText,
    @Nullable Instant deliveredAt,
    @Nullable LeadTime leadTime,
    @Nullable Instant changeWindowEndsAt,
    @Nullable Instant requestedSpecSentAt,
    @Nullable Instant refundCreatedAt,
    @Nullable Money refundAmount,
    @Nullable Instant returnReceivedAt,
    @Nullable Instant disputeDueBy,
    @Nullable List<StatePeriod> states,
    @Nullable List<UnknownWord> unknownEvidence,
    @Nullable Instant shippedAt,
    @Nullable String policyVersion,
    @Nullable Money disputeAmount,
    @Nullable List<String> unvouchedEvidence,
    @Nullable Instant policyShownAt,
    @Nullable String policyShownWhere,
    @Nullable List<UndeclaredWord> undeclaredWords,
    @Nullable Instant carrierAskedAt) {}
