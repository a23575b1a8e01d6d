package io.proofdesk.api.store.pg;

import io.proofdesk.api.store.StoreFailure;
import io.proofdesk.api.store.StoreFailure.Reason;
import io.proofdesk.model.Finding;
import io.vertx.pgclient.PgException;

/** Tells what a failed statement means for the one who waits. */
final class Trouble {

  private Trouble() {}

  /**
   * Whether the data or the statement is at fault, so that trying again cannot help. Everything
   * else, from a lost connection to a full disk, may pass.
   */
  static boolean isLasting(Throwable failure) {
    if (failure instanceof PgException refused) {
      var state = String.valueOf(refused.getSqlState());
      // data exception, integrity violation, syntax or access rule, limit exceeded
      return state.startsWith("22")
          || state.startsWith("23")
          || state.startsWith("42")
          || state.startsWith("54");
    }
    return failure instanceof IllegalArgumentException || failure instanceof ClassCastException;
  }

  /** What to write into the log: never the server's own words, which may quote what was sent. */
  static String name(Throwable failure) {
    return failure instanceof PgException refused
        ? "SQL state " + refused.getSqlState()
        : failure.getClass().getSimpleName();
  }

  static StoreFailure told(Throwable failure) {
    if (failure instanceof StoreFailure already) {
      return already;
    }
    return isLasting(failure) ? refused() : unavailable();
  }

  static StoreFailure busy() {
    return failure(
        Reason.BUSY, "archive.busy", "too many decisions wait to be kept", "try again in a second");
  }

  static StoreFailure unavailable() {
    return failure(
        Reason.UNAVAILABLE,
        "archive.unavailable",
        "the archive cannot be reached, and no answer leaves before it is kept",
        "try again in a few seconds; service resumes by itself");
  }

  private static StoreFailure refused() {
    return failure(
        Reason.REFUSED,
        "archive.refused",
        "the archive does not take this decision",
        "look into the log of the server for the reason");
  }

  private static StoreFailure failure(
      Reason reason, String code, String expected, String suggestion) {
    return new StoreFailure(reason, Finding.error(code, "archive", null, expected, suggestion));
  }
}
