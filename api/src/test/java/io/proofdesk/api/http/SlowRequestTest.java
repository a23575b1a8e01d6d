package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.proofdesk.api.json.JsonWriter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller who promises a body and does not send all of it. */
@Timeout(60)
class SlowRequestTest {
  private static final class Patient implements Endpoint {
    @Override
    public String operationId() {
      return "patient";
    }

    @Override
    public HttpMethod method() {
      return HttpMethod.POST;
    }

    @Override
    public String path() {
      return "/patient";
    }

    @Override
    public int bodyLimit() {
      return 100;
    }

    @Override
    public void handle(RoutingContext context) {
      context.response().end("never with half of a body");
    }
  }

  @Test
  void is_told_so_instead_of_being_waited_for_ever() throws Exception {
    var vertx = Vertx.vertx();
    try {
      var archive = new MemoryArchive();
      var replies = new Replies(new JsonWriter());
      var routes =
          new Routes(
              List.of(new Patient()),
              new Gate(new Keyring(archive), replies),
              new AccessLog(new SimpleMeterRegistry()),
              replies,
              new Guests(),
              Duration.ofMillis(50));
      var server =
          vertx
              .createHttpServer()
              .requestHandler(routes.router(vertx))
              .listen(0, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
        var half =
            "POST /patient HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: 10\r\n\r\n{";
        socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        socket.setSoTimeout(30_000);
        var answer = PlantedRequestsTest.read(socket.getInputStream());
        assertThat(answer.status()).isEqualTo(408);
        var fault = answer.body().getJsonArray("errors").getJsonObject(0);
        assertThat(fault.getString("code")).isEqualTo("request.too-slow");
        assertThat(fault.getString("suggestion")).contains("look at the connection");
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
