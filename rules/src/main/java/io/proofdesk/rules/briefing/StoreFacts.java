package io.proofdesk.rules.briefing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a brief needs to know about the store. Thread-safe when its {@link BusinessTime} is.
 *
 * @param currency the store's ISO 4217 currency; money in another is absent in a brief
 * @param zone the store's zone; every local date is a date there
 * @param locale BCP 47 tag of the language to answer in when case and message do not say
 * @param evidenceTypes what the vocabulary calls evidence; any other type counts for nothing
 * @param changeWindow how long an order may be changed; null when the store states none
 * @param businessTime the store's service hours and business days
 * @param policyPromise the shipping policy's lead times; null when the store publishes none
 * @param waitsForCustomer how long the store waits for what a customer is asked to send or confirm;
 *     null when it does not say
 * @param stalledAfterDays from how many full days without a scan on a moving parcel counts as
 *     stalled
 * @param sameIssueWindowDays in how many days back cases of the same issue are counted
 * @param declaredWord whether any list of the vocabulary declares a word; what a caller sends
 *     beyond them becomes {@code OTHER}, so that a name in place of a word stays out of a brief
 * @param words the words of every list of the vocabulary, by the list's name
 * @param mayApprove whether the vocabulary says that a role may approve; nobody else can
 * @param asksCustomer whether the vocabulary says that a situation asks the customer for something
 * @param asksCarrier whether the vocabulary says that in a situation the carrier is asked
 * @param makesGood whether the vocabulary says that a resolution makes a loss good
 * @param showsOneItem whether the vocabulary says that evidence shows one item and no other
 * @param orderListing writes recent orders to choose from
 */
public record StoreFacts(
    String currency,
    ZoneId zone,
    String locale,
    SortedSet<String> evidenceTypes,
    @Nullable ChangeWindow changeWindow,
    BusinessTime businessTime,
    @Nullable PolicyPromise policyPromise,
    @Nullable Duration waitsForCustomer,
    int stalledAfterDays,
    int sameIssueWindowDays,
    Predicate<String> declaredWord,
    Map<String, Set<String>> words,
    Predicate<String> mayApprove,
    Predicate<String> asksCustomer,
    Predicate<String> asksCarrier,
    Predicate<String> makesGood,
    Predicate<String> showsOneItem,
    OrderListing orderListing) {}
