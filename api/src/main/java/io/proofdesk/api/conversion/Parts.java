package io.proofdesk.api.conversion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** The parts of an xlsx workbook, by what they say and not by when they were packed. */
final class Parts {
  /** Who wrote a workbook, and when. */
  private static final String PROPERTIES = "docProps/core.xml";

  private Parts() {}

  /**
   * Whether another file holds the same parts as one of our own; of the other no part is unpacked
   * further than ours is long.
   */
  static boolean same(byte[] other, byte[] ours) throws IOException {
    var parts = parts(ours);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(other))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(PROPERTIES)) {
          continue;
        }
        var part = parts.remove(entry.getName());
        if (part == null || !Arrays.equals(zip.readNBytes(part.length + 1), part)) {
          return false;
        }
      }
    }
    return parts.isEmpty();
  }

  private static Map<String, byte[]> parts(byte[] ours) throws IOException {
    var parts = new HashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(ours))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().equals(PROPERTIES)) {
          parts.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return parts;
  }
}
