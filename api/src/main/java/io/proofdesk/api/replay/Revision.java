package io.proofdesk.api.replay;

import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Decision tables as they stood in another revision of their git repository. Thread-safe. */
public final class Revision implements AutoCloseable {
  private final Path folder;

  private Revision(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes the tables of a revision out into a folder of their own.
   *
   * @param tables the folder as it is now, inside a git repository
   * @param revision a branch, a tag or a commit
   * @throws Refusal when there is no git, no repository or no such revision
   */
  public static Revision of(Path tables, String revision) throws IOException {
    if (revision.startsWith("-") || revision.isBlank()) {
      throw new Refusal(List.of(unknown(revision, "it is no name of a revision")));
    }
    var target = Files.createTempDirectory("proofdesk-tables");
    var taken = new Revision(target);
    Process git;
    try {
      git =
          new ProcessBuilder("git", "-C", tables.toString(), "archive", "--format=tar", revision)
              .start();
    } catch (IOException noGit) {
      taken.close();
      throw new Refusal(List.of(unknown(revision, "git is not installed")));
    }
    try (var tar = new TarArchiveInputStream(new BufferedInputStream(git.getInputStream()))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var file = target.resolve(entry.getName()).normalize();
        if (entry.isFile() && file.startsWith(target)) {
          var parent = file.getParent();
          Files.createDirectories(parent == null ? target : parent);
          Files.copy(tar, file);
        }
      }
    }
    var complaint = new String(git.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (ended(git) != 0) {
      taken.close();
      throw new Refusal(List.of(unknown(revision, complaint.strip())));
    }
    return taken;
  }

  private static int ended(Process git) throws IOException {
    try {
      return git.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      git.destroy();
      throw new IOException(stopped);
    }
  }

  private static Finding unknown(String revision, String why) {
    return Finding.error(
        "replay.no-revision",
        "--rulebook",
        revision,
        "a folder of decision tables, or a revision of the git repository they are in; "
            + why.lines().findFirst().orElse("there is none"),
        "name a folder, a branch, a tag or a commit");
  }

  /** Where the tables are until this is closed. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
