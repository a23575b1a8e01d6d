package io.proofdesk.api;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How this Proofdesk is set up.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any that is free
 * @param data the folder the embedded database and the secret live in
 * @param tables the folder of the decision tables
 * @param databaseUrl a PostgreSQL of one's own, from {@code DATABASE_URL}; null for the embedded
 *     one
 * @param secret the secret of the installation, from {@code PROOFDESK_SECRET}; null for one that is
 *     kept in the data folder
 */
public record Settings(
    String host,
    int port,
    Path data,
    Path tables,
    @Nullable String databaseUrl,
    @Nullable String secret) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

  /**
   * Settings for what is at hand: options first, then the environment, then the folder Proofdesk
   * stands in.
   */
  public static Settings of(
      String host, int port, @Nullable Path data, @Nullable Path tables, Map<String, String> env) {
    var home = Path.of(System.getProperty("proofdesk.home", ""));
    return new Settings(
        host,
        port,
        data == null ? home.resolve("data") : data,
        tables == null ? home.resolve("decision-tables") : tables,
        filled(env.get("DATABASE_URL")),
        filled(env.get("PROOFDESK_SECRET")));
  }

  /** Whether only this machine can reach it. */
  public boolean onlyThisMachine() {
    return LOOPBACK.contains(host);
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
