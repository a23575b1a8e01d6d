package io.proofdesk.rules.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads a workbook file, xlsx or csv, into plain grids; nothing gets past it unsaid. */
public final class WorkbookFile {
  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  private WorkbookFile() {}

  /**
   * Reads one file.
   *
   * @param name how findings and decisions name it, such as {@code boundary.xlsx}
   */
  public static Reading<List<Grid>> read(String name, Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        return tooLarge(name);
      }
      return read(name, Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return refuse(
          "workbook.unreadable",
          name,
          "a file that can be read",
          "check that it exists and that this account may read it");
    }
  }

  /** Reads the bytes of one file; the ending of its name says what they are. */
  public static Reading<List<Grid>> read(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return tooLarge(name);
    }
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return CsvReader.read(name, bytes);
    }
    if (lower.endsWith(".xlsx")) {
      return XlsxReader.read(name, bytes);
    }
    if (lower.endsWith(".xlsm") || lower.endsWith(".xlsb") || lower.endsWith(".xls")) {
      return refuse(
          "workbook.kind",
          name,
          "a workbook of the kind xlsx, without macros",
          "save it as Excel workbook (.xlsx)");
    }
    return refuse(
        "workbook.kind",
        name,
        "a workbook: .xlsx or .csv",
        "save it as Excel workbook (.xlsx) or CSV UTF-8 (.csv)");
  }

  static Reading<List<Grid>> refuse(String code, String name, String expected, String suggestion) {
    var findings = new Findings();
    findings.error(code, name, null, expected, suggestion);
    return Reading.of(null, findings);
  }

  private static Reading<List<Grid>> tooLarge(String name) {
    return refuse(
        "workbook.too-large",
        name,
        "a file of at most 20 MB",
        "delete pictures, or split the table");
  }
}
