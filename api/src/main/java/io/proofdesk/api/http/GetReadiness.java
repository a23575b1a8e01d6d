package io.proofdesk.api.http;

import io.proofdesk.api.desk.CheckReadiness;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** Says what the stores of a profile lack before they may go live. */
final class GetReadiness implements Endpoint {
  private final CheckReadiness readiness;
  private final Replies replies;

  GetReadiness(CheckReadiness readiness, Replies replies) {
    this.readiness = readiness;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "checkReadiness";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/v1/profiles/{name}/readiness";
  }

  @Override
  public void handle(RoutingContext context) {
    var name = Objects.requireNonNull(context.pathParam("name"), "the path has a name");
    readiness
        .of(Asked.caller(context), name)
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }
}
