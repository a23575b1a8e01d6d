package io.proofdesk.api.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Says that the process runs. */
final class HealthLive implements Endpoint {
  private final Replies replies;

  HealthLive(Replies replies) {
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "healthLive";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/health/live";
  }

  @Override
  public boolean open() {
    return true;
  }

  @Override
  public void handle(RoutingContext context) {
    replies.record(context, 200, new Health("UP"));
  }

  /**
   * How it is.
   *
   * @param status {@code UP} or {@code DOWN}
   */
  record Health(String status) {}
}
