package io.proofdesk.api.http;

import io.proofdesk.api.desk.ExplainDecision;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Says why a decision of the archive came out as it did, and what would change it. */
final class GetExplanation implements Endpoint {
  private final ExplainDecision explain;
  private final Replies replies;

  GetExplanation(ExplainDecision explain, Replies replies) {
    this.explain = explain;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "explainDecision";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/v1/decisions/{id}/explanation";
  }

  @Override
  public List<String> parameters() {
    return List.of("row", "language");
  }

  @Override
  public void handle(RoutingContext context) {
    var asked = context.queryParams();
    explain
        .explain(
            Asked.caller(context),
            Asked.id(context),
            new ExplainDecision.Wish(asked.get("row"), asked.get("language")))
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }
}
