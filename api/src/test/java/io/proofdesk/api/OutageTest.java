package io.proofdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.postgres.Binaries;
import io.proofdesk.api.postgres.EmbeddedPostgres;
import io.proofdesk.api.replay.Fixture;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A desk whose database dies, that is told to stop, or that others could reach. */
@Timeout(120)
class OutageTest {
  private static final Fixture STALLED =
      RunningDesk.fixture("a-stalled-parcel-inside-its-promise-gets-a-next-update-and-no-refund");

  @TempDir Path folder = Path.of("");

  @Test
  void while_the_database_is_away_nothing_leaves_and_service_resumes_by_itself() {
    var postgres = postgres();
    try (var desk = RunningDesk.in(folder, postgres.uri(), InstantSource.system())) {
      var before = desk.decide(RunningDesk.question(STALLED));
      postgres.close();

      var away = desk.post("/v1/decisions", RunningDesk.question(STALLED).toString());
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(RunningDesk.tree(away).at("/errors/0/code").asText())
          .isEqualTo("archive.unavailable");
      assertThat(desk.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(desk.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(desk.get("/metrics").body())
          .contains("proofdesk_archive_away 1.0")
          .contains("proofdesk_archive_waiting 0.0")
          .contains("proofdesk_archive_refused_total{reason=\"full\"} 0.0");

      try (var back = postgres()) {
        assertThat(back.uri()).isEqualTo(postgres.uri());
        while (desk.get("/health/ready").statusCode() != 200) {
          Thread.onSpinWait();
        }
        assertThat(desk.decide(RunningDesk.question(STALLED)).get("outcome"))
            .isEqualTo(before.get("outcome"));
      }
    }
  }

  @Test
  void a_database_that_stands_still_is_told_once_in_the_log_and_in_the_figures() throws Exception {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    try (var desk = RunningDesk.in(folder)) {
      root.addAppender(lines);
      signal("-STOP");
      try {
        for (int i = 0; i < 2; i++) {
          var away = desk.post("/v1/decisions", RunningDesk.question(STALLED).toString());
          assertThat(away.statusCode()).isEqualTo(503);
        }
        assertThat(desk.get("/metrics").body()).contains("proofdesk_archive_away 1.0");
      } finally {
        signal("-CONT");
      }
      while (desk.get("/health/ready").statusCode() != 200) {
        Thread.onSpinWait();
      }
      assertThat(desk.get("/metrics").body()).contains("proofdesk_archive_away 0.0");
    } finally {
      root.detachAppender(lines);
    }
    assertThat(List.copyOf(lines.list))
        .filteredOn(line -> line.getLevel().equals(Level.WARN))
        .extracting(ILoggingEvent::getFormattedMessage)
        .filteredOn(line -> line.startsWith("the database has not answered for 3 s"))
        .hasSize(1);
  }

  /** To the server of our own database and to everything it started. */
  private void signal(String name) throws Exception {
    var command = new ArrayList<>(List.of("kill", name));
    var server = ProcessHandle.of(postmaster()).orElseThrow();
    command.add(String.valueOf(server.pid()));
    server.descendants().forEach(it -> command.add(String.valueOf(it.pid())));
    // whatever ended by itself meanwhile is no fault
    new ProcessBuilder(command).start().waitFor();
  }

  @Test
  void tables_that_change_while_the_database_is_away_answer_once_they_are_kept() {
    var postgres = postgres();
    try (var desk = RunningDesk.in(folder, postgres.uri(), InstantSource.system())) {
      var before = desk.rulebook().get("hash");
      postgres.close();
      desk.edit(
          "priority.csv", "PR-041,\"DAMAGE, QUALITY\",,,,,URGENT", "PR-041,DAMAGE,,,,,URGENT");
      var waiting = desk.rulebookOnce(it -> !it.get("refused").isEmpty());
      assertThat(waiting.at("/refused/0/code").asText()).isEqualTo("rulebook.not-kept");
      assertThat(waiting.get("hash")).isEqualTo(before);

      try (var back = postgres()) {
        assertThat(back.uri()).isEqualTo(postgres.uri());
        var changed = desk.rulebookOnce(it -> !it.get("hash").equals(before));
        assertThat(changed.get("refused")).isEmpty();
        var decision = desk.decide(RunningDesk.question(STALLED));
        assertThat(decision.at("/rulebook/hash")).isEqualTo(changed.get("hash"));
      }
    }
  }

  @Test
  void what_earlier_tables_decided_replays_after_the_database_was_killed_and_all_started_anew()
      throws IOException {
    JsonNode decision;
    try (var desk = RunningDesk.in(folder)) {
      var shipped = desk.rulebook().get("hash");
      desk.edit(
          "priority.csv", "PR-041,\"DAMAGE, QUALITY\",,,,,URGENT", "PR-041,DAMAGE,,,,,URGENT");
      desk.rulebookOnce(it -> !it.get("hash").equals(shipped));
      decision = desk.decide(RunningDesk.question(STALLED));
      assertThat(decision.at("/rulebook/hash")).isNotEqualTo(shipped);
      ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
    }
    // with the shipped tables, as every start of a desk
    try (var desk = RunningDesk.in(folder)) {
      assertThat(desk.rulebook().get("hash")).isNotEqualTo(decision.at("/rulebook/hash"));
      var replay = desk.replay(decision);
      assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
      assertThat(replay.get("sameRules").asBoolean()).isTrue();
      assertThat(replay.get("note").isNull()).isTrue();
    }
  }

  @Test
  void a_killed_database_that_was_brought_along_comes_back_with_everything_acknowledged()
      throws IOException {
    try (var desk = RunningDesk.in(folder)) {
      var before = desk.decide(RunningDesk.question(STALLED));
      ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
      HttpResponse<String> answer;
      do {
        answer = desk.post("/v1/decisions", RunningDesk.question(STALLED).toString());
        assertThat(answer.statusCode()).isIn(200, 503);
      } while (answer.statusCode() != 200);
      assertThat(desk.replay(before).get("identical").asBoolean()).isTrue();
    }
  }

  @Test
  void a_desk_that_stops_finishes_what_it_accepted() throws Exception {
    var postgres = postgres();
    var callers = Executors.newFixedThreadPool(16);
    try (postgres) {
      var ids = new ArrayList<String>();
      try (var desk = RunningDesk.in(folder, postgres.uri(), InstantSource.system())) {
        var underLoad = new CountDownLatch(50);
        Callable<List<String>> caller = () -> untilItStops(desk, underLoad);
        var answers = new ArrayList<java.util.concurrent.Future<List<String>>>();
        for (var i = 0; i < 16; i++) {
          answers.add(callers.submit(caller));
        }
        underLoad.await();
        desk.close();
        for (var answer : answers) {
          ids.addAll(answer.get());
        }
      }
      assertThat(ids).hasSizeGreaterThanOrEqualTo(50);
      var again = Files.createDirectories(folder.resolve("again"));
      Files.createDirectories(again.resolve("data"));
      Files.copy(folder.resolve("data/secret"), again.resolve("data/secret"));
      try (var desk = RunningDesk.in(again, postgres.uri(), InstantSource.system())) {
        assertThat(ids).allMatch(id -> desk.get("/v1/decisions/" + id).statusCode() == 200);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  /** Asks until the desk no longer listens; every answer it gives is a decision. */
  private static List<String> untilItStops(RunningDesk desk, CountDownLatch underLoad) {
    var ids = new ArrayList<String>();
    while (true) {
      HttpResponse<String> answer;
      try {
        answer = desk.post("/v1/decisions", RunningDesk.question(STALLED).toString());
      } catch (java.io.UncheckedIOException stopped) {
        return ids;
      }
      assertThat(answer.statusCode()).isEqualTo(200);
      ids.add(RunningDesk.tree(answer).get("decisionId").asText());
      underLoad.countDown();
    }
  }

  @Test
  void an_address_that_others_can_reach_is_refused_without_keys() {
    try (var postgres = postgres()) {
      var settings =
          new Settings(
              "0.0.0.0",
              0,
              folder.resolve("data"),
              Path.of("../decision-tables"),
              postgres.uri(),
              null);
      assertThatThrownBy(
              () ->
                  Components.start(
                          settings,
                          new TablesFolder(() -> KeptForThisRun.INSTANCE),
                          InstantSource.system())
                      .close())
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("no API keys");
    }
  }

  private EmbeddedPostgres postgres() {
    return EmbeddedPostgres.start(
        folder.resolve("postgres"), Binaries.unpack(Binaries.usualCache()));
  }

  private long postmaster() throws IOException {
    try (var walk = Files.walk(folder.resolve("data/postgres"), 3)) {
      var file = walk.filter(it -> it.endsWith("postmaster.pid")).findFirst().orElseThrow();
      return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }
  }
}
