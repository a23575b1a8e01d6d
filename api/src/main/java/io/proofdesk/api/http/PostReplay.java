package io.proofdesk.api.http;

import io.proofdesk.api.desk.ReplayDecision;
import io.proofdesk.model.Finding;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  public List<String> parameters() {
    return List.of("rules");
  }

  @Override
  public void handle(RoutingContext context) {
    var by = by(context);
    if (by == null) {
      replies.problem(context, 400, otherRules(context));
      return;
    }
    replay
        .replay(Asked.caller(context), Asked.id(context), by)
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }

  private static ReplayDecision.@Nullable By by(RoutingContext context) {
    var asked = context.request().getParam("rules", "recorded");
    return switch (asked) {
      case "recorded" -> ReplayDecision.By.RECORDED;
      case "live" -> ReplayDecision.By.LIVE;
      default -> null;
    };
  }

  private static Finding otherRules(RoutingContext context) {
    return Finding.error(
        "replay.rules",
        "rules",
        context.request().getParam("rules"),
        "expected `recorded` for the rules that decided, or `live` for those of today",
        null);
  }
}
