package io.proofdesk.api.desk;

import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
   * @param key the caller's name for the whole batch
   */
  public Future<Answer<List<Answer<Decided>>>> decide(
      Caller caller, byte[] body, IdempotencyKey key) {
    return workers
        .run(() -> reader.many(body))
        .compose(
            reading ->
                reading.fold(
                    questions -> decide(caller, questions, key),
                    findings -> Future.succeededFuture(malformed(key, findings))))
        .recover(Failures::answer);
  }

  private Future<Answer<List<Answer<Decided>>>> decide(
      Caller caller, List<QuestionRead> questions, IdempotencyKey key) {
    if (!key.faults().isEmpty()) {
      // under a name that will not do nothing is decided, and the rest is told along with it
      return decide.faults(caller, questions).map(faults -> malformed(key, faults));
    }
    var now = decide.now();
    return decide
        .claim(caller, questions, key, now)
        .compose(
            ours ->
                ours
                    ? decideAll(caller, questions, key, now)
                    : Future.succeededFuture(
                        IdempotencyKey.reused(
                            "the same list of cases that this key was first used for")));
  }

  private Future<Answer<List<Answer<Decided>>>> decideAll(
      Caller caller, List<QuestionRead> questions, IdempotencyKey key, Instant now) {
    var answers = new ArrayList<Future<Answer<Decided>>>();
    for (var i = 0; i < questions.size(); i++) {
      answers.add(decide.decide(caller, questions.get(i), key.item(i), now));
    }
    return Future.all(answers)
        .map(all -> new Answer.Given<>(answers.stream().map(Future::result).toList()));
  }

  private static Answer<List<Answer<Decided>>> malformed(IdempotencyKey key, List<Finding> more) {
    return new Answer.Malformed<>(Stream.concat(key.faults().stream(), more.stream()).toList());
  }
}
