package io.proofdesk.api.http;

import io.proofdesk.api.desk.Compute;
import io.proofdesk.api.timing.ComputeEta;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Estimates when an order is made, leaves and arrives. */
final class PostEta implements Endpoint {
  private final ComputeEta eta = new ComputeEta();
  private final Compute compute;
  private final Replies replies;

  PostEta(Compute compute, Replies replies) {
    this.compute = compute;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "estimateArrival";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.POST;
  }

  @Override
  public String path() {
    return "/v1/eta";
  }

  @Override
  public int bodyLimit() {
    return 256 * 1024;
  }

  @Override
  public void handle(RoutingContext context) {
    var body = Asked.body(context);
    compute
        .answer(() -> eta.answer(body))
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }
}
