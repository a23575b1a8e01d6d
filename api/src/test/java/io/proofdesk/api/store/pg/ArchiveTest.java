package io.proofdesk.api.store.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.api.store.AppendResult;
import io.proofdesk.api.store.AppendResult.Appended;
import io.proofdesk.api.store.AppendResult.EarlierAnswer;
import io.proofdesk.api.store.AppendResult.KeyReused;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.ArchiveEntry;
import io.proofdesk.api.store.Entries;
import io.proofdesk.api.store.KeyState;
import io.proofdesk.api.store.StoreFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.proofdesk.api.store.pg.TestServer#stream")
class ArchiveTest {

  @Parameter TestServer server = TestServer.BROUGHT_ALONG;

  private final Entries entries = Entries.inOwnStore();

  @Test
  void what_was_appended_is_found_byte_for_byte() {
    var entry = entries.next();
    assertThat(archive().append(entry).await()).isEqualTo(new Appended(entry.id()));

    var found = archive().find(entry.store(), entry.id()).await().orElseThrow();
    assertThat(found.payload())
        .extracting(payload -> payload == null ? "" : payload.brief() + payload.decision())
        .isEqualTo(entry.brief() + entry.decision());
    assertThat(found.asOf()).isEqualTo(entry.asOf());
    assertThat(found.rulebookHash()).isEqualTo(entry.rulebookHash());
    assertThat(archive().find(entry.id()).await()).contains(found);
  }

  @Test
  void another_store_does_not_find_it() {
    var entry = entries.next();
    archive().append(entry).await();
    assertThat(archive().find("elsewhere", entry.id()).await()).isEmpty();
  }

  @Test
  void sixty_four_requests_with_one_key_get_one_row_and_one_answer() {
    var keyed = entries.keyed("again", "body");
    var results = appendAll(IntStream.range(0, 64).mapToObj(ignored -> keyed.next()).toList());

    var kept = results.stream().filter(Appended.class::isInstance).toList();
    assertThat(kept).hasSize(1);
    var first = ((Appended) kept.get(0)).id();
    assertThat(results)
        .filteredOn(EarlierAnswer.class::isInstance)
        .hasSize(63)
        .containsOnly(new EarlierAnswer("answer of " + first, first));
    assertThat(archive().verifyChain(keyed.store()).await().decisions()).isEqualTo(1);
  }

  @Test
  void two_processes_racing_for_one_key_agree_on_the_answer() {
    var vertx = Vertx.vertx();
    var other = server.open(vertx);
    try {
      var keyed = entries.keyed("race", "body");
      var appends = new ArrayList<Future<AppendResult>>();
      for (var turn = 0; turn < 64; turn++) {
        appends.add((turn % 2 == 0 ? archive() : other.archive()).append(keyed.next()));
      }
      Future.all(appends).await();
      var decisions =
          appends.stream()
              .map(Future::result)
              .map(ArchiveTest::decision)
              .collect(Collectors.toSet());
      assertThat(decisions).hasSize(1);
      var report = archive().verifyChain(keyed.store()).await();
      assertThat(report.holds()).isTrue();
      assertThat(report.decisions()).isEqualTo(1);
    } finally {
      other.close().await();
      vertx.close().await();
    }
  }

  @Test
  void two_processes_write_one_unbroken_chain() {
    var vertx = Vertx.vertx();
    var other = server.open(vertx);
    try {
      var appends = new ArrayList<Future<AppendResult>>();
      for (var turn = 0; turn < 400; turn++) {
        appends.add((turn % 2 == 0 ? archive() : other.archive()).append(entries.next()));
      }
      Future.all(appends).await();
      var report = archive().verifyChain(entries.store()).await();
      assertThat(report.holds()).isTrue();
      assertThat(report.decisions()).isEqualTo(400);
    } finally {
      other.close().await();
      vertx.close().await();
    }
  }

