package io.proofdesk.api.http;

import io.proofdesk.api.desk.WordList;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Lists the open words with their labels. */
final class GetVocabulary implements Endpoint {
  private final List<WordList> lists;
  private final Replies replies;

  GetVocabulary(List<WordList> lists, Replies replies) {
    this.lists = lists;
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
    replies.record(context, 200, lists);
  }
}
