package io.proofdesk.api.http;

import io.proofdesk.api.desk.ListRulebooks;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Lists the rulebooks that ever answered. */
final class GetRulebooks implements Endpoint {
  private final ListRulebooks list;
  private final Replies replies;

  GetRulebooks(ListRulebooks list, Replies replies) {
    this.list = list;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "listRulebooks";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/v1/rulebooks";
  }

  @Override
  public List<String> parameters() {
    return List.of("limit", "after");
  }

  @Override
  public void handle(RoutingContext context) {
    var request = context.request();
    list.page(Asked.caller(context), request.getParam("after"), request.getParam("limit"))
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }
}