  @Test
  void a_key_used_again_with_another_body_is_told_so() {
    archive().append(entries.keyed("word", "body").next()).await();
    var other = entries.keyed("word", "another body");
    assertThat(archive().append(other.next()).await()).isEqualTo(new KeyReused());
    assertThat(archive().lookup(other.requestKey(), Entries.NOON).await())
        .isEqualTo(new KeyReused());
  }

  @Test
  void a_lookup_finds_the_first_answer_for_a_day_and_then_no_more() {
    var keyed = entries.keyed("word", "body");
    assertThat(archive().lookup(keyed.requestKey(), Entries.NOON).await())
        .isEqualTo(new KeyState.Unused());
    var entry = keyed.next();
    archive().append(entry).await();

    var almostADay = Entries.NOON.plus(Duration.ofHours(24)).minusSeconds(1);
    assertThat(archive().lookup(keyed.requestKey(), almostADay).await())
        .isEqualTo(new EarlierAnswer("answer of " + entry.id(), entry.id()));
    assertThat(archive().lookup(keyed.requestKey(), almostADay.plusSeconds(1)).await())
        .isEqualTo(new KeyState.Unused());
  }

  @Test
  void an_expired_key_is_free_again() {
    archive().append(entries.keyed("word", "body").next()).await();
    var nextDay = entries.at(Entries.NOON.plus(Duration.ofHours(24))).keyed("word", "new body");
    var entry = nextDay.next();
    assertThat(archive().append(entry).await()).isEqualTo(new Appended(entry.id()));
  }

  @Test
  void expired_answers_are_deleted_and_living_ones_stay() {
    var keyed = entries.keyed("word", "body");
    archive().append(keyed.next()).await();
    archive().forgetExpiredAnswers(Entries.NOON.plus(Duration.ofHours(23))).await();
    assertThat(archive().lookup(keyed.requestKey(), Entries.NOON).await())
        .isInstanceOf(EarlierAnswer.class);
    archive().forgetExpiredAnswers(Entries.NOON.plus(Duration.ofHours(24))).await();
    assertThat(archive().lookup(keyed.requestKey(), Entries.NOON).await())
        .isEqualTo(new KeyState.Unused());
  }

  @Test
  void a_dry_run_has_keys_of_its_own_and_never_counts() {
    var live = entries.keyed("word", "body").next();
    var tried = entries.tried().keyed("word", "body").next();
    archive().append(live).await();
    assertThat(archive().append(tried).await()).isEqualTo(new Appended(tried.id()));

    var later = Entries.NOON.plusSeconds(1);
    assertThat(archive().earlierDecisions(entries.store(), "desk:1", later, 10).await())
        .extracting(prior -> UUID.fromString(prior.decisionId()))
        .containsExactly(live.id());
  }

  @Test
  void cases_of_the_same_issue_count_once_each_and_never_the_asking_case() {
    var yesterday = Entries.NOON.minus(Duration.ofDays(1));
    appendAll(
        List.of(
            entries.ofCase("desk:1").next(),
            entries.ofCase("desk:2").next(),
            entries.ofCase("desk:2").next(),
            entries.ofCase("desk:3").at(yesterday).next(),
            entries.ofCase("desk:4").tried().next()));

    var after = Entries.NOON.plusSeconds(1);
    assertThat(count("desk:1", yesterday, after)).isEqualTo(2);
    assertThat(count("desk:9", yesterday, after)).isEqualTo(3);
    assertThat(count("desk:9", yesterday.plusSeconds(1), after)).isEqualTo(2);
    assertThat(count("desk:9", yesterday, Entries.NOON)).isEqualTo(1);
  }

  @Test
  void earlier_decisions_come_oldest_first_and_only_the_newest_are_kept() {
    var hours = List.of(3, 1, 2);
    hours.forEach(
        hour ->
            archive()
                .append(entries.at(Entries.NOON.minus(Duration.ofHours(hour))).next())
                .await());
    assertThat(archive().earlierDecisions(entries.store(), "desk:1", Entries.NOON, 2).await())
        .extracting(prior -> Duration.between(prior.at(), Entries.NOON).toHours())
        .containsExactly(2L, 1L);
  }

