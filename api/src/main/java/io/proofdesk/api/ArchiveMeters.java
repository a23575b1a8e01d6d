package io.proofdesk.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.proofdesk.api.store.pg.Database;

/** What an operator watches of the archive: what waits, what was turned away, and why. */
final class ArchiveMeters {
  private static final String REFUSED = "proofdesk.archive.refused";
  private static final String WHAT = "decisions that were not kept and not answered";

  private ArchiveMeters() {}

  static void register(Database database, MeterRegistry meters) {
    Gauge.builder("proofdesk.archive.waiting", database, Database::waiting)
        .description("decisions that wait for their commit")
        .register(meters);
    Gauge.builder("proofdesk.archive.away", database, it -> it.away() ? 1 : 0)
        .description("1 while the database answers nothing or takes no decision")
        .register(meters);
    FunctionCounter.builder(REFUSED, database, Database::refusedFull)
        .tag("reason", "full")
        .description(WHAT)
        .register(meters);
    FunctionCounter.builder(REFUSED, database, Database::refusedAway)
        .tag("reason", "away")
        .description(WHAT)
        .register(meters);
  }
}
