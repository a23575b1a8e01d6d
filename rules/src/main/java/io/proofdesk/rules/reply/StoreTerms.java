package io.proofdesk.rules.reply;

import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.quantity.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a profile lets replies say about the store's terms; null where it says nothing, and then
 * neither does a reply. Immutable. Thread-safe.
 *
 * @param handling how long an order takes until it leaves; without a quick end of nothing
 * @param making how long an order takes that is made for one person, where that differs from others
 * @param delivery how long a parcel is on the way
 * @param freeShippingFrom the order value from which shipping costs nothing
 * @param keptShare what a customer gets back who keeps an item of low value, in percent
 * @param creditBonus what store credit is worth on top of a refund, in percent
 * @param cancellationFee what a custom order costs once the making began, in percent
 * @param apologyCode the code of the campaign that stands behind an apology
 * @param returnWait how long a refused parcel may take on its way back
 * @param wayBack at whose cost a return without a fault comes back, a word of the list WayBack
 * @param returnWindow days after delivery in which an item without a fault may come back
 * @param returnPage the address of the page that says how returns work
 * @param askingCode the code for whoever asks about offers
 * @param asksForOrderNumber whether an unknown writer is asked for the order's number together with
 *     the address
 */
public record StoreTerms(
    @Nullable LeadTime handling,
    @Nullable LeadTime making,
    @Nullable LeadTime delivery,
    @Nullable Money freeShippingFrom,
    @Nullable Long keptShare,
    @Nullable Long creditBonus,
    @Nullable Long cancellationFee,
    @Nullable String apologyCode,
    @Nullable LeadTime returnWait,
    @Nullable String wayBack,
    @Nullable Long returnWindow,
    @Nullable String returnPage,
    @Nullable String askingCode,
    boolean asksForOrderNumber) {

  /** A profile that says nothing. */
  public static final StoreTerms SILENT =
      new StoreTerms(
          null, null, null, null, null, null, null, null, null, null, null, null, null, false);
}
