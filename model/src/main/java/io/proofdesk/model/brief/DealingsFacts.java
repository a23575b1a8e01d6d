package io.proofdesk.model.brief;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.ItemState;
import io.proofdesk.model.vocabulary.RefundState;
import io.proofdesk.model.vocabulary.ReturnState;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Disputes, refunds, returns, reviews and approvals. */
public record DealingsFacts(
    @Fact(
            heading = "Dispute",
            meaning = "how far a payment dispute has gone; absent when nobody looked")
        @Nullable DisputeStage dispute,
    @Fact(
            heading = "Days to dispute due",
            unit = "days",
            meaning = "until the platform's own due date")
        @Nullable Long daysToDisputeDue,
    @Fact(heading = "Refund", meaning = "state of the newest refund; absent when there is none")
        @Nullable RefundState refund,
    @Fact(
            heading = "Business days since refund",
            unit = "business days",
            meaning = "full business days of the store since the newest refund was started")
        @Nullable Long businessDaysSinceRefund,
    @Fact(heading = "Return", meaning = "state of the newest return; absent when there is none")
        @Nullable ReturnState returnState,
    @Fact(heading = "Item state", meaning = "state of the item as reported or found")
        @Nullable ItemState itemState,
    @Fact(heading = "Review stars", unit = "stars", meaning = "stars of the public review")
        @Nullable Long reviewStars,
    @Fact(
            heading = "Approved",
            words = "Resolution",
            meaning = "resolutions with a recorded approval")
        SortedSet<String> approved,
    @Fact(
            heading = "Approved up to",
            meaning = "highest amount a recorded approval covers; absent when none covers money")
        @Nullable Money approvedUpTo,
    @Fact(
            heading = "Approval covers value",
            meaning =
                "every recorded approval reaches the affected value, or the part it is about;"
                    + " no where two ways to make the loss good are approved;"
                    + " absent when one names no amount, or without a value to compare")
        @Nullable Boolean approvalCoversValue,
    @Fact(
            heading = "Rest of the request",
            words = "ApprovedRest",
            meaning =
                "what becomes of the rest where only a part was approved; absent where no approval"
                    + " is about a part")
        @Nullable String approvedRest,
    @Fact(
            heading = "Ways approved",
            unit = "ways",
            meaning =
                "how many different ways to make the same loss good have a recorded approval;"
                    + " absent in briefs of older releases")
        @Nullable Long waysApproved,
    @Fact(
            heading = "Dispute source",
            words = "DisputeSource",
            meaning = "where a payment dispute was opened; absent when nobody said")
        @Nullable String disputeSource,
    @Fact(
            heading = "Dispute reason",
            words = "DisputeCategory",
            meaning =
                "what the platform says a dispute is about, by the table of the platforms' own"
                    + " reasons; absent without a dispute")
        @Nullable String disputeReason) {}
