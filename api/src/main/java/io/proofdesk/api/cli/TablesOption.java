package io.proofdesk.api.cli;

import io.proofdesk.api.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which decision tables a command works with. */
final class TablesOption {
  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "The decision tables (decision-tables).")
  private @Nullable Path tables;

  boolean isGiven() {
    return tables != null;
  }

  /** The folder that was named, else the usual one. */
  Path folder() {
    return usualUnless(tables);
  }

  /** A folder of tables as it was named; the usual one where none was. */
  static Path usualUnless(@Nullable Path named) {
    return Settings.of("127.0.0.1", 0, null, named, Map.of()).tables();
  }
}
