package io.proofdesk.api.desk;

import io.proofdesk.api.json.Reading;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides many cases at one moment. Each has its own answer, in the order they were asked; none
 * sees another, and one that is malformed does not hold up the rest. Thread-safe.
 */
public final class DecideBatch {
  private final Decide decide;
  private final Workers workers;
  private final RequestReader reader = new RequestReader();

  public DecideBatch(Decide decide, Workers workers) {
    this.decide = decide;
    this.workers = workers;
  }

  /**
   * Decides them all.
   *
   * @param body a list of requests in JSON
   * @param idempotencyKey the caller's name for the whole batch; null for none
   */
  public Future<Answer<List<Answer<Decided>>>> decide(
      Caller caller, byte[] body, @Nullable String idempotencyKey) {
    return workers
        .run(() -> reader.many(body))
        .compose(
            reading ->
                reading.fold(
                    requests -> decide(caller, requests, idempotencyKey),
                    findings -> Future.succeededFuture(new Answer.Malformed<>(findings))))
        .recover(Failures::answer);
  }

  private Future<Answer<List<Answer<Decided>>>> decide(
      Caller caller, List<Reading<DecisionRequest>> requests, @Nullable String idempotencyKey) {
    var now = decide.now();
    var answers = new ArrayList<Future<Answer<Decided>>>();
    for (var i = 0; i < requests.size(); i++) {
      var key = idempotencyKey == null ? null : idempotencyKey + "/" + i;
      answers.add(decide.decide(caller, requests.get(i), key, now));
    }
    return Future.all(answers)
        .map(all -> new Answer.Given<>(answers.stream().map(Future::result).toList()));
  }
}
