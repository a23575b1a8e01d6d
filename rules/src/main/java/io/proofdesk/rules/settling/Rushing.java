package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.EtaCalculator;
import io.proofdesk.rules.reply.ReplyFacts;
import io.proofdesk.rules.reply.ReplyFacts.Rush;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an order would leave and arrive if it were made ahead of others, or went on being made. It
 * counts from the day of the answer: nothing is made ahead of others before the customer says yes,
 * and then making takes forty percent less, rounded up. Thread-safe.
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
    var leadTime = leadTime(brief, store);
    var rush = leadTime == null ? null : estimated(leadTime, true, store, asOf);
    var promised = brief.details().shipBy();
    return rush == null || (promised != null && !rush.ships().to().isBefore(promised))
        ? null
        : rush;
  }

  /**
   * The windows of an item whose making has not ended: before it began all of the making is ahead,
   * from then on some of it is, at most all. Null in any later stage or where nobody knows it, and
   * when nobody says how long making takes.
   */
  @Nullable Rush onward(Brief brief, ReplyFacts.Store store, Instant asOf) {
    var stage = brief.production().stage();
    var leadTime = leadTime(brief, store);
    if (stage == null || leadTime == null) {
      return null;
    }
    return switch (stage) {
      case RECEIVED, DESIGN_LAYOUT -> estimated(leadTime, false, store, asOf);
      case PRODUCTION ->
          estimated(
              new LeadTime(Math.min(1, leadTime.maxDays()), leadTime.maxDays(), leadTime.basis()),
              false,
              store,
              asOf);
      case QUALITY_CHECK, READY, SHIPPED, UNKNOWN -> null;
    };
  }

  /** How long making takes: as the case says, else as the shipping policy does. */
  static @Nullable LeadTime leadTime(Brief brief, ReplyFacts.Store store) {
    var told = brief.details().leadTime();
    return told == null ? store.terms().handling() : told;
  }

  private @Nullable Rush estimated(
      LeadTime leadTime, boolean rush, ReplyFacts.Store store, Instant asOf) {
    var today = asOf.atZone(store.zone()).toLocalDate();
    var delivery = store.terms().delivery();
    var eta = calculator.estimate(today, leadTime, delivery, rush).eta();
    return eta == null ? null : new Rush(eta.ships(), delivery == null ? null : eta.arrives());
  }
}
