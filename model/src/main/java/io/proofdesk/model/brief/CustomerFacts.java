package io.proofdesk.model.brief;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.IdentityLevel;
import org.jspecify.annotations.Nullable;

/** Who writes. */
public record CustomerFacts(
    @Fact(heading = "Identity", meaning = "how well we know that the writer is the buyer")
        IdentityLevel identity,
    @Fact(heading = "E-mail known", meaning = "the case carries an e-mail address")
        Boolean emailKnown,
    @Fact(
            heading = "E-mail found",
            meaning = "the address belongs to an account or order; absent when nobody looked it up")
        @Nullable Boolean emailFound,
    @Fact(
            heading = "E-mail asked",
            unit = "times",
            meaning = "how often the customer was asked for the order's e-mail")
        Long emailAsked,
    @Fact(heading = "Customer tier", words = "Tier", meaning = "loyalty tier")
        @Nullable String tier,
    @Fact(heading = "Orders so far", unit = "orders", meaning = "this one included")
        @Nullable Long ordersCount,
    @Fact(heading = "Lifetime value", meaning = "all the customer has spent")
        @Nullable Money lifetimeValue,
    @Fact(heading = "Refunds in 90 days", unit = "refunds", meaning = "refunds in the last 90 days")
        @Nullable Long refunds90d,
    @Fact(
            heading = "Non-receipt claims in a year",
            unit = "claims",
            meaning = "claims of non-receipt in the last 365 days")
        @Nullable Long notReceivedClaims365d,
    @Fact(heading = "Marketing consent", meaning = "agreed to marketing messages")
        @Nullable Boolean consentMarketing,
    @Fact(heading = "VIP", meaning = "influencer, partner, or otherwise looked after in person")
        @Nullable Boolean vip) {}
