package io.proofdesk.api.desk;

import io.proofdesk.api.store.StoreFailure;
import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong under way into an answer. */
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static <T> Future<Answer<T>> answer(Throwable failure) {
    return Future.succeededFuture(answerTo(failure));
  }

  private static <T> Answer<T> answerTo(Throwable failure) {
    if (failure instanceof Overloaded) {
      return new Answer.Later<>(
          Finding.error(
              "service.busy", "", null, "too many decisions wait already", "ask again in a moment"),
          1);
    }
    if (failure instanceof StoreFailure store) {
      return switch (store.reason()) {
        case BUSY -> new Answer.Later<>(store.finding(), 1);
        case UNAVAILABLE -> new Answer.Later<>(store.finding(), 5);
        case REFUSED -> new Answer.Failed<>(store.finding());
      };
    }
    log(failure);
    return new Answer.Failed<>(
        Finding.error(
            "service.failed",
            "",
            null,
            "the case could not be decided, and nothing was kept",
            "hand the case to a person and report the time of this answer"));
  }

  /**
   * Says where it went wrong; a message may quote the case, so only its kind and place are told.
   */
  public static void log(Throwable failure) {
    LOG.atError()
        .addKeyValue("failure", failure.getClass().getName())
        .addKeyValue("at", frames(failure))
        .log("a question failed");
  }

  private static String frames(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(12)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
  }
}
