package io.proofdesk.api.check;

import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.BesideWorkbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a folder of workbooks into memory, never onto a disk, within bounds whatever is inside.
 * One call, one thread.
 */
final class UploadedZip {
  private static final int MOST_ENTRIES = 2_000;
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int MOST_RATIO = 200;
  private static final long SMALL = 1_000_000;

  private static final Pattern PACKED =
      Pattern.compile("(?i).*\\.(zip|jar|7z|rar|gz|tgz|tar|bz2|xz)");

  private final String name;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final List<Finding> faults = new ArrayList<>();
  private long unpacked;

  private UploadedZip(String name) {
    this.name = name;
  }

  /** The workbooks by name relative to their folder, or why they are refused. */
  static Reading<SortedMap<String, byte[]>> files(String name, byte[] zip) {
    var upload = new UploadedZip(name);
    upload.walk(zip);
    if (upload.faults.isEmpty() && upload.files.isEmpty()) {
      upload.refuse(
          "upload.nothing", name, "a zip with workbooks in it", "zip the folder of the tables");
    }
    return upload.faults.isEmpty()
        ? new Reading.Read<>(upload.inFolder())
        : new Reading.Refused<>(upload.faults);
  }

  /** Whether a name leads out of the folder it is meant for. */
  static boolean isOutside(String path) {
    return path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || List.of(path.split("/", -1)).contains("..");
  }

  static Finding outside(String path) {
    return Finding.error(
        "upload.path",
        path,
        path,
        "names inside the folder, without `..`, drives or backslashes",
        "zip the folder again with the zip program of your system");
  }

  private void walk(byte[] zip) {
    int entries = 0;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          refuse(
              "upload.too-many",
              name,
              "at most " + MOST_ENTRIES + " files in a zip",
              "zip the folder of the tables alone");
          return;
        }
        if (!entry.isDirectory() && !take(entry, in, zip.length)) {
          return;
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      unreadable();
      return;
    }
    if (entries == 0 && !isEmpty(zip)) {
      unreadable();
    }
  }

  /** Whether to go on. */
  private boolean take(ZipEntry entry, ZipInputStream in, int packed) throws IOException {
    var path = entry.getName();
    if (isOutside(path) || path.contains("\\")) {
      faults.add(outside(path));
      return true;
    }
    if (BesideWorkbooks.isHidden(path)) {
      return true;
    }
    if (PACKED.matcher(path).matches()) {
      refuse("upload.nested", path, "no packed file inside the zip", "unpack it into the folder");
      return true;
    }
    if (!BesideWorkbooks.isWorkbook(path)) {
      if (!BesideWorkbooks.isFine(path)) {
        refuse(
            "upload.kind",
            path,
            "workbooks: .xlsx or .csv",
            "take it out of the folder, or save it as Excel workbook (.xlsx)");
      }
      return true;
    }
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[16_384];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      unpacked += read;
      if (unpacked > MOST_BYTES || unpacked > SMALL + (long) packed * MOST_RATIO) {
        refuse(
            "upload.bomb",
            name,
            "a zip of at most 64 MB unpacked, and not far larger unpacked than packed",
            "zip the folder of the tables alone");
        return false;
      }
      bytes.write(buffer, 0, read);
    }
    if (files.put(path, bytes.toByteArray()) != null) {
      refuse("upload.twice", path, "every name once in a zip", "zip the folder again");
    }
    return true;
  }

  /** The same without the folder around everything: zips of folders have one, zips of files not. */
  private SortedMap<String, byte[]> inFolder() {
    var first = files.firstKey();
    int slash = first.indexOf('/');
    var folder = slash < 0 ? "" : first.substring(0, slash + 1);
    boolean around =
        !folder.isEmpty()
            && !folder.equals("profiles/")
            && files.keySet().stream().allMatch(file -> file.startsWith(folder));
    if (!around) {
      return files;
    }
    var inside = new TreeMap<String, byte[]>();
    files.forEach((file, bytes) -> inside.put(file.substring(folder.length()), bytes));
    return inside;
  }

  /** A zip of nothing is only its own end. */
  private static boolean isEmpty(byte[] zip) {
    return zip.length >= 22 && zip[0] == 'P' && zip[1] == 'K' && zip[2] == 5 && zip[3] == 6;
  }

  private void unreadable() {
    refuse(
        "upload.unreadable",
        name,
        "a whole zip without a password",
        "zip the folder of the tables again");
  }

  private void refuse(String code, String place, String expected, String suggestion) {
    faults.add(Finding.error(code, place, null, expected, suggestion));
  }
}
