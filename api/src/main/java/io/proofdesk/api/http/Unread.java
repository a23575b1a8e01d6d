package io.proofdesk.api.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.Finding;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Answers what never became a request: its first line or its headers could not be taken in. */
final class Unread {
  private Unread() {}

  static void answer(HttpServerRequest request) {
    var problem = problem(request.decoderResult().cause());
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end(Buffer.buffer(new JsonWriter().bytes(problem)))
        // where this request ends nobody can say, so nothing behind it can be read
        .onComplete(said -> request.connection().close());
  }

  private static Problem problem(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return problem(
          414,
          "request.line-too-long",
          "a first line of at most " + HttpApi.MOST_IN_FIRST_LINE + " bytes",
          "put what is long into the body");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return problem(
          431,
          "request.headers-too-large",
          "headers of at most " + HttpApi.MOST_IN_HEADERS + " bytes together",
          "put what is long into the body");
    }
    return problem(
        400, "request.not-http", "a request as HTTP/1.1 writes it", "look at what sends it");
  }

  private static Problem problem(int status, String code, String expected, String suggestion) {
    return Problem.of(
        status, List.of(Finding.error(code, "", null, "expected " + expected, suggestion)));
  }
}
