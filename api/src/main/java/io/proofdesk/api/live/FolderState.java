package io.proofdesk.api.live;

import io.proofdesk.rules.source.FollowedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of tables looks like from outside: enough to see that somebody changed a file,
 * without reading any. Thread-safe.
 *
 * @param files every file below the folder, by relative name
 */
record FolderState(Map<String, Seen> files) {
  private static final int DEPTH = 3;

  /**
   * A file.
   *
   * @param size bytes
   * @param changed when it was last written
   * @param identity of the file on its disk: saving by rename gives a new one; null where the file
   *     system has none
   */
  record Seen(long size, FileTime changed, @Nullable String identity) {}

  /** Looks at a folder; a folder that cannot be read looks empty. */
  static FolderState of(Path folder) {
    var files = new TreeMap<String, Seen>();
    var root = FollowedFolder.of(folder);
    try (var walk = Files.walk(root, DEPTH)) {
      for (var path : (Iterable<Path>) walk::iterator) {
        var it = Files.readAttributes(path, BasicFileAttributes.class);
        if (it.isRegularFile()) {
          var key = it.fileKey() == null ? null : String.valueOf(it.fileKey());
          files.put(
              root.relativize(path).toString(), new Seen(it.size(), it.lastModifiedTime(), key));
        }
      }
    } catch (IOException | UncheckedIOException movedMeanwhile) {
      // whoever changes the folder at this moment is seen by the next look
      return new FolderState(Map.of());
    }
    return new FolderState(files);
  }
}
