package io.proofdesk.model.brief;

import io.proofdesk.model.signal.Heard;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A support case boiled down to the facts that decide.
 *
 * @param store the store it belongs to
 * @param message what the newest message says and where
 * @param customer who writes
 * @param order the order it is about
 * @param parcel the parcel that matters most
 * @param production the making of a custom order
 * @param proof evidence received and accepted
 * @param dealings disputes, refunds, returns, reviews, approvals
 * @param history what came before in this case and for this issue
 * @param details what clocks and replies need and no table may see
 * @param attributes facts the store declared itself, by id; values as text in canonical form
 * @param contradictions facts that contradict each other; never empty sentences
 * @param personalValuesPresent names of the personal placeholders the case can fill, such as {@code
 *     order.number}; the values themselves are never in a brief
 * @param heard every signal of the caller and of the text of the newest messages, without a word of
 *     it
 */
public record Brief(
    String store,
    MessageFacts message,
    CustomerFacts customer,
    OrderFacts order,
    ParcelFacts parcel,
    ProductionFacts production,
    ProofFacts proof,
    DealingsFacts dealings,
    HistoryFacts history,
    Details details,
    SortedMap<String, String> attributes,
    List<Contradiction> contradictions,
    SortedSet<String> personalValuesPresent,
    Heard heard) {}
