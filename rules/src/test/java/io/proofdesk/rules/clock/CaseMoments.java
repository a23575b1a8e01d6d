package io.proofdesk.rules.clock;

import io.proofdesk.model.brief.Details;
import io.proofdesk.model.quantity.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The moments of a case in which nothing happened but what a test says. */
record CaseMoments(
    @Nullable Instant firstContact,
    @Nullable Instant lastPublicReply,
    @Nullable DateRange promise,
    @Nullable Instant delivered,
    @Nullable Instant disputeDue) {

  static final CaseMoments NOTHING = new CaseMoments(null, null, null, null, null);

  CaseMoments firstContact(Instant at) {
    return new CaseMoments(at, lastPublicReply, promise, delivered, disputeDue);
  }

  CaseMoments lastPublicReply(Instant at) {
    return new CaseMoments(firstContact, at, promise, delivered, disputeDue);
  }

  CaseMoments promised(String from, String to) {
    var range = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    return new CaseMoments(firstContact, lastPublicReply, range, delivered, disputeDue);
  }

  CaseMoments delivered(Instant at) {
    return new CaseMoments(firstContact, lastPublicReply, promise, at, disputeDue);
  }

  CaseMoments disputeDue(Instant at) {
    return new CaseMoments(firstContact, lastPublicReply, promise, delivered, at);
  }

  Details details() {
    return new Details(
        "en",
        null,
        "case-key",
        "OTHER",
        firstContact,
        null,
        lastPublicReply,
        null,
        null,
        null,
        null,
        null,
        promise,
        null,
        null,
        null,
        null,
        null,
        delivered,
        null,
        null,
        null,
        null,
        null,
        null,
        disputeDue);
  }
}
