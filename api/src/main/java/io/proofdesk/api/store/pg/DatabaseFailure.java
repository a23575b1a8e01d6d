package io.proofdesk.api.store.pg;

import io.proofdesk.model.Finding;
import org.jspecify.annotations.Nullable;

/** The database cannot be opened. Says what stands in the way and what to do; never a password. */
public final class DatabaseFailure extends RuntimeException {

  private final transient Finding finding;

  private DatabaseFailure(Finding finding) {
    super(finding.line());
    this.finding = finding;
  }

  static DatabaseFailure of(
      String code, String place, @Nullable String read, String expected, String suggestion) {
    return new DatabaseFailure(
        Finding.error("database." + code, place, read, expected, suggestion));
  }

  /** What stands in the way and what to do. */
  public Finding finding() {
    return finding;
  }
}
