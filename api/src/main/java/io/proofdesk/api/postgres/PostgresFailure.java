package io.proofdesk.api.postgres;

import io.proofdesk.model.Finding;
import org.jspecify.annotations.Nullable;

/** The embedded database cannot run here. Says what stands in the way and what to do about it. */
public final class PostgresFailure extends RuntimeException {

  private final transient Finding finding;

  PostgresFailure(Finding finding, @Nullable Throwable cause) {
    super(finding.line(), cause);
    this.finding = finding;
  }

  static PostgresFailure of(
      String code, Object place, @Nullable String read, String expected, String suggestion) {
    return new PostgresFailure(
        Finding.error("postgres." + code, place.toString(), read, expected, suggestion), null);
  }

  /** Whether another process has the data folder, and may be asked in its place. */
  public boolean inUse() {
    return finding.code().equals("postgres.in-use");
  }

  /** What stands in the way and what to do. */
  public Finding finding() {
    return finding;
  }
}
