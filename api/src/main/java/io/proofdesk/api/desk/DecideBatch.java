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

  public DecideBatch(Decide decide) {
    this.decide = decide;
  }

  /**
   * Decides them all.
   *
   * @param idempotencyKey the caller's name for the whole batch; null for none
   */
  public Future<List<Answer<Decided>>> decide(
      Caller caller, List<Reading<DecisionRequest>> requests, @Nullable String idempotencyKey) {
    var now = decide.now();
    var answers = new ArrayList<Future<Answer<Decided>>>();
    for (var i = 0; i < requests.size(); i++) {
      var key = idempotencyKey == null ? null : idempotencyKey + "/" + i;
      answers.add(
          requests
              .get(i)
              .fold(
                  request -> decide.decide(caller, request, key, now),
                  findings -> Future.succeededFuture(new Answer.Malformed<>(findings))));
    }
    return Future.all(answers).map(all -> answers.stream().map(Future::result).toList());
  }
}
