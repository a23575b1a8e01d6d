package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.TrackingState;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose fault the trouble is. The first that holds wins:
 *
 * <ol>
 *   <li>STORE_ERROR: the finished item differs from a confirmed spec; or a pick record or a photo
 *       of the received item was accepted where the customer reports a wrong item; or the item was
 *       sold without stock
 *   <li>CARRIER: tracking says lost, or an exception
 *   <li>what the customer's account makes it
 *   <li>UNDETERMINED
 * </ol>
 */
final class Faults {
  private Faults() {}

  static Fault of(CaseAt at, @Nullable Shipment parcel, SortedSet<String> accepted) {
    if (madeWrong(at.facts().production())
        || pickedWrong(at, accepted)
        || Boolean.TRUE.equals(Stock.soldWithoutStock(at.facts()))) {
      return Fault.STORE_ERROR;
    }
    if (parcel != null
        && (parcel.state() == TrackingState.LOST || parcel.state() == TrackingState.EXCEPTION)) {
      return Fault.CARRIER;
    }
    var signals = at.facts().signals();
    return signals == null || signals.customerReason() == null
        ? Fault.UNDETERMINED
        : signals.customerReason();
  }

  private static boolean madeWrong(@Nullable Production production) {
    return production != null
        && Boolean.FALSE.equals(production.itemMatchesSpec())
        && ProductionBriefing.isGiven(production.confirmedSpec());
  }

  private static boolean pickedWrong(CaseAt at, SortedSet<String> accepted) {
    return Intents.of(at.facts(), at.store()).contains("WRONG_ITEM")
        && (accepted.contains("PICK_RECORD") || accepted.contains("RECEIVED_ITEM_PHOTO"));
  }
}
