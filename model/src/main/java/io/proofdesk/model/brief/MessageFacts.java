package io.proofdesk.model.brief;

import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.model.vocabulary.Sentiment;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the newest message says, and where it came in. */
public record MessageFacts(
    @Fact(heading = "Channel", meaning = "where the newest message came in") Channel channel,
    @Fact(
            heading = "Intents",
            words = "Route",
            meaning = "what the customer wants, as route words; several for a mixed message")
        @Nullable SortedSet<String> intents,
    @Fact(
            heading = "Also wished",
            words = "Route",
            meaning =
                "what the text wishes beside the intents a caller gave; it is named and looked"
                    + " after, and never leads")
        @Nullable SortedSet<String> alsoWished,
    @Fact(
            heading = "Topics",
            words = "Topic",
            meaning =
                "what the helpdesk tagged the case with, finer than a route; tags that are no topic"
                    + " words stay out")
        @Nullable SortedSet<String> topics,
    @Fact(
            heading = "Remarks",
            words = "Remark",
            meaning =
                "what the text says beside its wish, such as a deadline; a claim and never a proof")
        @Nullable SortedSet<String> remarks,
    @Fact(
            heading = "Requested outcome",
            words = "Resolution",
            meaning = "the resolution the customer asks for")
        @Nullable String requestedOutcome,
    @Fact(heading = "Sentiment", meaning = "the mood of the newest message")
        @Nullable Sentiment sentiment,
    @Fact(heading = "Abusive", meaning = "insults or threatens people") @Nullable Boolean abusive,
    @Fact(heading = "Dispute threat", meaning = "threatens to dispute with the bank or card")
        @Nullable Boolean disputeThreat,
    @Fact(heading = "Legal threat", meaning = "threatens with lawyers, courts or regulators")
        @Nullable Boolean legalThreat,
    @Fact(heading = "Press", meaning = "writes for the press or threatens with it")
        @Nullable Boolean press,
    @Fact(heading = "Safety issue", meaning = "somebody was or could be hurt")
        @Nullable Boolean safety,
    @Fact(heading = "Said in public", meaning = "the message or review can be read by everybody")
        @Nullable Boolean inPublic,
    @Fact(
            heading = "Denies receipt",
            meaning = "says that a parcel shown as delivered did not arrive")
        @Nullable Boolean deniesReceipt,
    @Fact(heading = "Confirms receipt", meaning = "says that the parcel arrived")
        @Nullable Boolean confirmsReceipt,
    @Fact(
            heading = "Hours unanswered",
            unit = "hours",
            meaning =
                "calendar hours since the oldest message of the customer without a human answer")
        @Nullable Long hoursUnanswered,
    @Fact(
            heading = "Inside service hours",
            meaning = "the moment of deciding is inside the store's service hours")
        @Nullable Boolean insideServiceHours) {
  public MessageFacts {
    // a brief that was kept before texts were read beside a caller's wish
    alsoWished = alsoWished == null ? new TreeSet<>() : alsoWished;
  }
}
