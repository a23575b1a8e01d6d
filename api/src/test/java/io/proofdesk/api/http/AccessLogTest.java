package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

@ExtendWith(VertxExtension.class)
class AccessLogTest {
  private static final String MARK = "Zyx0815";

  /** A question in which everything a customer wrote carries a mark. */
  private static Buffer marked(String caseRef) {
    return Buffer.buffer(
        """
        {"case": {"store": "demo-store",
                  "conversation": {"caseRef": "%1$s", "channel": "EMAIL", "messages": [
                    {"id": "m-1", "at": "2026-11-24T14:00:00Z", "author": "CUSTOMER",
                     "public": true, "text": "I am %2$s"}]},
                  "signals": {"intents": ["DAMAGE"]},
                  "customer": {"name": "%2$s", "email": "%2$s@example.com"},
                  "order": {"number": "%2$s"}}}
        """
            .formatted(caseRef, MARK));
  }

  @Test
  void log_lines_name_the_decision_and_nothing_personal(Vertx vertx, VertxTestContext test) {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    root.addAppender(lines);
    new Served(vertx)
        .start()
        .compose(
            it ->
                it.post("/v1/decisions")
                    .putHeader("Idempotency-Key", MARK)
                    .sendBuffer(marked("c-1"))
                    .compose(good -> it.post("/v1/decisions").sendBuffer(marked("fails")))
                    .compose(
                        failed -> it.post("/v1/decisions").sendBuffer(Buffer.buffer("{" + MARK)))
                    .compose(broken -> it.get("/v1/decisions/" + MARK).send()))
        .onComplete(
            test.succeeding(
                last ->
                    test.verify(
                        () -> {
                          root.detachAppender(lines);
                          var all = List.copyOf(lines.list);
                          var text =
                              all.stream()
                                  .map(AccessLogTest::text)
                                  .collect(Collectors.joining("\n"));
                          assertThat(text)
                              .contains("decisionId", "route=\"DAMAGE\"", "store=\"demo-store\"")
                              .contains("IllegalStateException")
                              .doesNotContain(MARK);
                          test.completeNow();
                        })));
  }

  @Test
  void each_decision_of_a_batch_is_named_and_counted(Vertx vertx, VertxTestContext test) {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    root.addAppender(lines);
    var questions =
        new JsonArray()
            .add(Served.question("b-1").toJsonObject())
            .add(new JsonObject().put("case", "none"))
            .add(Served.question("b-2").toJsonObject());
    new Served(vertx)
        .start()
        .compose(
            it ->
                it.post("/v1/decisions/batch")
                    .sendJson(questions)
                    .compose(decided -> it.get("/metrics").send()))
        .onComplete(
            test.succeeding(
                metrics ->
                    test.verify(
                        () -> {
                          root.detachAppender(lines);
                          assertThat(List.copyOf(lines.list))
                              .extracting(AccessLogTest::text)
                              .filteredOn(line -> line.contains("decisionId"))
                              .hasSize(2)
                              .allMatch(line -> line.contains("operation=\"decideBatch\""));
                          assertThat(metrics.bodyAsString())
                              .containsPattern("proofdesk_decisions_total\\{[^}]*} 2\\.0");
                          test.completeNow();
                        })));
  }

  private static String text(ILoggingEvent event) {
    return event.getFormattedMessage()
        + event.getKeyValuePairs()
        + event.getMDCPropertyMap()
        + event.getThrowableProxy();
  }
}
