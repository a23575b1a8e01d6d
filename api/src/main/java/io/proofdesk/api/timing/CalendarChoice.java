package io.proofdesk.api.timing;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.clock.BusinessCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar a request counts by: one it brings, or one it names. One call, one thread. */
final class CalendarChoice {
  private static final String GIVEN = "/calendar";
  private static final String NAMED = "/calendarOf";

  private final Document document;
  private final StrictReader reader;
  private final NamedCalendars named;

  CalendarChoice(Document document, StrictReader reader, NamedCalendars named) {
    this.document = document;
    this.reader = reader;
    this.named = named;
  }

  /** Whether the request says anything about a calendar. */
  boolean made() {
    return node("calendar") != null || node("calendarOf") != null;
  }

  /** The calendar; its faults do not wait for those of the rest. */
  Reading<BusinessCalendar> read() {
    var given = node("calendar");
    var name = node("calendarOf");
    if (given != null && name != null) {
      return refused(
          "calendar.given-and-named", NAMED, null, "expected `calendar` or `calendarOf`, not both");
    }
    if (name != null) {
      return name.isTextual() ? named(name.asText()) : new Reading.Refused<>(List.of());
    }
    if (given == null) {
      return refused(
          "request.missing-field",
          GIVEN,
          null,
          "expected a calendar, or the name of one in `calendarOf`");
    }
    return reader
        .read(document, given, GIVEN, GivenCalendar.class)
        .then(calendar -> CalendarOfRequest.read(calendar, GIVEN));
  }

  private Reading<BusinessCalendar> named(String name) {
    var calendar = named.of(name);
    return calendar == null
        ? refused(
            "calendar.unknown-name",
            NAMED,
            name,
            "expected the name of a profile or of a store of this rulebook")
        : new Reading.Read<>(calendar);
  }

  private @Nullable JsonNode node(String name) {
    var node = document.root().get(name);
    return node == null || node.isNull() ? null : node;
  }

  private static Reading<BusinessCalendar> refused(
      String code, String at, @Nullable String read, String expected) {
    return new Reading.Refused<>(List.of(Finding.error(code, at, read, expected, null)));
  }
}
