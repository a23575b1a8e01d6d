package io.proofdesk.rules;

import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.briefing.BusinessTime;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.DueTimes;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The store's calendar as briefing asks it. Thread-safe. */
record CalendarTime(BusinessCalendar calendar) implements BusinessTime {

  @Override
  public boolean isOpen(Instant moment) {
    return calendar.isOpen(moment);
  }

  @Override
  public long businessDaysBetween(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return 0;
    }
    var days =
        calendar.businessDaysBetween(
            from.atZone(calendar.zone()).toLocalDate(), to.atZone(calendar.zone()).toLocalDate());
    return days == null ? 0 : days;
  }

  @Override
  public LocalDate plusBusinessDays(LocalDate from, int days) {
    var date = calendar.addBusinessDays(from, days);
    return date == null ? from.plusDays(days) : date;
  }

  @Override
  public @Nullable LocalDate lastStart(LocalDate endsBy, int days, Basis basis) {
    return calendar.lastStart(endsBy, days, basis);
  }

  @Override
  public Instant onOpenDay(Instant moment) {
    return new DueTimes(calendar).onOpenDay(moment);
  }
}
