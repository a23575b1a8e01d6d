package io.proofdesk.rules.clock;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When an order is made, leaves and arrives, as ranges of the store's local dates. Thread-safe.
 *
 * @param made when making ends
 * @param ships when the parcel leaves
 * @param arrives when it arrives
 * @param milestones the steps the customer hears about without asking, in their order
 * @param production the days of making that were counted, after rush and widening
 * @param shipping the days of shipping that were counted, after widening
 * @param notes what was assumed on the way
 */
public record Eta(
    DateRange made,
    DateRange ships,
    DateRange arrives,
    List<Milestone> milestones,
    LeadTime production,
    LeadTime shipping,
    Set<Note> notes) {
  public Eta {
    var copy = EnumSet.noneOf(Note.class);
    copy.addAll(notes);
    notes = Collections.unmodifiableSet(copy);
    milestones = List.copyOf(milestones);
  }

  /** The same with a further note. */
  public Eta noting(Note note) {
    var more = EnumSet.of(note);
    more.addAll(notes);
    return new Eta(made, ships, arrives, milestones, production, shipping, more);
  }

  /** What an estimate assumed, or what comes with it. */
  public enum Note {
    /** Nobody said how long making takes. */
    PRODUCTION_DAYS_ASSUMED,
    /** Nobody said how long shipping takes. */
    SHIPPING_DAYS_ASSUMED,
    /** A rush order takes forty percent less making. */
    RUSH_SHORTENS_PRODUCTION,
    /** A rush order costs a surcharge, to be confirmed with the customer first. */
    RUSH_SURCHARGE,
    /** Making was one number, and was read as a range. */
    PRODUCTION_WIDENED,
    /** Shipping was one number, and was read as a range. */
    SHIPPING_WIDENED,
    /** Nobody gave a calendar: Monday to Friday were counted, and no holidays are known. */
    CALENDAR_ASSUMED
  }
}
