package io.proofdesk.api.http;

import io.proofdesk.api.desk.FindDecision;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives the notes of a decision as plain text, personal values left out as the archive has them.
 */
final class GetNotes implements Endpoint {
  private final FindDecision find;
  private final Replies replies;

  GetNotes(FindDecision find, Replies replies) {
    this.find = find;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "findNotes";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/v1/decisions/{id}/notes";
  }

  @Override
  public void handle(RoutingContext context) {
    find.notes(Asked.caller(context), Asked.id(context))
        .onSuccess(answer -> replies.sendText(context, answer))
        .onFailure(context::fail);
  }
}
