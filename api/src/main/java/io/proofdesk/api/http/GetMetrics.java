package io.proofdesk.api.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Gives figures in Prometheus' text form. */
final class GetMetrics implements Endpoint {
  private final PrometheusMeterRegistry registry;

  GetMetrics(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public String operationId() {
    return "metrics";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/metrics";
  }

  @Override
  public void handle(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
        .end(registry.scrape());
  }
}
