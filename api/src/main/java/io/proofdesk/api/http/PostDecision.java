package io.proofdesk.api.http;

import io.proofdesk.api.desk.Answer;
import io.proofdesk.api.desk.Decide;
import io.proofdesk.api.desk.Decided;
import io.proofdesk.api.desk.IdempotencyKey;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/** Decides one case. */
final class PostDecision implements Endpoint {
  private final Decide decide;
  private final Replies replies;

  PostDecision(Decide decide, Replies replies) {
    this.decide = decide;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "decide";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.POST;
  }

  @Override
  public String path() {
    return "/v1/decisions";
  }

  @Override
  public int bodyLimit() {
    return 256 * 1024;
  }

  @Override
  public void handle(RoutingContext context) {
    var key = IdempotencyKey.of(context.request().getHeader("Idempotency-Key"));
    decide
        .decide(Asked.caller(context), Asked.body(context), key)
        .onSuccess(answer -> send(context, answer))
        .onFailure(context::fail);
  }

  private void send(RoutingContext context, Answer<Decided> answer) {
    if (!(answer instanceof Answer.Given<Decided> given)) {
      replies.send(context, answer);
      return;
    }
    var decided = given.value();
    AccessLog.decided(context, decided);
    context.response().putHeader("Location", "/v1/decisions/" + decided.id());
    if (decided.earlier()) {
      context.response().putHeader("Idempotency-Replayed", "true");
    }
    replies.json(context, 200, decided.body().getBytes(StandardCharsets.UTF_8));
  }
}
