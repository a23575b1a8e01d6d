package io.proofdesk.api.http;

import io.proofdesk.api.desk.Answer;
import io.proofdesk.api.desk.DecideBatch;
import io.proofdesk.api.desk.Decided;
import io.proofdesk.api.desk.IdempotencyKey;
import io.proofdesk.api.json.RawJson;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides many cases, each with its own status, in the order they came. */
final class PostDecisionBatch implements Endpoint {
  private final DecideBatch decide;
  private final Replies replies;

  PostDecisionBatch(DecideBatch decide, Replies replies) {
    this.decide = decide;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "decideBatch";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.POST;
  }

  @Override
  public String path() {
    return "/v1/decisions/batch";
  }

  @Override
  public int bodyLimit() {
    return 4 * 1024 * 1024;
  }

  @Override
  public void handle(RoutingContext context) {
    var key = IdempotencyKey.of(context.request().getHeader("Idempotency-Key"));
    decide
        .decide(Asked.caller(context), Asked.body(context), key)
        .onSuccess(answer -> send(context, answer))
        .onFailure(context::fail);
  }

  private void send(RoutingContext context, Answer<List<Answer<Decided>>> answer) {
    if (answer instanceof Answer.Given<List<Answer<Decided>>> given) {
      var decided = given.value().stream().flatMap(PostDecisionBatch::kept).toList();
      AccessLog.decided(context, decided);
      if (!decided.isEmpty() && decided.stream().allMatch(Decided::earlier)) {
        context.response().putHeader("Idempotency-Replayed", "true");
      }
      replies.record(context, 200, given.value().stream().map(PostDecisionBatch::item).toList());
    } else {
      replies.send(context, answer);
    }
  }

  private static Stream<Decided> kept(Answer<Decided> answer) {
    return answer instanceof Answer.Given<Decided> given
        ? Stream.of(given.value())
        : Stream.empty();
  }

  private static Item item(Answer<Decided> answer) {
    if (answer instanceof Answer.Given<Decided> given) {
      return new Item(200, new RawJson(given.value().body()), null);
    }
    var problem = Replies.problem(answer);
    return new Item(problem.status(), null, problem);
  }

  /**
   * What came of one question.
   *
   * @param status the status it would have had alone
   * @param decision the decision; null where there is a problem
   * @param problem the problem; null where there is a decision
   */
  record Item(int status, @Nullable RawJson decision, @Nullable Problem problem) {}
}
