package io.proofdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.api.postgres.EmbeddedPostgres;
import io.proofdesk.api.postgres.PostgresFailure;
import io.proofdesk.api.store.ApiKeys.ApiKey;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that got out must be revoked while the server that knows it runs. */
class KeysBesideAServerTest {
  private static final UUID KEY = UUID.fromString("01930000-0000-7000-8000-000000000000");
  private static final InstantSource CLOCK = InstantSource.system();

  @Test
  void keys_are_kept_and_revoked_while_a_server_runs_on_the_data(@TempDir Path data) {
    var settings = new Settings("127.0.0.1", 0, data, Path.of("none"), null, null);
    var vertx = Vertx.vertx();
    try (var server = Storage.open(settings, vertx, CLOCK)) {
      assertThatThrownBy(() -> Storage.open(settings, vertx, CLOCK))
          .isInstanceOf(PostgresFailure.class)
          .hasMessageContaining("another Proofdesk");
      try (var beside = Storage.join(settings, vertx, CLOCK)) {
        var now = Instant.parse("2026-11-24T15:00:00Z");
        var key = new ApiKey(KEY, "hash", "acme", Set.of("demo-store"), now);
        beside.apiKeys().add(key).toCompletionStage().toCompletableFuture().join();
        assertThat(active(server)).isEqualTo(1);
        beside.apiKeys().revoke(KEY, now).toCompletionStage().toCompletableFuture().join();
      }
      // and the work on the side left the database of the server running
      assertThat(active(server)).isZero();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
    assertThat(EmbeddedPostgres.running(data.resolve("postgres"))).isNull();
  }

  private static int active(Storage server) {
    return server.apiKeys().active().toCompletionStage().toCompletableFuture().join().size();
  }
}
