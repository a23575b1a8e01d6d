package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar, or why there is none. Thread-safe.
 *
 * @param calendar null when a finding is an error
 * @param findings everything that is wrong or worth a look, all at once
 */
public record CalendarRead(@Nullable BusinessCalendar calendar, List<Finding> findings) {
  public CalendarRead {
    findings = List.copyOf(findings);
  }
}
