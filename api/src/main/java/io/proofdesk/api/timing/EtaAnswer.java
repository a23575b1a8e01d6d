package io.proofdesk.api.timing;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.Eta;
import io.proofdesk.rules.clock.EtaWords;
import java.time.LocalDate;
import java.util.List;

/**
 * An estimate, always as ranges.
 *
 * @param orderDate the day of the order; it does not count
 * @param production the days of making that were counted, after rush and widening
 * @param shipping the days of shipping that were counted, after widening
 * @param made when making ends
 * @param ships when the parcel leaves
 * @param arrives when it arrives
 * @param milestones the steps the customer hears about without asking, in their order
 * @param notes what was assumed, and what comes with it
 * @param calendar which calendar counted
 * @param timeZone the zone of all dates
 * @param text sentences for the customer, in the language asked for
 */
public record EtaAnswer(
    LocalDate orderDate,
    LeadTime production,
    LeadTime shipping,
    DateRange made,
    DateRange ships,
    DateRange arrives,
    List<EtaMilestone> milestones,
    List<EtaNote> notes,
    String calendar,
    String timeZone,
    String text) {

  /** The same in words. */
  public static EtaAnswer of(
      LocalDate orderDate, Eta eta, BusinessCalendar calendar, EtaWords words) {
    return new EtaAnswer(
        orderDate,
        eta.production(),
        eta.shipping(),
        eta.made(),
        eta.ships(),
        eta.arrives(),
        eta.milestones().stream()
            .map(it -> new EtaMilestone(it.step(), words.step(it.step()), it.window()))
            .toList(),
        eta.notes().stream().map(it -> new EtaNote(it, words.note(it))).toList(),
        calendar.id(),
        calendar.zone().getId(),
        words.summary(eta));
  }
}
