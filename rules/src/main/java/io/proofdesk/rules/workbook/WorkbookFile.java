package io.proofdesk.rules.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    var findings = new Findings();
    return Reading.of(readable(name, file, findings), findings);
  }

  /**
   * The sheets that can be made out, cells with faults among them, so that the rest can be judged
   * beside these; null when there are none.
   *
   * @param name how findings name it
   */
  public static @Nullable List<Grid> readable(String name, Path file, Findings findings) {
    try {
      return Files.size(file) > MAX_BYTES
          ? tooLarge(name, findings)
          : readable(name, Files.readAllBytes(file), findings);
    } catch (IOException unreadable) {
      return cannotBeRead(name, findings);
    }
  }

  /** The same; of a csv with lines that cannot be read also the other lines. */
  public static @Nullable List<Grid> around(String name, Path file, Findings findings) {
    if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return readable(name, file, findings);
    }
    try {
      return Files.size(file) > MAX_BYTES
          ? tooLarge(name, findings)
          : CsvReader.readable(name, Files.readAllBytes(file), true, findings);
    } catch (IOException unreadable) {
      return cannotBeRead(name, findings);
    }
  }

  /** Reads the bytes of one file; the ending of its name says what they are. */
  public static Reading<List<Grid>> read(String name, byte[] bytes) {
    var findings = new Findings();
    return Reading.of(readable(name, bytes, findings), findings);
  }

  /** The same of bytes that are at hand; {@code findings} holds nothing of other files yet. */
  public static @Nullable List<Grid> readable(String name, byte[] bytes, Findings findings) {
    if (bytes.length > MAX_BYTES) {
      return tooLarge(name, findings);
    }
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return CsvReader.readable(name, bytes, false, findings);
    }
    if (lower.endsWith(".xlsx")) {
      return XlsxReader.readable(name, bytes, findings);
    }
    if (lower.endsWith(".xlsm") || lower.endsWith(".xlsb") || lower.endsWith(".xls")) {
      return refuse(
          findings,
          "workbook.kind",
          name,
          "a workbook of the kind xlsx, "
              + (lower.endsWith(".xlsm")
                  ? "without macros"
                  : lower.endsWith(".xls") ? "not the old xls" : "not the binary xlsb"),
          "save it as Excel workbook (.xlsx)");
    }
    return refuse(
        findings,
        "workbook.kind",
        name,
        "a workbook: .xlsx or .csv",
        "save it as Excel workbook (.xlsx) or CSV UTF-8 (.csv)");
  }

  /**
   * What a file costs to read, in tags and attributes, of which a cell has some eight; a cell of a
   * csv costs half of that. Of a workbook that is far too large only its beginning counts.
   */
  public static long cost(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return 0;
    }
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xlsx")
        ? PackageGuard.markup(bytes)
        : lower.endsWith(".csv") ? 4L * CsvReader.cells(bytes) : 0;
  }

  static @Nullable List<Grid> refuse(
      Findings findings, String code, String name, String expected, String suggestion) {
    findings.error(code, name, null, expected, suggestion);
    return null;
  }

  private static @Nullable List<Grid> cannotBeRead(String name, Findings findings) {
    return refuse(
        findings,
        "workbook.unreadable",
        name,
        "a file that can be read",
        "check that it exists and that this account may read it");
  }

  private static @Nullable List<Grid> tooLarge(String name, Findings findings) {
    return refuse(
        findings,
        "workbook.too-large",
        name,
        "a file of at most 20 MB",
        "delete pictures, or split the table");
  }
}
