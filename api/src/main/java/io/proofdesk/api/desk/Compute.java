package io.proofdesk.api.desk;

import io.proofdesk.api.json.Reading;
import io.vertx.core.Future;
import java.util.concurrent.Callable;

/** Answers questions that need neither a rulebook nor the archive. Thread-safe. */
public final class Compute {
  private final Workers workers;

  public Compute(Workers workers) {
    this.workers = workers;
  }

  /** What a computation gives, or every fault of its question. */
  public <T> Future<Answer<T>> answer(Callable<Reading<T>> question) {
    return workers
        .run(question)
        .map(
            reading ->
                reading.<Answer<T>>fold(
                    Answer.Given::new, faults -> new Answer.Malformed<>(faults)))
        .recover(Failures::answer);
  }
}
