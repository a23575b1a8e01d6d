package io.proofdesk.api.http;

import io.proofdesk.api.desk.Answer;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.Finding;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Writes answers and problems. Thread-safe. */
final class Replies {
  private final JsonWriter json;

  Replies(JsonWriter json) {
    this.json = json;
  }

  /** Writes the value, or the problem that stands in its way. */
  <T> void send(RoutingContext context, Answer<T> answer) {
    if (answer instanceof Answer.Given<T> given) {
      json(context, 200, json.bytes(given.value()));
      return;
    }
    if (answer instanceof Answer.Later<T> later) {
      context.response().putHeader("Retry-After", Integer.toString(later.retryAfterSeconds()));
    }
    problem(context, problem(answer));
  }

  /** Writes plain text, or the problem that stands in its way. */
  void sendText(RoutingContext context, Answer<String> answer) {
    if (answer instanceof Answer.Given<String> given) {
      send(
          context,
          200,
          "text/plain; charset=utf-8",
          given.value().getBytes(StandardCharsets.UTF_8));
      return;
    }
    send(context, answer);
  }

  /** The problem an answer stands for; never asked of one that was given. */
  static <T> Problem problem(Answer<T> answer) {
    if (answer instanceof Answer.Malformed<T> it) {
      return Problem.of(400, it.findings());
    }
    if (answer instanceof Answer.NotAllowed<T> it) {
      return Problem.of(403, List.of(it.finding()));
    }
    if (answer instanceof Answer.Unknown<T> it) {
      return Problem.of(404, List.of(it.finding()));
    }
    if (answer instanceof Answer.KeyReused<T> it) {
      return Problem.of(409, List.of(it.finding()));
    }
    if (answer instanceof Answer.Erased<T> it) {
      return Problem.of(410, List.of(it.finding()));
    }
    if (answer instanceof Answer.Later<T> it) {
      return Problem.of(503, List.of(it.finding()));
    }
    return Problem.of(500, List.of(((Answer.Failed<T>) answer).finding()));
  }

  void json(RoutingContext context, int status, byte[] body) {
    send(context, status, "application/json", body);
  }

  void record(RoutingContext context, int status, Object value) {
    json(context, status, json.bytes(value));
  }

  void problem(RoutingContext context, int status, Finding finding) {
    problem(context, Problem.of(status, List.of(finding)));
  }

  private void problem(RoutingContext context, Problem problem) {
    if (Set.of(401, 408, 413, 503).contains(problem.status())) {
      // what is left of the body, if anything, is not worth reading
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
    }
    send(context, problem.status(), "application/problem+json", json.bytes(problem));
  }

  private static void send(RoutingContext context, int status, String type, byte[] body) {
    var response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, type)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(Buffer.buffer(body));
  }
}
