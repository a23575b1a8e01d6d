package io.proofdesk.rules.clock;

import io.proofdesk.model.brief.Details;
import io.proofdesk.model.brief.StatePeriod;
import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.vocabulary.CaseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moments of a case in which nothing happened but what a test says. */
record CaseMoments(
    @Nullable Instant firstContact,
    @Nullable Instant lastPublicReply,
    @Nullable DateRange promise,
    @Nullable Instant delivered,
    @Nullable Instant disputeDue,
    List<StatePeriod> states) {

  static final CaseMoments NOTHING = new CaseMoments(null, null, null, null, null, List.of());

  CaseMoments firstContact(Instant at) {
    return new CaseMoments(at, lastPublicReply, promise, delivered, disputeDue, states);
  }

  CaseMoments lastPublicReply(Instant at) {
    return new CaseMoments(firstContact, at, promise, delivered, disputeDue, states);
  }

  CaseMoments promised(String from, String to) {
    var range = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    return new CaseMoments(firstContact, lastPublicReply, range, delivered, disputeDue, states);
  }

  CaseMoments delivered(Instant at) {
    return new CaseMoments(firstContact, lastPublicReply, promise, at, disputeDue, states);
  }

  CaseMoments disputeDue(Instant at) {
    return new CaseMoments(firstContact, lastPublicReply, promise, delivered, at, states);
  }

  CaseMoments solved(Instant at) {
    var solved = List.of(new StatePeriod(CaseState.SOLVED, at, null));
    return new CaseMoments(firstContact, lastPublicReply, promise, delivered, disputeDue, solved);
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
        disputeDue,
        states,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
