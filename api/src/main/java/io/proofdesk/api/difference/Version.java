package io.proofdesk.api.difference;

import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.Hash;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One version of the workbooks. Immutable. Thread-safe.
 *
 * @param name as it was asked for
 * @param sheets every sheet
 */
public record Version(String name, List<Grid> sheets) {
  private static final Pattern RULEBOOK = Pattern.compile("(rulebook:[0-9a-f]{8,64}|[0-9a-f]{64})");

  public Version {
    sheets = List.copyOf(sheets);
  }

  /**
   * Reads a version.
   *
   * @param name a folder; a git revision, alone or as {@code REVISION:PATH}; or the hash of a
   *     rulebook, as decisions carry it
   * @param beside the folder a revision without a path is asked for
   */
  public static Version of(String name, Path beside) {
    var folder = folder(name);
    if (folder != null) {
      return new Version(name, sheets(name, WorkbookSet.sheets(folder)));
    }
    var git = new GitFolder(Files.isDirectory(beside) ? beside : Path.of("."));
    if (RULEBOOK.matcher(name).matches()) {
      return published(name, git);
    }
    var tree = git.tree(name);
    if (tree == null) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "diff.no-version",
                  name,
                  null,
                  "a folder of workbooks, a git revision such as HEAD~1 or main:decision-tables, or"
                      + " the hash of a rulebook",
                  "look at the name; `git log` lists revisions")));
    }
    return new Version(name, sheets(name, WorkbookSet.sheets(git.files(tree))));
  }

  /** The archive keeps hashes of rulebooks and no workbooks: git is where they are looked for. */
  private static Version published(String name, GitFolder git) {
    var wanted = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    var revisions = git.revisions();
    for (var revision : revisions) {
      var tree = git.tree(revision);
      var sheets = tree == null ? null : WorkbookSet.sheets(git.files(tree)).value();
      if (sheets != null && Hash.of(sheets).startsWith(wanted)) {
        return new Version(name + " (" + revision.substring(0, 10) + ")", sheets);
      }
    }
    throw new Refusal(
        List.of(
            Finding.error(
                "diff.rulebook-not-kept",
                name,
                null,
                "a rulebook whose workbooks are in git; the archive keeps the hashes of rulebooks and"
                    + " not their workbooks, and none of "
                    + revisions.size()
                    + " revisions of this folder has this one",
                "name a folder with its workbooks")));
  }

  private static List<Grid> sheets(String name, Reading<List<Grid>> read) {
    var sheets = read.value();
    if (sheets == null) {
      throw new Refusal(read.findings());
    }
    if (sheets.isEmpty()) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "tables.none", name, null, "a folder with workbooks in it", "look at the path")));
    }
    return sheets;
  }

  private static @Nullable Path folder(String name) {
    try {
      var folder = Path.of(name);
      return Files.isDirectory(folder) ? folder : null;
    } catch (InvalidPathException noPath) {
      return null;
    }
  }
}
