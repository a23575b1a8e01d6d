package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.Settings;
import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.source.LoneTable;
import io.proofdesk.rules.source.Surroundings;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.workbook.Reading;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One workbook, and where the words come from that it does not declare itself. */
final class TableOptions {
  @Parameters(paramLabel = "WORKBOOK", description = "The table: an .xlsx or .csv file.")
  private Path workbook = Path.of("");

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description =
          "The decision tables whose facts, words and settings it uses (its own folder when that has"
              + " a vocabulary, else decision-tables; when it does not declare all of its columns"
              + " itself).")
  private @Nullable Path tables;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The profile whose settings it uses (the first).")
  private @Nullable String profile;

  /** The table; its warnings go to a writer, its errors into a refusal. */
  Table table(PrintWriter err) {
    var reading = read(err);
    var table = reading.value();
    if (table == null) {
      throw new Refusal(reading.findings());
    }
    reading.findings().forEach(finding -> err.println("warning: " + finding.line()));
    err.flush();
    return table;
  }

  /** By itself if it can; else with the tables around it. */
  private Reading<Table> read(PrintWriter err) {
    boolean named = tables != null || profile != null;
    if (!named) {
      var alone = LoneTable.read(workbook, Surroundings.none());
      if (alone.value() != null || !Files.isRegularFile(workbook)) {
        return alone;
      }
      var around = Surroundings.of(folder(), null).value();
      var beside = around == null ? alone : LoneTable.read(workbook, around);
      if (around == null || (beside.value() == null && errors(alone) <= errors(beside))) {
        return alone;
      }
      sayWhich(around, err);
      return beside;
    }
    var around = Surroundings.of(folder(), profile);
    var known = around.value();
    if (known == null) {
      return new Reading<>(null, around.findings());
    }
    sayWhich(known, err);
    return LoneTable.read(workbook, known);
  }

  /** Settings differ from profile to profile, and with them the answers. */
  private void sayWhich(Surroundings around, PrintWriter err) {
    if (profile == null) {
      err.println(
          "note: with the settings of the profile "
              + around.profile()
              + "; `--profile` chooses another");
      err.flush();
    }
  }

  /** A table in a copy of the tables speaks the words of the copy. */
  private Path folder() {
    var beside = workbook.toAbsolutePath().getParent();
    if (tables == null && beside != null && hasVocabulary(beside)) {
      return beside;
    }
    return Settings.of("127.0.0.1", 0, null, tables, Map.of()).tables();
  }

  private static boolean hasVocabulary(Path folder) {
    return Files.isRegularFile(folder.resolve("vocabulary.Words.csv"))
        || Files.isRegularFile(folder.resolve("vocabulary.xlsx"));
  }

  private static long errors(Reading<Table> reading) {
    List<Finding> findings = reading.findings();
    return findings.stream().filter(it -> it.severity() == Severity.ERROR).count();
  }
}