  @Test
  void one_decision_the_database_refuses_does_not_fail_the_others_of_its_batch() {
    var twice = UUID.randomUUID();
    var all = new ArrayList<ArchiveEntry>();
    IntStream.range(0, 20).forEach(ignored -> all.add(entries.next()));
    all.add(7, entries.with(twice));
    all.add(15, entries.with(twice));
    var appends = all.stream().map(archive()::append).toList();
    Future.join(appends).transform(ignored -> Future.succeededFuture()).await();

    assertThat(appends).filteredOn(Future::succeeded).hasSize(21);
    assertThat(appends)
        .filteredOn(Future::failed)
        .singleElement()
        .extracting(Future::cause)
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.REFUSED);
              assertThat(failure.finding().code()).isEqualTo("archive.refused");
              assertThat(failure.finding().suggestion()).contains("the log of the server");
            });
    var report = archive().verifyChain(entries.store()).await();
    assertThat(report.decisions()).isEqualTo(21);
    assertThat(report.holds()).isTrue();
  }

  @Test
  void a_decision_whose_rulebook_is_not_kept_is_not_kept_either() {
    var unread = entries.decidedBy("never-published");
    assertThatThrownBy(() -> archive().append(unread).await())
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.REFUSED);
              assertThat(failure.finding().code()).isEqualTo("archive.refused");
              assertThat(failure.finding().suggestion()).contains("the log of the server");
            });
    assertThat(archive().find(unread.id()).await()).isEmpty();
  }

  @Test
  void neither_case_reference_nor_key_nor_answer_stands_in_the_database() throws SQLException {
    var marked = entries.ofCase("desk:MARKED-1").keyed("MARKED-2", "MARKED-3").next();
    archive().append(marked).await();
    try (var connection = server.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select d::text, i::text, encode(i.answer_encrypted, 'escape')"
                        + " from proofdesk.decision d join proofdesk.idempotency i"
                        + " on i.decision_id = d.id where d.id = '"
                        + marked.id()
                        + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1) + rows.getString(2) + rows.getString(3))
          .doesNotContain("MARKED")
          .doesNotContain("answer of");
    }
  }

  @Test
  void a_full_queue_says_so_at_once() {
    var vertx = Vertx.vertx();
    var limits = new Limits(1, 1, Duration.ofSeconds(30));
    var small =
        Database.open(
            vertx, server.uri(), Secret.given(TestServer.SECRET), limits, () -> Entries.NOON);
    Entries.published(Entries.RULEBOOK, small);
    try {
      var first = small.archive().append(entries.next());
      var second = small.archive().append(entries.next());
      assertThatThrownBy(second::await)
          .isInstanceOfSatisfying(
              StoreFailure.class,
              failure -> {
                assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.BUSY);
                assertThat(failure.finding().code()).isEqualTo("archive.busy");
                assertThat(failure.finding().suggestion()).isEqualTo("try again in a second");
              });
      assertThat(first.await()).isInstanceOf(Appended.class);
    } finally {
      small.close().await();
      vertx.close().await();
    }
  }

  @Test
  void closing_writes_what_was_admitted() {
    var vertx = Vertx.vertx();
    var other = server.open(vertx);
    var appends =
        IntStream.range(0, 500)
            .mapToObj(ignored -> other.archive().append(entries.next()))
            .toList();
    other.close().await();
    Future.all(appends).await();
    vertx.close().await();
    assertThat(archive().verifyChain(entries.store()).await().decisions()).isEqualTo(500);
  }

  private Archive archive() {
    return server.database().archive();
  }

  private long count(String except, Instant from, Instant before) {
    return archive().countSameIssue(entries.store(), "SKU-1/DAMAGE", from, before, except).await();
  }

  private List<AppendResult> appendAll(List<ArchiveEntry> all) {
    var appends = all.stream().map(archive()::append).toList();
    Future.all(appends).await();
    return appends.stream().map(Future::result).toList();
  }

  private static UUID decision(AppendResult result) {
    if (result instanceof Appended appended) {
      return appended.id();
    }
    return ((EarlierAnswer) result).decisionId();
  }
}
