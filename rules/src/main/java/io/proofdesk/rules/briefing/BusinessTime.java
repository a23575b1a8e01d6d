package io.proofdesk.rules.briefing;

import io.proofdesk.model.vocabulary.Basis;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The store's service hours and business days. Implementations are thread-safe. */
public interface BusinessTime {

  /** Whether the store's service is open at a moment. */
  boolean isOpen(Instant moment);

  /**
   * Full business days of the store from one moment to a later one; zero when {@code to} is not
   * after {@code from}.
   */
  long businessDaysBetween(Instant from, Instant to);

  /**
   * The date a number of business days after a date. Zero days is the date itself, or the next
   * business day when it is none.
   */
  LocalDate plusBusinessDays(LocalDate from, int days);

  /**
   * The last business day from which so many days of a basis are over on a date at the latest; null
   * when there is none.
   */
  @Nullable LocalDate lastStart(LocalDate endsBy, int days, Basis basis);

  /**
   * The moment itself on a date that opens at any time, else the close of the next one that does.
   */
  Instant onOpenDay(Instant moment);
}
