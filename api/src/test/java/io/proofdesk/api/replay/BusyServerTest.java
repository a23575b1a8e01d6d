package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.proofdesk.api.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BusyServerTest {
  private static final String BUSY =
      """
      {"type":"/errors/archive.unavailable","title":"Not now","status":503,\
      "detail":"the archive cannot be reached; try again in a few seconds","errors":[]}""";
  private static final String DECISION =
      """
      {"rulebook":{"profile":"small"},"route":{"primary":"DAMAGE"},"firstReply":{"text":"Dear Ada"}}""";

  private static final Fixture FIXTURE = OneFixture.ofDamage("demo-store", "DAMAGE");

  private final AtomicInteger asked = new AtomicInteger();
  private final List<Duration> pauses = new ArrayList<>();
  private final HttpServer server;

  BusyServerTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** A server that cannot now, as often as is said, and then answers. */
  private RemoteReplay busy(int times, String retryAfter, int then, String answer) {
    server.createContext(
        "/v1/decisions",
        exchange -> {
          boolean now = asked.incrementAndGet() > times;
          if (!now) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
          }
          var body = (now ? answer : BUSY).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(now ? then : 503, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new RemoteReplay(address, null, pauses::add, Duration.ofSeconds(30));
  }

  @Test
  void a_server_that_takes_too_long_is_there_and_did_not_answer_in_time() {
    var over = new CountDownLatch(1);
    server.createContext(
        "/v1/decisions",
        exchange -> {
          awaitUninterruptibly(over);
          exchange.close();
        });
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var replay = new RemoteReplay(address, null, pauses::add, Duration.ofMillis(1000));
    try {
      var refusal = catchThrowableOfType(Refusal.class, () -> replay.replay(FIXTURE));
      assertThat(refusal.findings())
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.code()).isEqualTo("replay.server-slow");
                assertThat(it.line()).contains("within 1 s;").contains("did not answer in time");
              });
    } finally {
      over.countDown();
    }
  }

  @Test
  void where_nobody_listens_there_is_no_server() {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    server.stop(0);
    var replay = new RemoteReplay(address, null, pauses::add, Duration.ofSeconds(30));
    var refusal = catchThrowableOfType(Refusal.class, () -> replay.replay(FIXTURE));
    assertThat(refusal.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo("replay.no-server"));
  }

  private static void awaitUninterruptibly(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_server_that_cannot_now_is_asked_again_when_it_says() {
    var result = busy(2, "7", 200, DECISION).replay(FIXTURE);
    assertThat(result.mismatches()).isEmpty();
    assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void nobody_waits_an_hour_and_a_date_is_a_second() {
    busy(1, "3600", 200, DECISION).replay(FIXTURE);
    asked.set(0);
    server.removeContext("/v1/decisions");
    busy(1, "Fri, 20 Nov 2026 10:00:00 GMT", 200, DECISION).replay(FIXTURE);
    assertThat(pauses).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(1));
  }

  @Test
  void a_server_that_stays_busy_is_an_error_and_no_difference_in_the_decision() {
    var replay = busy(1000, "1", 200, DECISION);
    var refusal = catchThrowableOfType(Refusal.class, () -> replay.replay(FIXTURE));
    assertThat(refusal.findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("replay.server-busy");
              assertThat(it.line())
                  .contains("the archive cannot be reached; try again in a few seconds")
                  .contains("asked 6 times and was busy each time")
                  .doesNotContain("{");
            });
    assertThat(asked).hasValue(6);
  }

  @Test
  void what_is_refused_is_told_in_a_sentence() {
    var problem = "{\"status\":404,\"detail\":\"no such store\",\"errors\":[]}";
    assertThat(busy(0, "", 404, problem).replay(FIXTURE).mismatches())
        .containsExactly(new Mismatch("answer", "200", "404 no such store"));
    server.removeContext("/v1/decisions");
    assertThat(busy(0, "", 502, "<html>").replay(FIXTURE).mismatches())
        .containsExactly(new Mismatch("answer", "200", "502"));
  }
}
