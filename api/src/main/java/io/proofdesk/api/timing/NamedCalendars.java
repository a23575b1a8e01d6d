package io.proofdesk.api.timing;

import io.proofdesk.rules.clock.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/** Calendars that need not be sent, because the rulebook has them. Thread-safe. */
@FunctionalInterface
public interface NamedCalendars {
  /** Where only calendars of the request count. */
  NamedCalendars NONE = name -> null;

  /** The calendar of a profile or of a store; null when there is none of the name. */
  @Nullable BusinessCalendar of(String name);
}
