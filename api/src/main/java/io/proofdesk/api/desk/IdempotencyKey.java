package io.proofdesk.api.http;

import io.proofdesk.model.Finding;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own name for a question, so that asking twice is answered once.
 *
 * @param value the name; null when none was given
 * @param fault why it will not do; null when it will
 */
record IdempotencyKey(@Nullable String value, @Nullable Finding fault) {
  private static final int AT_MOST = 200;

  static IdempotencyKey of(HttpServerRequest request) {
    var value = request.getHeader("Idempotency-Key");
    if (value == null) {
      return new IdempotencyKey(null, null);
    }
    var printable = value.chars().allMatch(c -> c > ' ' && c < 127);
    if (value.isEmpty() || value.length() > AT_MOST || !printable) {
      return new IdempotencyKey(
          null,
          Finding.error(
              "request.bad-idempotency-key",
              "Idempotency-Key",
              null,
              "expected 1 to " + AT_MOST + " printable ASCII characters without blanks",
              "a UUID does well"));
    }
    return new IdempotencyKey(value, null);
  }
}
