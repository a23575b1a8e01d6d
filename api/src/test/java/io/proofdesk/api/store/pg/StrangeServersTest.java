package io.proofdesk.api.store.pg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.api.store.Entries;
import io.vertx.core.Vertx;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers that speak the words of PostgreSQL and are not what we work with. */
class StrangeServersTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private interface Talk {
    void with(Socket caller) throws IOException;
  }

  private ServerSocket listening(Talk talk) throws IOException {
    var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(
        () -> {
          try {
            while (true) {
              var caller = server.accept();
              threads.execute(() -> talked(talk, caller));
            }
          } catch (IOException closed) {
            assertThat(server.isClosed()).isTrue();
          }
        });
    return server;
  }

  private static void talked(Talk talk, Socket caller) {
    try (caller) {
      talk.with(caller);
    } catch (IOException hungUp) {
      assertThat(caller.isClosed()).isTrue();
    }
  }

  @Test
  void a_server_older_than_we_know_is_told_by_its_version() throws IOException {
    try (var server = listening(StrangeServersTest::speakAsFourteen)) {
      var name = "127.0.0.1:" + server.getLocalPort() + "/support";
      var address = ServerAddress.parse("postgresql://someone:s3cr3t@" + name + "?sslmode=disable");
      assertThatThrownBy(() -> new Migration(address).run(Secret.given(TestServer.SECRET)))
          .satisfies(SecretTest.told("database.other-version", name))
          .hasMessageContaining("`PostgreSQL 14`")
          .hasMessageContaining("upgrade the server")
          .hasMessageNotContaining("s3cr3t");
    }
  }

  /** Lets everybody in, and takes every statement without doing anything. */
  private static void speakAsFourteen(Socket caller) throws IOException {
    var in = new DataInputStream(caller.getInputStream());
    var out = new DataOutputStream(caller.getOutputStream());
    in.skipNBytes(in.readInt() - 4L);
    say(out, 'R', new byte[4]);
    for (var said :
        new String[] {
          "server_version\0" + "14.9\0",
          "server_encoding\0UTF8\0",
          "client_encoding\0UTF8\0",
          "DateStyle\0ISO, MDY\0",
          "TimeZone\0UTC\0",
          "integer_datetimes\0on\0",
          "standard_conforming_strings\0on\0"
        }) {
      say(out, 'S', said.getBytes(UTF_8));
    }
    say(out, 'K', new byte[8]);
    say(out, 'Z', new byte[] {'I'});
    for (int kind = in.read(); kind > 0; kind = in.read()) {
      in.skipNBytes(in.readInt() - 4L);
      switch (kind) {
        case 'P' -> say(out, '1', new byte[0]);
        case 'B' -> say(out, '2', new byte[0]);
        case 'D' -> say(out, 'n', new byte[0]);
        case 'E' -> say(out, 'C', "SET\0".getBytes(UTF_8));
        case 'S' -> say(out, 'Z', new byte[] {'I'});
        case 'Q' -> {
          say(out, 'C', "SET\0".getBytes(UTF_8));
          say(out, 'Z', new byte[] {'I'});
        }
        default -> out.flush();
      }
    }
  }

  private static void say(DataOutputStream out, char kind, byte[] words) throws IOException {
    out.writeByte(kind);
    out.writeInt(words.length + 4);
    out.write(words);
    out.flush();
  }

  @Test
  void a_server_that_lets_us_in_and_then_says_nothing_is_not_waited_for_ever() throws IOException {
    var real = ServerAddress.parse(TestServer.BROUGHT_ALONG.uri()).jdbcUrl();
    int port = Integer.parseInt(real.replaceFirst(".*:(\\d+)/.*", "$1"));
    var vertx = Vertx.vertx();
    try (var server = listening(caller -> passOn(caller, port))) {
      var uri =
          TestServer.BROUGHT_ALONG
              .uri()
              .replace(":" + port + "/", ":" + server.getLocalPort() + "/");
      var limits = new Limits(1, 1, Duration.ofMillis(20));
      var secret = Secret.given(TestServer.SECRET);
      assertThatThrownBy(() -> Database.open(vertx, uri, secret, limits, () -> Entries.NOON))
          .satisfies(SecretTest.told("database.silent", "database"))
          .hasMessageContaining("look at its log and its load, then start again");
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  /** What brings the schema up to date goes through; what works with it afterwards is not heard. */
  private void passOn(Socket caller, int port) throws IOException {
    var first = new byte[2_048];
    int read = caller.getInputStream().read(first);
    if (new String(first, 0, read, UTF_8).contains("application_name\0proofdesk\0")) {
      caller.getInputStream().skip(Long.MAX_VALUE);
      return;
    }
    try (var real = new Socket(InetAddress.getLoopbackAddress(), port)) {
      real.getOutputStream().write(first, 0, read);
      threads.execute(
          () -> talked(it -> real.getInputStream().transferTo(it.getOutputStream()), caller));
      caller.getInputStream().transferTo(real.getOutputStream());
    }
  }
}
