package io.proofdesk.rules.settling;

import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.rules.reply.ReplyFacts;
import java.time.Duration;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the settling room needs of a store profile beside the tables.
 *
 * @param repeatThreshold from how many cases on the same issue counts as one cause
 * @param handOverRole the role that takes cases the tables must not decide
 * @param handOverUpdate how soon such a case gets its next update, in business hours
 * @param holdingReply template of the reply to such a case
 * @param refundPosting how long a refund takes to appear; null when the profile does not say
 * @param movers resolutions that move money or goods, by the traits of the vocabulary
 * @param moneyMovers those among them that move money
 * @param remedies resolutions that make a loss good, of which one is enough
 * @param approvers roles that may approve, by the traits of the vocabulary
 * @param store the store's own texts
 */
public record Policy(
    long repeatThreshold,
    String handOverRole,
    Duration handOverUpdate,
    String holdingReply,
    @Nullable LeadTime refundPosting,
    SortedSet<String> movers,
    SortedSet<String> moneyMovers,
    SortedSet<String> remedies,
    SortedSet<String> approvers,
    ReplyFacts.Store store) {}
