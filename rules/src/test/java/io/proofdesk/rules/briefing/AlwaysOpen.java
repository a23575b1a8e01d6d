package io.proofdesk.rules.briefing;

import io.proofdesk.model.vocabulary.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A store that never closes: every day is a business day. */
public record AlwaysOpen() implements BusinessTime {
  @Override
  public boolean isOpen(Instant moment) {
    return true;
  }

  @Override
  public long businessDaysBetween(Instant from, Instant to) {
    return to.isAfter(from) ? Duration.between(from, to).toDays() : 0;
  }

  @Override
  public LocalDate plusBusinessDays(LocalDate from, int days) {
    return from.plusDays(days);
  }

  @Override
  public LocalDate lastStart(LocalDate endsBy, int days, Basis basis) {
    return endsBy.minusDays(days);
  }

  @Override
  public Instant onOpenDay(Instant moment) {
    return moment;
  }
}
