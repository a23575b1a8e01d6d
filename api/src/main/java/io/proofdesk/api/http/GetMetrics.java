package io.proofdesk.api.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.model.Finding;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives figures in Prometheus' text form. They tell of all stores together, so a key has to be
 * valid for each store that is served.
 */
final class GetMetrics implements Endpoint {
  private final PrometheusMeterRegistry registry;
  private final LiveRulebook rules;
  private final Replies replies;

  GetMetrics(PrometheusMeterRegistry registry, LiveRulebook rules, Replies replies) {
    this.registry = registry;
    this.rules = rules;
    this.replies = replies;
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
    var caller = Asked.caller(context);
    if (!rules.now().rulebook().stores().stream().allMatch(caller::mayName)) {
      replies.problem(context, 403, notForAll());
      return;
    }
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
        .end(registry.scrape());
  }

  /** Which stores there are is none of the caller's business, so none is named. */
  private static Finding notForAll() {
    return Finding.error(
        "caller.not-all-stores",
        "Authorization",
        null,
        "expected an API key for every store that is served: these figures tell of all of them",
        "make one that names them all with `proofdesk keys add --stores`");
  }
}
