package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.EtaCalculator;
import io.proofdesk.rules.reply.ReplyFacts;
import io.proofdesk.rules.reply.ReplyFacts.Rush;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an order would leave and arrive if it were made ahead of others. It counts from the day of
 * the answer, because nothing is begun before the customer says yes; making takes forty percent
 * less, rounded up. Thread-safe.
 */
public final class Rushing {
  private final EtaCalculator calculator;

  public Rushing(BusinessCalendar calendar) {
    this.calculator = new EtaCalculator(calendar);
  }

  /**
   * The windows; null when the making has begun or nobody knows, when the workshop has not said
   * that it has room, when nobody says how long making takes, or when nothing would be gained.
   */
  @Nullable Rush of(Brief brief, ReplyFacts.Store store, Instant asOf) {
    var making = brief.production();
    if (!Boolean.TRUE.equals(making.rushCapacity())
        || !Boolean.FALSE.equals(making.started())
        || Boolean.TRUE.equals(making.rush())) {
      return null;
    }
    var told = brief.details().leadTime();
    var leadTime = told == null ? store.terms().handling() : told;
    if (leadTime == null) {
      return null;
    }
    var today = asOf.atZone(store.zone()).toLocalDate();
    var delivery = store.terms().delivery();
    var eta = calculator.estimate(today, leadTime, delivery, true).eta();
    if (eta == null) {
      return null;
    }
    var promised = brief.details().shipBy();
    return promised != null && !eta.ships().to().isBefore(promised)
        ? null
        : new Rush(eta.ships(), delivery == null ? null : eta.arrives());
  }
}
