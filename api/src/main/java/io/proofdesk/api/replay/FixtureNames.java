package io.proofdesk.api.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Which files of a folder hold fixtures, by their names. */
final class FixtureNames {
  /** As much of a sheet as its headings may take before it is looked at no further. */
  private static final int HEADINGS = 64 * 1024;

  private FixtureNames() {}

  /**
   * Whether a file lies in a hidden folder, such as {@code .git}.
   *
   * @param file its path below the folder of fixtures
   */
  static boolean isHidden(Path file) {
    var folder = file.getParent();
    if (folder != null) {
      for (var name : folder) {
        if (name.toString().startsWith(".")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a file is one of fixtures, or looks as if somebody took it for one: what is left out
   * without a word would count as passed. A sheet that cannot be read may be one.
   */
  static boolean isMeant(Path file, boolean alone) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (isFixture(file, alone)) {
      return true;
    }
    // what a spreadsheet program keeps beside a workbook that is open
    if (name.contains("~$") || name.startsWith(".~lock.")) {
      return false;
    }
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || (name.endsWith(".json") && !name.endsWith(".schema.json"))
        || name.contains(".fixtures.")
        || name.endsWith(".xlsx")
        || name.endsWith(".xlsm")
        || name.endsWith(".ods")
        || (name.endsWith(".csv") && hasHeadings(file));
  }

  /**
   * Whether a file holds fixtures: YAML, or a sheet whose name says so; a sheet that is asked for
   * by itself may have any name.
   */
  static boolean isFixture(Path file, boolean alone) {
    var name = file.toString();
    boolean sheet = name.endsWith(".csv") || name.endsWith(".xlsx");
    return name.endsWith(".yaml")
        || (sheet && alone)
        || name.endsWith(".fixtures.csv")
        || (name.endsWith(".fixtures.xlsx") && !name.contains("~$"));
  }

  /** Lists that lie beside fixtures, such as the one of survivors, name no part of a case. */
  private static boolean hasHeadings(Path file) {
    try (var in = Files.newInputStream(file)) {
      var start = new String(in.readNBytes(HEADINGS), StandardCharsets.UTF_8);
      var first = start.lines().findFirst().orElse("");
      return first.contains("/case/") || first.contains("/expect/");
    } catch (IOException unreadable) {
      return true;
    }
  }
}
