package io.proofdesk.rules.readiness;

import org.jspecify.annotations.Nullable;

/**
 * One thing a store lacks. Immutable. Thread-safe.
 *
 * @param check the row of the workbook {@code readiness} that asks for it, such as {@code RD-010}
 * @param area what it belongs to, such as {@code support inbox}
 * @param route the route it is lacking for; null when it is not a matter of one route
 * @param place the sheet and cell to fill, such as {@code
 *     profiles/my-store.Settings.csv!Settings!C4}
 * @param read what stands there now; null when nothing does
 * @param needs what a store needs here, and why
 * @param todo what to write there
 */
public record Lack(
    String check,
    String area,
    @Nullable String route,
    String place,
    @Nullable String read,
    String needs,
    String todo) {

  /** One line for people. */
  public String line() {
    return place
        + ": "
        + (read == null ? "" : "`" + read + "`: ")
        + needs
        + (route == null ? "" : " (" + route + ")")
        + "; "
        + todo;
  }
}
