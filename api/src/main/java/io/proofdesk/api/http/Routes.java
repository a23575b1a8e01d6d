package io.proofdesk.api.http;

import io.proofdesk.api.desk.Failures;
import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts endpoints behind the gate, their body limits and the log. Thread-safe. */
final class Routes {
  private final List<Endpoint> endpoints;
  private final Gate gate;
  private final AccessLog log;
  private final Replies replies;
  private final Guests guests;
  private final Duration longest;

  /**
   * @param longest how long a request may take to arrive
   */
  Routes(
      List<Endpoint> endpoints,
      Gate gate,
      AccessLog log,
      Replies replies,
      Guests guests,
      Duration longest) {
    this.endpoints = List.copyOf(endpoints);
    this.gate = gate;
    this.log = log;
    this.replies = replies;
    this.guests = guests;
    this.longest = longest;
  }

  Router router(Vertx vertx) {
    var router = Router.router(vertx);
    router.route().handler(guests::asked);
    for (var endpoint : endpoints) {
      mount(router, endpoint);
    }
    for (var status : List.of(400, 404, 405, 408, 413, 500)) {
      router.errorHandler(status, context -> failed(context, status));
    }
    return router;
  }

  private void mount(Router router, Endpoint endpoint) {
    then(router, endpoint, context -> log.follow(context, endpoint.operationId()));
    if (!endpoint.open()) {
      then(router, endpoint, gate::handle);
      then(router, endpoint, context -> onlyKnownParameters(context, endpoint.parameters()));
    }
    if (endpoint.bodyLimit() > 0) {
      then(router, endpoint, this::onlyJson);
      then(router, endpoint, TimeoutHandler.create(longest.toMillis(), 408));
      then(router, endpoint, BodyHandler.create(false).setBodyLimit(endpoint.bodyLimit()));
      then(router, endpoint, this::onlyWithBody);
    }
    then(router, endpoint, endpoint::handle);
  }

  /** A route for each handler: one route would sort them by kind, the gate behind the body. */
  private static void then(Router router, Endpoint endpoint, Handler<RoutingContext> handler) {
    router.route(endpoint.method(), routed(endpoint)).handler(handler);
  }

  /** {@code /v1/decisions/{id}} of the contract is {@code /v1/decisions/:id} of the router. */
  private static String routed(Endpoint endpoint) {
    return endpoint.path().replaceAll("\\{(\\w+)}", ":$1");
  }

  /** What is asked for under a name nobody reads, or twice, would be dropped without a word. */
  private void onlyKnownParameters(RoutingContext context, List<String> known) {
    var asked = context.queryParams();
    var faults = new ArrayList<Finding>();
    for (var name : asked.names()) {
      if (!known.contains(name)) {
        faults.add(unknownParameter(name, known));
      } else if (asked.getAll(name).size() > 1) {
        faults.add(
            Finding.error(
                "request.repeated-parameter",
                name,
                String.join(", ", asked.getAll(name)),
                "expected this parameter once",
                "keep the one that is meant"));
      }
    }
    if (faults.isEmpty()) {
      context.next();
      return;
    }
    replies.problem(context, 400, faults);
  }

  private static Finding unknownParameter(String name, List<String> known) {
    var meant = Spelling.suggestion(name, known);
    return Finding.error(
        "request.unknown-parameter",
        "",
        name,
        "expected only parameters this path has",
        known.isEmpty()
            ? "leave it out; this path has none"
            : meant == null ? "the parameters here are " + String.join(", ", known) : meant);
  }

  private void onlyJson(RoutingContext context) {
    var header = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    var type = header == null ? "" : header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    var packed = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
    if (type.equals("application/json") && (packed == null || packed.equals("identity"))) {
      context.next();
      return;
    }
    replies.problem(
        context,
        415,
        Finding.error(
            "request.not-json",
            "Content-Type",
            header,
            "expected `Content-Type: application/json` and no content encoding",
            "send JSON as it is, and say so in that header"));
  }

  private void onlyWithBody(RoutingContext context) {
    if (context.body().buffer() != null) {
      context.next();
      return;
    }
    replies.problem(
        context,
        400,
        Finding.error(
            "request.empty",
            "",
            null,
            "expected a document, found nothing",
            "send what /openapi.yaml shows for this path"));
  }

  private void failed(RoutingContext context, int status) {
    if (status == 405) {
      context.response().putHeader("Allow", allowed(context));
    }
    if (status == 500 && context.failure() != null) {
      Failures.log(context.failure());
    }
    replies.problem(context, status, finding(context, status));
  }

  private String allowed(RoutingContext context) {
    var path = String.valueOf(context.request().path());
    return endpoints.stream()
        .filter(it -> path.matches(it.path().replaceAll("\\{\\w+}", "[^/]+")))
        .map(Endpoint::method)
        .map(HttpMethod::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Finding finding(RoutingContext context, int status) {
    return switch (status) {
      case 404 ->
          Finding.error(
              "request.no-such-path",
              "",
              context.request().path(),
              "expected a path of /openapi.yaml",
              "compare it with those at /docs");
      case 405 ->
          Finding.error(
              "request.other-method",
              "",
              context.request().method().name(),
              "expected a method this path has; the header `Allow` lists them",
              "ask with " + allowed(context));
      case 408 ->
          Finding.error(
              "request.too-slow",
              "",
              null,
              "expected the whole request within 30 s",
              "ask again; where that does not help, look at the connection");
      case 413 -> tooLarge(String.valueOf(context.request().path()));
      case 400 ->
          Finding.error(
              "request.malformed",
              "",
              null,
              "expected a well-formed request",
              "look at its address and its headers; percent-encode special characters");
      default ->
          Finding.error(
              "service.failed",
              "",
              null,
              "the question could not be answered",
              "hand the case to a person and report the time of this answer");
    };
  }

  private static Finding tooLarge(String path) {
    return path.startsWith("/v1/rulebooks/")
        ? Finding.error(
            "request.too-large",
            "",
            null,
            "expected at most 32 MiB of workbooks",
            "send the folder of the tables alone, and delete pictures in its workbooks")
        : Finding.error(
            "request.too-large",
            "",
            null,
            "expected at most 256 KiB for a case and 4 MiB for a batch",
            "leave out attachments' contents and old messages");
  }
}
