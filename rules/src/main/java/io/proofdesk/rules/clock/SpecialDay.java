package io.proofdesk.rules.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * A dated override: hours that replace everything else on their date, holidays included. A shift
 * over midnight adds its second part to the next date. Thread-safe.
 *
 * @param date the date whose hours are replaced
 * @param shifts the hours that hold instead; empty closes the date
 * @param name what traces call it; empty when it has no name
 */
public record SpecialDay(LocalDate date, List<Shift> shifts, String name) {
  public SpecialDay {
    shifts = List.copyOf(shifts);
  }

  /** The hours on its own date. */
  List<Hours> hours() {
    return Hours.joined(shifts.stream().map(Shift::today).toList());
  }

  String reason() {
    return name.isEmpty() ? "override" : "override: " + name;
  }
}
