package io.proofdesk.rules.workbook;

import io.proofdesk.model.Finding;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading something: the thing, or the errors that stopped it.
 *
 * @param value what was read; null when {@code findings} hold an error, other than one of good
 *     keeping beside a table
 * @param findings errors, or warnings beside a value
 */
public record Reading<T>(@Nullable T value, List<Finding> findings) {
  public Reading {
    findings = List.copyOf(findings);
  }

  /** The value, where findings are known to hold no error. */
  public T orThrow() {
    if (value == null) {
      throw new NoSuchElementException(
          String.join("\n", findings.stream().map(Finding::line).toList()));
    }
    return value;
  }

  static <T> Reading<T> of(@Nullable T value, Findings findings) {
    return new Reading<>(findings.failed() ? null : value, findings.all());
  }
}
