package io.proofdesk.api.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.proofdesk.api.desk.Decided;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Decision.Warning;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings when a case went to a person because the tables are at fault: a guard held an answer back,
 * or a table failed, contradicts itself or is silent. The next case like it will fare the same, so
 * somebody has to look at the tables. Logs codes, ids and cells; never a warning's text, which may
 * quote the case. Thread-safe.
 */
final class Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
  private static final String METER = "proofdesk.alarms";
  private static final Set<String> CODES =
      new TreeSet<>(
          Set.of("invariant.broken", "table.failed", "table.conflict", "table.no-answer"));

  private final MeterRegistry meters;

  Alarms(MeterRegistry meters) {
    this.meters = meters;
    // a series that only begins with the first alarm shows no rise to whoever watches it
    CODES.forEach(code -> meters.counter(METER, "code", code));
  }

  void ring(Decided decided) {
    for (var warning : decided.warnings()) {
      if (CODES.contains(warning.code())) {
        meters.counter(METER, "code", warning.code()).increment();
        log(decided, warning);
      }
    }
  }

  private static void log(Decided decided, Warning warning) {
    LOG.atError()
        .addKeyValue("code", warning.code())
        .addKeyValue("decisionId", decided.id())
        .addKeyValue("store", decided.store())
        .addKeyValue("route", decided.route())
        .addKeyValue(
            "cells",
            warning.because().stream().map(CellRef::address).collect(Collectors.joining(", ")))
        .addKeyValue(
            "rules",
            warning.because().stream().map(CellRef::rule).collect(Collectors.joining(", ")))
        .log("the tables are at fault, and a person decides instead");
  }
}
