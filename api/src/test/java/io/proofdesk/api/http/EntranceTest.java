package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A desk that is told to stop while somebody is connected. */
@Timeout(60)
class EntranceTest {
  private static final String LIVE = "/health/live";
  private static final String READY = "/health/ready";

  @Test
  void who_was_let_in_before_the_door_closed_is_answered_and_asked_to_hang_up() throws Exception {
    var entrance = new Entrance();
    var vertx = Vertx.builder().withTransport(entrance).build();
    try {
      var served = new Served(vertx);
      served.start().toCompletionStage().toCompletableFuture().join();
      try (var known = connect(served)) {
        assertThat(ask(known, LIVE)).doesNotContainIgnoringCase("connection: close");

        entrance.close();
        // the loop that listens closes the door in its own time
        assertThatThrownBy(
                () -> {
                  while (true) {
                    connect(served).close();
                  }
                })
            .isInstanceOf(ConnectException.class);
        var left = served.api.leave(vertx, 30_000);

        var answer = ask(known, LIVE);
        assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("connection: close");
        known.close();
        left.toCompletionStage().toCompletableFuture().join();
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void a_server_about_to_stop_lives_and_is_not_ready_for_more() throws Exception {
    var vertx = Vertx.vertx();
    try {
      var served = new Served(vertx);
      served.start().toCompletionStage().toCompletableFuture().join();
      try (var known = connect(served)) {
        assertThat(ask(known, READY)).startsWith("HTTP/1.1 200");
        var left = served.api.leave(vertx, 30_000);
        assertThat(ask(known, READY)).startsWith("HTTP/1.1 503");
        assertThat(ask(known, LIVE)).startsWith("HTTP/1.1 200");
        known.close();
        left.toCompletionStage().toCompletableFuture().join();
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static Socket connect(Served served) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), served.port());
  }

  /** The head of the answer; what is asked for is small enough to come in one piece. */
  private static String ask(Socket socket, String path) throws IOException {
    var question = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n";
    socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
    var read = new StringBuilder();
    while (read.indexOf("\r\n\r\n") < 0) {
      var next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("hung up after " + read);
      }
      read.append((char) next);
    }
    socket.getInputStream().skipNBytes(socket.getInputStream().available());
    return read.toString();
  }
}
