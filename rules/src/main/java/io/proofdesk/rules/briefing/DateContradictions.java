package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.Contradiction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates that cannot both be true: something that has happened in the future, a delivery before the
 * shipping, making before the order, a promised window that ends before it starts. Facts that
 * contradict through joins are found by {@link FactCombining}.
 */
final class DateContradictions {
  private final CaseAt at;
  private final List<Contradiction> found = new ArrayList<>();

  private DateContradictions(CaseAt at) {
    this.at = at;
  }

  static List<Contradiction> in(CaseAt at) {
    var dates = new DateContradictions(at);
    dates.readOrder();
    dates.readParcels();
    dates.readEvidence();
    return dates.found;
  }

  private void readOrder() {
    var order = at.facts().order();
    if (order == null) {
      return;
    }
    notAhead("/order/placedAt", order.placedAt(), "the order was placed");
    notAhead("/order/paidAt", order.paidAt(), "the order was paid");
    var production = at.facts().production();
    if (production != null && isBefore(production.startedAt(), order.placedAt())) {
      add(
          "/production/startedAt",
          "/order/placedAt",
          "production started before the order was placed");
    }
    var promise = order.promise();
    if (promise == null || promise.deliverFrom() == null || promise.deliverTo() == null) {
      return;
    }
    if (promise.deliverTo().isBefore(promise.deliverFrom())) {
      add(
          "/order/promise/deliverFrom",
          "/order/promise/deliverTo",
          "the promised arrival window ends before it starts");
    }
  }

  private void readParcels() {
    var shipments = at.shipments();
    for (int i = 0; i < shipments.size(); i++) {
      var parcel = shipments.get(i);
      var pointer = "/shipments/" + i;
      notAhead(pointer + "/deliveredAt", parcel.deliveredAt(), "the parcel was delivered");
      notAhead(pointer + "/lastScanAt", parcel.lastScanAt(), "the parcel was last scanned");
      if (isBefore(parcel.deliveredAt(), parcel.shippedAt())) {
        add(
            pointer + "/deliveredAt",
            pointer + "/shippedAt",
            "the parcel was delivered before it was shipped");
      }
    }
  }

  private void readEvidence() {
    var pieces = at.evidence();
    for (int i = 0; i < pieces.size(); i++) {
      var pointer = "/evidence/" + i + "/receivedAt";
      notAhead(pointer, pieces.get(i).receivedAt(), "the evidence came");
    }
  }

  private void notAhead(String pointer, @Nullable Instant moment, String what) {
    if (moment != null && at.isAhead(moment)) {
      add(pointer, "/asOf", what + " later than the moment of deciding");
    }
  }

  private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
    return one != null && other != null && one.isBefore(other);
  }

  private void add(String first, String second, String sentence) {
    found.add(new Contradiction(first, second, sentence));
  }
}
