package io.proofdesk.api.http;

import io.proofdesk.api.live.LiveRulebook;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Lists the open words with their labels. */
final class GetVocabulary implements Endpoint {
  private final LiveRulebook rules;
  private final Replies replies;

  GetVocabulary(LiveRulebook rules, Replies replies) {
    this.rules = rules;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "listVocabulary";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/v1/vocabulary";
  }

  @Override
  public void handle(RoutingContext context) {
    replies.record(context, 200, rules.now().words());
  }
}
