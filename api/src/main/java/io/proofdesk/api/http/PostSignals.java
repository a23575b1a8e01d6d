package io.proofdesk.api.http;

import io.proofdesk.api.desk.ReadMessages;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Shows what messages say, without deciding. */
final class PostSignals implements Endpoint {
  private final ReadMessages messages;
  private final Replies replies;

  PostSignals(ReadMessages messages, Replies replies) {
    this.messages = messages;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "readSignals";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.POST;
  }

  @Override
  public String path() {
    return "/v1/signals";
  }

  @Override
  public int bodyLimit() {
    return 256 * 1024;
  }

  @Override
  public void handle(RoutingContext context) {
    messages
        .read(Asked.body(context))
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }
}
