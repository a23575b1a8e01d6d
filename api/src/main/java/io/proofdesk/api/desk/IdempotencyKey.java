package io.proofdesk.api.desk;

import io.proofdesk.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own name for a question, so that asking twice is answered once.
 *
 * @param value the name; null when none was given, or none that will do
 * @param faults why it will not do; empty when it will
 */
public record IdempotencyKey(@Nullable String value, List<Finding> faults) {
  /** No name: every time it is asked, the question is a new one. */
  public static final IdempotencyKey NONE = new IdempotencyKey(null, List.of());

  private static final int AT_MOST = 200;

  public IdempotencyKey {
    faults = List.copyOf(faults);
  }

  /** Reads the header's value; null for none. */
  public static IdempotencyKey of(@Nullable String value) {
    if (value == null) {
      return NONE;
    }
    var printable = value.chars().allMatch(c -> c > ' ' && c < 127);
    if (!value.isEmpty() && value.length() <= AT_MOST && printable) {
      return new IdempotencyKey(value, List.of());
    }
    var fault =
        Finding.error(
            "request.bad-idempotency-key",
            "Idempotency-Key",
            null,
            "expected 1 to " + AT_MOST + " printable ASCII characters without blanks",
            "a UUID does well");
    return new IdempotencyKey(null, List.of(fault));
  }

  /** The answer to whoever comes with the name of something else. */
  static <T> Answer<T> reused(String expected) {
    return new Answer.KeyReused<>(
        Finding.error(
            "request.key-reused",
            "Idempotency-Key",
            null,
            "expected " + expected,
            "use a new key for a new question"));
  }

  /**
   * The name of one question of several that came under this one. No caller can give a name with a
   * blank, so it is never that of a question asked alone.
   */
  IdempotencyKey item(int index) {
    return value == null ? this : new IdempotencyKey(value + " " + index, List.of());
  }
}
