package io.proofdesk.api.store.pg;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.store.AppendResult.Appended;
import io.proofdesk.api.store.Entries;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A line that breaks in the middle of a commit, so that nobody knows whether it went through. */
class UnheardCommitTest {

  /** Where the line breaks, once. */
  enum Break {
    NOWHERE,
    BEFORE_THE_SERVER_HEARS,
    BEFORE_WE_HEAR
  }

  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<Break> next = new AtomicReference<>(Break.NOWHERE);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @ParameterizedTest
  @EnumSource
  void a_decision_is_kept_once_wherever_the_line_breaks(Break where) {
    var database = openThroughTheLine();
    var entries = Entries.inOwnStore();
    next.set(where);
    var entry = entries.keyed("word", "body").next();
    assertThat(database.archive().append(entry).await()).isEqualTo(new Appended(entry.id()));
    assertThat(next.get()).isEqualTo(Break.NOWHERE);

    var report = database.archive().verifyChain(entries.store()).await();
    assertThat(report.holds()).isTrue();
    assertThat(report.decisions()).isEqualTo(1);
    database.close().await();
  }

  private Database openThroughTheLine() {
    var server = URI.create(TestServer.BROUGHT_ALONG.uri());
    var line =
        vertx
            .createNetServer()
            .connectHandler(caller -> connect(caller, server.getPort()))
            .listen(0, "127.0.0.1")
            .await();
    var uri =
        server.toString().replace(":" + server.getPort() + "/", ":" + line.actualPort() + "/");
    var limits = new Limits(16, 16, Duration.ofSeconds(30));
    var database =
        Database.open(vertx, uri, Secret.given(TestServer.SECRET), limits, InstantSource.system());
    Entries.published(Entries.RULEBOOK, database);
    return database;
  }

  private void connect(NetSocket caller, int port) {
    caller.pause();
    vertx
        .createNetClient()
        .connect(port, "127.0.0.1")
        .onSuccess(
            server -> {
              server.handler(caller::write);
              server.closeHandler(ignored -> caller.close());
              caller.closeHandler(ignored -> server.close());
              caller.handler(sent -> pass(sent, caller, server));
              caller.resume();
            });
  }

  private void pass(Buffer sent, NetSocket caller, NetSocket server) {
    var commits = sent.toString(StandardCharsets.ISO_8859_1).contains("COMMIT");
    var here = commits ? next.getAndSet(Break.NOWHERE) : Break.NOWHERE;
    switch (here) {
      case NOWHERE -> server.write(sent);
      case BEFORE_THE_SERVER_HEARS -> caller.close();
      case BEFORE_WE_HEAR -> {
        server.handler(answer -> caller.close());
        server.write(sent);
      }
    }
  }
}
