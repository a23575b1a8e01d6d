package io.proofdesk.rules.reply.writing;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.quantity.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in one language, always the same way: no JDK locale data takes part. Thread-safe.
 */
public interface Writing {

  /** An exact moment in a zone, to the minute, with the offset from UTC. */
  String moment(Instant moment, ZoneId zone);

  /** One day. */
  String day(LocalDate day);

  /** A window of days; what both ends share is written once. */
  String range(DateRange range);

  /** A window of days that a carrier estimates, and says so. */
  String estimate(DateRange range);

  /** How long something usually takes, with its basis: {@code 3 to 5 business days}. */
  String leadTime(LeadTime leadTime);

  /** An amount with its currency, or null for a code that is no currency. */
  @Nullable String money(Money money);

  /** Several things that all apply. */
  String allOf(List<String> items);

  /** Several things of which one is chosen. */
  String oneOf(List<String> items);

  /** Words quoted from somebody else. */
  String quoted(String words);
}
