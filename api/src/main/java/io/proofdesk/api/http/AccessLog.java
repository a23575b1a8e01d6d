package io.proofdesk.api.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.proofdesk.api.desk.Decided;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One log line and one measurement per answer, and in a batch one more per decision. Logs
 * operations, ids, stores and routes; never a path as it came, a header, a body, or anything else a
 * customer wrote. Thread-safe.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final String DECIDED = "decided";
  private static final String BATCH = "batch";

  private final MeterRegistry meters;
  private final Alarms alarms;

  AccessLog(MeterRegistry meters) {
    this.meters = meters;
    this.alarms = new Alarms(meters);
  }

  /** Notes what was decided for the line to come. */
  static void decided(RoutingContext context, Decided decided) {
    context.put(DECIDED, decided);
  }

  /** Notes what was decided in a batch for the lines to come. */
  static void decided(RoutingContext context, List<Decided> batch) {
    context.put(BATCH, batch);
  }

  void follow(RoutingContext context, String operation) {
    var start = System.nanoTime();
    context.addEndHandler(ended -> write(context, operation, System.nanoTime() - start));
    context.next();
  }

  private void write(RoutingContext context, String operation, long nanos) {
    var status = context.response().getStatusCode();
    meters
        .timer("proofdesk.requests", "operation", operation, "status", Integer.toString(status))
        .record(nanos, TimeUnit.NANOSECONDS);
    var line =
        LOG.atInfo()
            .addKeyValue("operation", operation)
            .addKeyValue("status", status)
            .addKeyValue("micros", nanos / 1_000);
    Decided decided = context.get(DECIDED);
    (decided == null ? line : with(line, decided)).log("answered");
    List<Decided> batch = context.get(BATCH);
    if (batch != null) {
      batch.forEach(
          each -> with(LOG.atInfo().addKeyValue("operation", operation), each).log("decided"));
    }
  }

  /** Counts a decision, and names it. */
  private LoggingEventBuilder with(LoggingEventBuilder line, Decided decided) {
    var route = decided.route() == null ? "EARLIER_ANSWER" : decided.route();
    var outcome = decided.outcome() == null ? "EARLIER_ANSWER" : decided.outcome();
    meters
        .counter(
            "proofdesk.decisions", "store", decided.store(), "route", route, "outcome", outcome)
        .increment();
    alarms.ring(decided);
    return line.addKeyValue("decisionId", decided.id())
        .addKeyValue("store", decided.store())
        .addKeyValue("route", route)
        .addKeyValue("outcome", outcome);
  }
}
