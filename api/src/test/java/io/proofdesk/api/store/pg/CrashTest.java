package io.proofdesk.api.store.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.api.postgres.Binaries;
import io.proofdesk.api.postgres.EmbeddedPostgres;
import io.proofdesk.api.store.AppendResult.Appended;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.ArchivedDecision;
import io.proofdesk.api.store.Entries;
import io.proofdesk.api.store.StoreFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the archive promises when the database is killed under it. */
class CrashTest {

  @TempDir Path folder = Path.of("");

  private final Vertx vertx = Vertx.vertx();
  private volatile CountDownLatch underLoad = new CountDownLatch(0);
  private final Entries entries = Entries.inOwnStore();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void nothing_acknowledged_is_lost_when_the_database_is_killed_under_load() throws Exception {
    try (var postgres = start()) {
      var database = open(postgres, Duration.ofSeconds(30));
      var acknowledged = new ConcurrentLinkedQueue<UUID>();
      var callers = Future.all(callers(database.archive(), acknowledged, 32, 60));
      for (var round = 0; round < 3; round++) {
        underLoad = new CountDownLatch(100);
        underLoad.await();
        ProcessHandle.of(postgres.pid()).ifPresent(ProcessHandle::destroyForcibly);
        // service resumes by itself: this one waits for the database to come back
        assertThat(database.archive().append(entries.next()).await()).isInstanceOf(Appended.class);
      }
      callers.await();

      assertThat(acknowledged).hasSize(32 * 60);
      var report = database.archive().verifyChain(entries.store()).await();
      assertThat(report.holds()).isTrue();
      assertThat(report.decisions()).isEqualTo(32 * 60 + 3);
      var found = acknowledged.stream().map(id -> database.archive().find(entries.store(), id));
      assertThat(Future.all(found.toList()).await().<Optional<ArchivedDecision>>list())
          .allMatch(Optional::isPresent);
      database.close().await();
    }
  }

  @Test
  void while_the_database_is_away_callers_are_told_so_and_nothing_is_half_kept() {
    var postgres = start();
    var database = open(postgres, Duration.ofSeconds(3));
    database.archive().append(entries.next()).await();
    postgres.close();

    for (var call :
        IntStream.range(0, 20).mapToObj(i -> database.archive().append(entries.next())).toList()) {
      assertThatThrownBy(call::await).isInstanceOfSatisfying(StoreFailure.class, CrashTest::isAway);
    }
    assertThatThrownBy(() -> database.ping().await())
        .isInstanceOfSatisfying(StoreFailure.class, CrashTest::isAway);

    try (var back = start()) {
      assertThat(back.uri()).isEqualTo(postgres.uri());
      var entry = entries.next();
      assertThat(database.archive().append(entry).await()).isEqualTo(new Appended(entry.id()));
      assertThat(database.archive().verifyChain(entries.store()).await().decisions()).isEqualTo(2);
      database.close().await();
    }
  }

  @Test
  void a_database_that_takes_no_more_rows_is_not_ready_until_it_does_again() throws Exception {
    try (var postgres = start()) {
      var database = open(postgres, Duration.ofSeconds(3));
      database.archive().append(entries.next()).await();
      setting(postgres, "alter system set default_transaction_read_only = on");
      // sessions hear of a setting one by one
      assertThat(soon(() -> fails(database.archive().append(entries.next())))).isTrue();
      assertThat(soon(() -> fails(database.ping()))).isTrue();

      setting(postgres, "alter system reset default_transaction_read_only");
      assertThat(soon(() -> !fails(database.ping()))).isTrue();
      assertThat(soon(() -> !fails(database.archive().append(entries.next())))).isTrue();
      database.close().await();
    }
  }

  private static void setting(EmbeddedPostgres postgres, String statement) throws SQLException {
    var address = ServerAddress.parse(postgres.uri());
    try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
        var asking = connection.createStatement()) {
      asking.execute("set session characteristics as transaction read write");
      asking.execute(statement);
      asking.execute("select pg_reload_conf()");
    }
  }

  private static boolean soon(BooleanSupplier happens) {
    return IntStream.range(0, 200).anyMatch(attempt -> happens.getAsBoolean());
  }

  private static boolean fails(Future<?> asked) {
    return asked.map(done -> false).otherwise(true).await();
  }

  private List<Future<Void>> callers(
      Archive archive, Queue<UUID> acknowledged, int callers, int each) {
    return IntStream.range(0, callers)
        .mapToObj(ignored -> callAgain(archive, acknowledged, each))
        .toList();
  }

  private Future<Void> callAgain(Archive archive, Queue<UUID> acknowledged, int left) {
    if (left == 0) {
      return Future.succeededFuture();
    }
    var entry = entries.next();
    return archive
        .append(entry)
        .compose(
            result -> {
              acknowledged.add(entry.id());
              underLoad.countDown();
              return callAgain(archive, acknowledged, left - 1);
            });
  }

  private static void isAway(StoreFailure failure) {
    assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.UNAVAILABLE);
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(folder, Binaries.unpack(Binaries.usualCache()));
  }

  private Database open(EmbeddedPostgres postgres, Duration patience) {
    var limits = new Limits(4_096, 256, patience);
    var database =
        Database.open(
            vertx, postgres.uri(), Secret.given(TestServer.SECRET), limits, InstantSource.system());
    Entries.published(Entries.RULEBOOK, database);
    return database;
  }
}
