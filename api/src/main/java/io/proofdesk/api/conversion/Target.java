package io.proofdesk.api.conversion;

import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A file to be written.
 *
 * @param file where
 * @param bytes all of it
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record Target(Path file, byte[] bytes) {

  /** Whether the file says so already; when a workbook was packed says nothing. */
  public boolean unchanged() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    var there = Files.readAllBytes(file);
    return Arrays.equals(there, bytes)
        || (String.valueOf(file).toLowerCase(Locale.ROOT).endsWith(".xlsx")
            && Parts.same(there, bytes));
  }

  /** Refuses, with every one of them, when files are in the way. */
  public static void refuseExisting(List<Target> targets) {
    var inTheWay =
        targets.stream()
            .filter(target -> Files.exists(target.file()))
            .map(
                target ->
                    Finding.error(
                        "tables.exists",
                        target.file().toString(),
                        null,
                        "a file that is not there yet",
                        "write over it with `--force`, or choose another place"))
            .toList();
    if (!inTheWay.isEmpty()) {
      throw new Refusal(inTheWay);
    }
  }

  /** Writes it whole or not at all. */
  public void write() throws IOException {
    var whole = file.toAbsolutePath();
    // not a file of the kind for secrets, which nobody else may read
    var beside = whole.resolveSibling("." + UUID.randomUUID() + ".part");
    var folder = whole.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
