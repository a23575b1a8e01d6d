package io.proofdesk.api.difference;

import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A folder as revisions of git hold it; asks the program {@code git}. Thread-safe. */
final class GitFolder {
  private static final int MOST_BYTES = 256 * 1024 * 1024;
  private static final int MOST_REVISIONS = 500;
  private static final long SECONDS = 120;

  private final Path folder;

  GitFolder(Path folder) {
    this.folder = folder;
  }

  /** The first of two folders if a repository holds it, else the second where that is one. */
  static GitFolder of(Path first, Path second) {
    var asked = new GitFolder(Files.isDirectory(first) ? first : Path.of("."));
    return asked.isRepository() || !Files.isDirectory(second) ? asked : new GitFolder(second);
  }

  Path folder() {
    return folder;
  }

  /** Whether it stands in a repository at all. */
  boolean isRepository() {
    return git("rev-parse", "--git-dir") != null;
  }

  /**
   * The id of a tree.
   *
   * @param name a revision, for what it holds of this folder, or {@code REVISION:PATH}
   * @return null when there is none of that name
   */
  @Nullable String tree(String name) {
    var asked = name.contains(":") ? name : name + ":./";
    var id = line(git("rev-parse", "--verify", "--quiet", "--end-of-options", asked));
    return id != null && "tree".equals(line(git("cat-file", "-t", id))) ? id : null;
  }

  /** The revisions that changed this folder, newest first, at most some hundred. */
  List<String> revisions() {
    var out = git("log", "--format=%H", "-n", String.valueOf(MOST_REVISIONS), "--", ".");
    return out == null ? List.of() : new String(out, StandardCharsets.UTF_8).lines().toList();
  }

  /** The files of a tree, by their names relative to it. */
  SortedMap<String, byte[]> files(String tree) {
    // in a folder below it, git would look for that folder inside the tree
    var root = line(git("rev-parse", "--show-toplevel"));
    var archive = root == null ? null : git(root, List.of("archive", "--format=zip", tree));
    var files = new TreeMap<String, byte[]>();
    if (archive == null) {
      return files;
    }
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      int left = MOST_BYTES;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          var bytes = zip.readNBytes(left);
          left -= bytes.length;
          files.put(entry.getName(), bytes);
        }
      }
    } catch (IOException broken) {
      throw refusal("an archive that can be read; " + broken.getMessage());
    }
    return files;
  }

  /** What a command prints; null when it fails. */
  private byte @Nullable [] git(String... arguments) {
    return git(folder.toString(), List.of(arguments));
  }

  private byte @Nullable [] git(String where, List<String> arguments) {
    var command = new ArrayList<>(List.of("git", "-C", where));
    command.addAll(arguments);
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      var out = process.getInputStream().readNBytes(MOST_BYTES);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        return null;
      }
      return process.exitValue() == 0 ? out : null;
    } catch (IOException missing) {
      throw refusal("the program git; " + missing.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static @Nullable String line(byte @Nullable [] out) {
    return out == null ? null : new String(out, StandardCharsets.UTF_8).strip();
  }

  private Refusal refusal(String expected) {
    return new Refusal(
        List.of(
            Finding.error(
                "diff.no-git",
                folder.toString(),
                null,
                expected,
                "name two folders instead of revisions")));
  }
}
