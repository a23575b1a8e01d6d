package io.proofdesk.api.desk;

import io.proofdesk.model.Finding;
import java.util.List;

/**
 * What came of a question. Thread-safe.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

  /** Here it is. */
  record Given<T>(T value) implements Answer<T> {}

  /** The question is malformed; every fault is named. */
  record Malformed<T>(List<Finding> findings) implements Answer<T> {}

  /** The caller may not name this store. */
  record NotAllowed<T>(Finding finding) implements Answer<T> {}

  /** There is no such thing, or the caller may not know of it. */
  record Unknown<T>(Finding finding) implements Answer<T> {}

  /** It was here once and was erased. */
  record Erased<T>(Finding finding) implements Answer<T> {}

  /** The idempotency key stands for another question. */
  record KeyReused<T>(Finding finding) implements Answer<T> {}

  /**
   * Not now.
   *
   * @param retryAfterSeconds when to ask again
   */
  record Later<T>(Finding finding, int retryAfterSeconds) implements Answer<T> {}

  /** We failed, and asking again will not help. */
  record Failed<T>(Finding finding) implements Answer<T> {}
}
