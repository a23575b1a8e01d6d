package io.proofdesk.api.http;

import io.proofdesk.api.desk.FindDecision;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Gives a decision as the archive keeps it. */
final class GetDecision implements Endpoint {
  private final FindDecision find;
  private final Replies replies;

  GetDecision(FindDecision find, Replies replies) {
    this.find = find;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "findDecision";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/v1/decisions/{id}";
  }

  @Override
  public void handle(RoutingContext context) {
    find.find(Asked.caller(context), Asked.id(context))
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }
}
