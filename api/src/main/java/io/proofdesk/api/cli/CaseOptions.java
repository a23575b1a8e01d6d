package io.proofdesk.api.cli;

import io.proofdesk.model.decision.Decision;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which case is decided, at what moment and by which tables. */
final class CaseOptions {
  @Parameters(paramLabel = "FILE", description = "The case; - reads standard input.")
  private String file = "-";

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The moment to decide at; now unless the file names one.")
  private @Nullable Instant asOf;

  @Mixin private TablesOption tables = new TablesOption();

  /** The file as it was named. */
  String file() {
    return file;
  }

  <R> R during(CaseOnFile cases, Function<CaseOnFile.Ready, R> work) throws IOException {
    return cases.during(file, asOf, tables.folder(), work);
  }

  Decision decide(CaseOnFile cases) throws IOException {
    return cases.decide(file, asOf, tables.folder());
  }
}
