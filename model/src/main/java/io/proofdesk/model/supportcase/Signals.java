package io.proofdesk.model.supportcase;

import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.Sentiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's reading of the newest message: by a person, a form, or a classifier. A null
 * component was not looked for; {@code false} was looked for and is not there.
 *
 * @param intents what the customer wants, as route words, such as {@code SHIPPING_EXCEPTION}; they
 *     lead, and what the text wishes beside them follows; an empty list says as little as null,
 *     since who wants nothing is {@code NEEDS_INFO}
 * @param sentiment the mood
 * @param abusive insults or threatens people
 * @param chargebackThreat threatens to dispute with the bank or card
 * @param legalThreat threatens with lawyers, courts or regulators
 * @param pressInquiry writes for the press or threatens with it
 * @param safetyIssue somebody was or could be hurt
 * @param requestedOutcome the resolution the customer asks for, such as {@code FULL_REFUND}
 * @param publicPost said in public
 * @param deniesReceipt says that a parcel shown as delivered did not arrive
 * @param confirmsReceipt says that the parcel arrived
 * @param customerReason whose fault the customer's account makes it
 */
public record Signals(
    @Nullable List<String> intents,
    @Nullable Sentiment sentiment,
    @Nullable Boolean abusive,
    @Nullable Boolean chargebackThreat,
    @Nullable Boolean legalThreat,
    @Nullable Boolean pressInquiry,
    @Nullable Boolean safetyIssue,
    @Nullable String requestedOutcome,
    @Nullable Boolean publicPost,
    @Nullable Boolean deniesReceipt,
    @Nullable Boolean confirmsReceipt,
    @Nullable Fault customerReason) {
  public Signals {
    intents = intents == null || intents.isEmpty() ? null : List.copyOf(intents);
  }
}
