package io.proofdesk.api.cli;

import io.proofdesk.api.Settings;
import io.proofdesk.api.published.KeptVersions;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds versions that were published. */
final class PublishedOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the data lives that keeps published versions (data).")
  private @Nullable Path data;

  KeptVersions versions(InstantSource clock) {
    return new KeptVersions(Settings.of("127.0.0.1", 0, data, null, System.getenv()), clock);
  }
}
