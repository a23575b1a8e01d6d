package io.proofdesk.api.published;

import io.proofdesk.rules.source.WorkbookBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks as one zip and back, byte for byte. Thread-safe. */
public final class Packing {
  // the same files give the same zip, whenever they are packed
  private static final long NO_TIME = 0;

  private Packing() {}

  /** All files in one zip. */
  public static byte[] pack(WorkbookBytes workbooks) {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (var file : workbooks.files().entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return packed.toByteArray();
  }

  /**
   * The files of a zip.
   *
   * @throws IOException when it is none of ours: broken, or more than a set may hold
   */
  public static WorkbookBytes unpack(byte[] packed) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    long left = WorkbookBytes.MOST_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var bytes = zip.readNBytes((int) left + 1);
        left -= bytes.length;
        if (left < 0) {
          throw new IOException("the zip holds more than a set of workbooks may");
        }
        files.put(entry.getName(), bytes);
      }
    }
    if (files.isEmpty()) {
      throw new IOException("the zip holds no file");
    }
    return WorkbookBytes.of(files);
  }
}
