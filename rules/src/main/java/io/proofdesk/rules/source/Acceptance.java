package io.proofdesk.rules.source;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.table.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding somebody looked at and decided to live with. Immutable. Thread-safe.
 *
 * @param code the code of the findings it accepts
 * @param where a rule id, or a place such as {@code boundary.csv}, {@code boundary.csv!Rules} or
 *     {@code boundary.csv!Rules!C11}; of a gap, what the finding says has no answer
 * @param reason why it may stay, one sentence
 * @param by the role that answers for it, a word of the list Role
 * @param until the last day it holds, in the store's calendar; null for ever
 * @param place its row
 */
public record Acceptance(
    String code, String where, String reason, String by, @Nullable LocalDate until, Place place) {
  private static final String GAP = "verify.gap";

  /** Whether it no longer holds on a day. */
  public boolean isOver(LocalDate today) {
    return until != null && today.isAfter(until);
  }

  /** Whether it speaks of a finding; errors are never accepted. */
  public boolean covers(Finding finding) {
    return finding.severity() == Severity.WARNING
        && finding.code().equals(code)
        && (isOneOfMany() ? isGap(finding) : isAt(finding.place()) || where.equals(finding.read()));
  }

  /** Gaps stand in no cell: accepted by the place of their table, the next one would hide too. */
  private boolean isOneOfMany() {
    return code.equals(GAP);
  }

  private boolean isGap(Finding finding) {
    var gap = finding.read();
    return gap != null && (where.equals(gap) || where.equals(finding.place() + ": " + gap));
  }

  private boolean isAt(String found) {
    return found.equals(where)
        || found.startsWith(where + "!")
        || found.startsWith(where + " ")
        || found.endsWith(" " + where);
  }
}
