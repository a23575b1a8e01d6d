package io.proofdesk.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into an xlsx file as the zip it is, before anything parses it. */
final class PackageGuard {
  private static final int MAX_ENTRIES = 1_000;
  private static final long MAX_UNPACKED = 64L * 1024 * 1024;
  private static final int MAX_RATIO = 200;
  private static final int MAX_SHEETS = 250;

  /** A sheet as the workbook names it, whatever its part is called. */
  private static final Pattern SHEET = Pattern.compile("<(?:[\\w.-]+:)?sheet[\\s/>]");

  /**
   * Tags and attributes of all parts together. Each becomes an object once it is parsed, so a
   * million cells take all the memory there is, however few bytes they are. A table of 20,000 rules
   * and 14 columns has two and a half million.
   */
  private static final long MAX_MARKUP = 3_500_000;

  private final String name;
  private final Findings findings;
  private long unpacked;
  private long markup;
  private int sheets;
  private boolean isWorkbook;
  private boolean isOpenDocument;

  private PackageGuard(String name, Findings findings) {
    this.name = name;
    this.findings = findings;
  }

  /** Whether the bytes may be parsed; findings tell why not. */
  static boolean admits(String name, byte[] bytes, Findings findings) {
    var guard = new PackageGuard(name, findings);
    if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
      guard.refuseOldFormat(bytes);
      return false;
    }
    guard.walk(bytes);
    return !findings.failed();
  }

  /** How many tags and attributes its parts have; what is not counted to the end is refused. */
  static long markup(byte[] bytes) {
    var guard = new PackageGuard("", new Findings());
    guard.walk(bytes);
    return guard.markup;
  }

  private void refuseOldFormat(byte[] bytes) {
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        refuse("workbook.encrypted", "a workbook without a password", "save it without encryption");
        return;
      }
    } catch (IOException | RuntimeException notEvenThat) {
      // not a container we know either: the answer is the same as for an old workbook
    }
    refuse(
        "workbook.kind",
        "a workbook of the kind xlsx, not the old xls",
        "save it as Excel workbook (.xlsx)");
  }

  private void walk(byte[] bytes) {
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          refuseBomb();
          return;
        }
        if (!look(entry, zip, bytes.length)) {
          return;
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      refuse("workbook.unreadable", "a whole xlsx file", "open it in Excel and save it again");
      return;
    }
    if (!isWorkbook && isOpenDocument) {
      refuse(
          "workbook.kind",
          "a workbook of the kind xlsx, not an OpenDocument one (.ods)",
          "in LibreOffice, save it as Excel 2007-365 (.xlsx)");
    } else if (!isWorkbook) {
      refuse("workbook.unreadable", "an Excel workbook", "open it in Excel and save it as .xlsx");
    }
  }

  private boolean look(ZipEntry entry, ZipInputStream zip, int packed) throws IOException {
    var path = entry.getName().toLowerCase(Locale.ROOT);
    isWorkbook |= path.equals("xl/workbook.xml");
    // a part that only OpenDocument has
    isOpenDocument |= path.equals("mimetype");
    refuseByPath(path);
    boolean parsed = path.endsWith(".xml") || path.endsWith(".rels") || path.endsWith(".vml");
    var content = new ByteArrayOutputStream();
    var buffer = new byte[16_384];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      unpacked += read;
      if (unpacked > MAX_UNPACKED || unpacked > 1_000_000L + (long) packed * MAX_RATIO) {
        refuseBomb();
        return false;
      }
      content.write(buffer, 0, read);
      // of every part: what a part is named does not keep it from being parsed
      markup += markup(buffer, read);
      if (markup > MAX_MARKUP) {
        refuse(
            "workbook.too-large",
            "a workbook of at most some 400,000 cells",
            "delete what is empty or only coloured, or split the table");
        return false;
      }
    }
    // UTF-16 would hide a word from a byte search: read both ways, without its zero bytes
    var text = content.toString(StandardCharsets.ISO_8859_1).replace("\0", "");
    if (parsed) {
      refuseByContent(path, text);
    }
    sheets += (int) SHEET.matcher(text).results().limit(MAX_SHEETS + 1L).count();
    if (sheets > MAX_SHEETS) {
      refuse(
          "workbook.too-large",
          "a workbook of at most " + MAX_SHEETS + " sheets",
          "delete the sheets nobody reads; a table has one sheet of rules");
    }
    return sheets <= MAX_SHEETS;
  }

  private static int markup(byte[] buffer, int length) {
    int signs = 0;
    for (int i = 0; i < length; i++) {
      signs += buffer[i] == '<' || buffer[i] == '=' ? 1 : 0;
    }
    return signs;
  }

  private void refuseByPath(String path) {
    if (path.contains("vbaproject") || path.startsWith("xl/macrosheets/")) {
      refuse(
          "workbook.macros",
          "a workbook without macros",
          "save it as Excel workbook (.xlsx) without macros");
    } else if (path.startsWith("xl/externallinks/") && path.endsWith(".xml")) {
      refuse(
          "workbook.external-link",
          "a workbook that stands alone, without links to other files",
          "in Excel choose Data, Edit Links, Break Link");
    } else if (path.startsWith("xl/embeddings/") || path.startsWith("xl/activex/")) {
      refuse(
          "workbook.embedded-object",
          "a workbook without embedded objects or controls",
          "delete the object `" + path + "`");
    } else if (path.equals("xl/connections.xml") || path.startsWith("xl/querytables/")) {
      refuse(
          "workbook.external-link",
          "a workbook without data connections",
          "in Excel choose Data, Queries and Connections, and delete them");
    }
  }

  private void refuseByContent(String path, String text) {
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      refuse(
          "workbook.doctype",
          "plain xml inside the workbook, without a document type; `" + path + "` has one",
          "open it in Excel and save it again");
    }
    if (path.equals("[content_types].xml") && text.contains("macroEnabled")) {
      refuse(
          "workbook.macros",
          "a workbook without macros",
          "save it as Excel workbook (.xlsx) without macros");
    }
  }

  private void refuseBomb() {
    refuse(
        "workbook.bomb",
        "a workbook that is not far larger unpacked than packed",
        "open it in Excel, delete what is empty, and save it again");
  }

  private void refuse(String code, String expected, String suggestion) {
    boolean said = findings.all().stream().anyMatch(finding -> finding.code().equals(code));
    if (!said) {
      findings.error(code, name, null, expected, suggestion);
    }
  }
}
