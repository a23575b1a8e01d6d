package io.proofdesk.api.timing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.Eta;
import io.proofdesk.rules.clock.EtaCalculator;
import io.proofdesk.rules.clock.EtaWords;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;

/** Estimates when an order is made, leaves and arrives. Thread-safe. */
public final class ComputeEta {
  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();

  /** The same where no calendar has a name. */
  public Reading<EtaAnswer> answer(byte[] body) {
    return answer(body, NamedCalendars.NONE);
  }

  /** The estimate, or every fault of the question at once. */
  public Reading<EtaAnswer> answer(byte[] body, NamedCalendars named) {
    return documents.json(body).then(document -> answer(document, named));
  }

  private Reading<EtaAnswer> answer(Document document, NamedCalendars named) {
    var whole = reader.read(document, EtaRequest.class);
    var choice = new CalendarChoice(document, reader, named);
    Reading<BusinessCalendar> calendar =
        choice.made()
            ? choice.read()
            : new Reading.Read<>(EtaCalculator.mondayToFriday(ZoneOffset.UTC));
    var faults = new LinkedHashSet<Finding>(faults(whole));
    faults.addAll(faults(calendar));
    if (!faults.isEmpty()) {
      return new Reading.Refused<>(List.copyOf(faults));
    }
    return whole.then(request -> calendar.then(it -> estimate(request, it)));
  }

  private static Reading<EtaAnswer> estimate(EtaRequest request, BusinessCalendar calendar) {
    var words = EtaWords.of(requireNonNullElse(request.locale(), "en"));
    if (words == null) {
      return refused(
          Finding.error(
              "eta.unknown-language",
              "/locale",
              request.locale(),
              "expected a language estimates are written in",
              "give en or zh"));
    }
    var estimated =
        new EtaCalculator(calendar)
            .estimate(
                request.orderDate(),
                request.production(),
                request.shipping(),
                Boolean.TRUE.equals(request.rush()));
    var eta = estimated.eta();
    return eta == null
        ? new Reading.Refused<>(estimated.findings().stream().map(ComputeEta::placed).toList())
        : new Reading.Read<>(
            EtaAnswer.of(request.orderDate(), noted(eta, request), calendar, words));
  }

  private static Eta noted(Eta eta, EtaRequest request) {
    boolean chosen = request.calendar() != null || request.calendarOf() != null;
    return chosen ? eta : eta.noting(Eta.Note.CALENDAR_ASSUMED);
  }

  /** The calculator names a calendar; a caller knows pointers. */
  private static Finding placed(Finding finding) {
    return Finding.error(
        finding.code(), "", finding.read(), "expected " + finding.expected(), finding.suggestion());
  }

  private static Reading<EtaAnswer> refused(Finding finding) {
    return new Reading.Refused<>(List.of(finding));
  }

  private static <T> List<Finding> faults(Reading<T> reading) {
    return reading.fold(value -> List.of(), findings -> findings);
  }
}
