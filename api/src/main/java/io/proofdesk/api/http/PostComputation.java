package io.proofdesk.api.http;

import io.proofdesk.api.desk.Caller;
import io.proofdesk.api.desk.Compute;
import io.proofdesk.api.json.Reading;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiFunction;

/** Answers a question about time that needs no case: the request in, the reckoning out. */
final class PostComputation<T> implements Endpoint {
  private final String operationId;
  private final String path;
  private final BiFunction<byte[], Caller, Reading<T>> computation;
  private final Compute compute;
  private final Replies replies;

  PostComputation(
      String operationId,
      String path,
      BiFunction<byte[], Caller, Reading<T>> computation,
      Compute compute,
      Replies replies) {
    this.operationId = operationId;
    this.path = path;
    this.computation = computation;
    this.compute = compute;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return operationId;
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.POST;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public int bodyLimit() {
    return 256 * 1024;
  }

  @Override
  public void handle(RoutingContext context) {
    var body = Asked.body(context);
    var caller = Asked.caller(context);
    compute
        .answer(() -> computation.apply(body, caller))
        .onSuccess(answer -> replies.send(context, answer))
        .onFailure(context::fail);
  }
}
