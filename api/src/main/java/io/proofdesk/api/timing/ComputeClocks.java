package io.proofdesk.api.timing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers questions about time by the calendar they bring. Thread-safe. */
public final class ComputeClocks {
  private static final int MOST_PAUSES = 100;
  private static final int MOST_QUESTIONS = 20;
  private static final int MOST_MOMENTS = 100;

  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();

  /** The same where no calendar has a name. */
  public Reading<ClocksAnswer> answer(byte[] body) {
    return answer(body, NamedCalendars.NONE);
  }

  /** The answers, or every fault of the questions and of the calendar at once. */
  public Reading<ClocksAnswer> answer(byte[] body, NamedCalendars named) {
    return documents.json(body).then(document -> answer(document, named));
  }

  private Reading<ClocksAnswer> answer(Document document, NamedCalendars named) {
    var whole = reader.read(document, ClocksRequest.class);
    var calendar = new CalendarChoice(document, reader, named).read();
    var faults = new LinkedHashSet<Finding>(faults(whole));
    faults.addAll(faults(calendar));
    whole.fold(request -> faults.addAll(bounds(request)), refused -> false);
    if (!faults.isEmpty()) {
      return new Reading.Refused<>(List.copyOf(faults));
    }
    return whole.then(request -> calendar.then(it -> Counting.of(it, request).answer()));
  }

  private static <T> List<Finding> faults(Reading<T> reading) {
    return reading.fold(value -> List.of(), findings -> findings);
  }

  private static List<Finding> bounds(ClocksRequest request) {
    var faults = new ArrayList<Finding>();
    atMost(MOST_PAUSES, "/pauses", request.pauses(), faults);
    atMost(MOST_QUESTIONS, "/due", request.due(), faults);
    atMost(MOST_QUESTIONS, "/starts", request.starts(), faults);
    atMost(MOST_QUESTIONS, "/spans", request.spans(), faults);
    atMost(MOST_MOMENTS, "/moments", request.moments(), faults);
    if (asked(request.due())
            + asked(request.starts())
            + asked(request.spans())
            + asked(request.moments())
        == 0) {
      faults.add(
          Finding.error(
              "clock.nothing-asked",
              "",
              null,
              "expected a question in `due`, `starts`, `spans` or `moments`",
              "ask at least one"));
    }
    return faults;
  }

  private static <T> int asked(@Nullable List<T> questions) {
    return requireNonNullElse(questions, List.<T>of()).size();
  }

  private static <T> void atMost(
      int most, String at, @Nullable List<T> given, List<Finding> faults) {
    if (asked(given) > most) {
      faults.add(
          Finding.error(
              "request.too-many",
              at,
              asked(given) + " items",
              "expected at most " + most + " items",
              null));
    }
  }
}
