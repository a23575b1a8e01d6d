package io.proofdesk.rules.clock;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * When an order is made, leaves and arrives, as ranges of the store's local dates. Thread-safe.
 *
 * @param made when making ends
 * @param ships when the parcel leaves
 * @param arrives when it arrives
 * @param production the days of making that were counted, after rush and widening
 * @param shipping the days of shipping that were counted, after widening
 * @param notes what was assumed on the way
 */
public record Eta(
    DateRange made,
    DateRange ships,
    DateRange arrives,
    LeadTime production,
    LeadTime shipping,
    Set<Note> notes) {
  public Eta {
    var copy = EnumSet.noneOf(Note.class);
    copy.addAll(notes);
    notes = Collections.unmodifiableSet(copy);
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
    SHIPPING_WIDENED
  }
}
