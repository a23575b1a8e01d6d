package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.IdentityLevel;
import org.jspecify.annotations.Nullable;

/**
 * The person who writes.
 *
 * @param id the shop's id of the customer
 * @param name how to address them; personal
 * @param email personal
 * @param identity how well we know that the writer is the buyer
 * @param tier the loyalty tier, a word of the vocabulary
 * @param ordersCount orders so far, this one included
 * @param lifetimeValue all they have spent
 * @param refunds90d refunds in the last 90 days
 * @param notReceivedClaims365d claims of non-receipt in the last 365 days
 * @param consentMarketing agreed to marketing messages
 * @param vip influencer, partner, or otherwise to be looked after in person
 * @param timeZone IANA zone of the customer
 * @param country ISO 3166-1 alpha-2 code
 */
public record Customer(
    @Nullable String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable IdentityLevel identity,
    @Nullable String tier,
    @Nullable Integer ordersCount,
    @Nullable Money lifetimeValue,
    @Nullable Integer refunds90d,
    @Nullable Integer notReceivedClaims365d,
    @Nullable Boolean consentMarketing,
    @Nullable Boolean vip,
    @Nullable String timeZone,
    @Nullable String country) {}
