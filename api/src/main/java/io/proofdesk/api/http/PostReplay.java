package io.proofdesk.api.http;

import io.proofdesk.api.desk.ReplayDecision;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Decides an archived brief once more and compares. */
final class PostReplay implements Endpoint {
  private final ReplayDecision replay;
  private final Replies replies;

  PostReplay(ReplayDecision replay, Replies replies) {
    this.replay = replay;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "replayDecision";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.POST;
  }

  @Override
  public String path() {
    return "/v1/decisions/{id}/replay";
  }

  @Override
  public void handle(RoutingContext context) {
    replay
        .replay(Asked.caller(context), Asked.id(context))
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }
}
