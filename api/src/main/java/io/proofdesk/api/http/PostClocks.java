package io.proofdesk.api.http;

import io.proofdesk.api.desk.Compute;
import io.proofdesk.api.timing.ComputeClocks;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Computes due times, spans and openings by the calendar in the request. */
final class PostClocks implements Endpoint {
  private final ComputeClocks clocks = new ComputeClocks();
  private final Compute compute;
  private final Replies replies;

  PostClocks(Compute compute, Replies replies) {
    this.compute = compute;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "computeClocks";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.POST;
  }

  @Override
  public String path() {
    return "/v1/clocks";
  }

  @Override
  public int bodyLimit() {
    return 256 * 1024;
  }

  @Override
  public void handle(RoutingContext context) {
    var body = Asked.body(context);
    compute
        .answer(() -> clocks.answer(body))
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }
}
