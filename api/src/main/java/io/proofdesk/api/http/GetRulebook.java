package io.proofdesk.api.http;

import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.model.Finding;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Says which rules are live. */
final class GetRulebook implements Endpoint {
  private final LiveRulebook rules;
  private final Replies replies;

  GetRulebook(LiveRulebook rules, Replies replies) {
    this.rules = rules;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "describeRulebook";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/v1/rulebook";
  }

  @Override
  public void handle(RoutingContext context) {
    var rulebook = rules.now().rulebook();
    var caller = Asked.caller(context);
    var stores = rulebook.stores().stream().filter(caller::mayName).toList();
    var body =
        new Described(
            rulebook.version(), rulebook.hash(), stores, rulebook.warnings(), rules.refused());
    replies.record(context, 200, body);
  }

  /**
   * The live rulebook.
   *
   * @param version the name it was published under
   * @param hash SHA-256 over every meaning, note, word and reply
   * @param stores the stores it serves, as far as the caller may name them
   * @param warnings what is worth a look and stops nothing
   * @param refused why the newest change of the tables does not answer; empty when it does
   */
  record Described(
      String version,
      String hash,
      List<String> stores,
      List<Finding> warnings,
      List<Finding> refused) {}
}
