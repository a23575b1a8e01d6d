package io.proofdesk.model.brief;

import io.proofdesk.model.vocabulary.PromiseState;
import io.proofdesk.model.vocabulary.TrackingState;
import org.jspecify.annotations.Nullable;

/** The parcel that matters most: the one in the worst state. */
public record ParcelFacts(
    @Fact(
            heading = "Parcels",
            unit = "parcels",
            meaning = "parcels of the order; absent when nobody looked")
        @Nullable Long count,
    @Fact(
            heading = "Tracking state",
            meaning = "what tracking says of the parcel that matters most")
        @Nullable TrackingState trackingState,
    @Fact(heading = "Tracking number known", meaning = "the case carries a tracking number")
        @Nullable Boolean trackingNumberKnown,
    @Fact(
            heading = "Days since last scan",
            unit = "days",
            meaning = "full calendar days since the newest scan")
        @Nullable Long daysSinceLastScan,
    @Fact(
            heading = "Delivery promise",
            meaning =
                "inside or past the promised arrival window; checkout before policy before carrier")
        PromiseState promiseState,
    @Fact(
            heading = "Days past promise",
            unit = "days",
            meaning =
                "days since the promised window ended; absent while inside or without a promise")
        @Nullable Long daysPastPromise,
    @Fact(heading = "Days since delivery", unit = "days", meaning = "by the store's dates")
        @Nullable Long daysSinceDelivery,
    @Fact(heading = "Hours since delivery", unit = "hours", meaning = "full calendar hours")
        @Nullable Long hoursSinceDelivery,
    @Fact(heading = "Delivery proof", meaning = "the carrier has a signature or photo")
        @Nullable Boolean deliveryProof,
    @Fact(heading = "Carrier asked", meaning = "somebody has asked the carrier about the parcel")
        @Nullable Boolean carrierAsked) {}
