package io.proofdesk.api.difference;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.published.KeptVersions;
import io.proofdesk.api.published.VersionName;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.Hash;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One version of the workbooks. Immutable. Thread-safe.
 *
 * @param name as it was asked for
 * @param kept whether it decided once, so that good keeping does not stop it
 * @param sheets every sheet
 */
public record Version(String name, boolean kept, List<Grid> sheets) {
  /**
   * To read one revision after the other takes long, and most names that are not found are slips.
   */
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(30);

  public Version {
    sheets = List.copyOf(sheets);
  }

  /**
   * Reads a version.
   *
   * @param name a folder; a git revision, alone or as {@code REVISION:PATH}; or the hash of a
   *     rulebook, as decisions carry it, or the beginning of one
   * @param beside the folder a revision without a path is asked for
   * @param usual the folder it is asked for where no repository of git holds the other
   * @param kept versions that were published
   */
  public static Version of(String name, Path beside, Path usual, KeptVersions kept) {
    var folder = folder(name);
    if (folder != null) {
      return new Version(name, false, sheets(name, WorkbookSet.sheets(folder)));
    }
    var published = VersionName.of(name);
    if (published == null && VersionName.isMarked(name)) {
      throw Refusal.ofName(VersionName.malformed(name));
    }
    var git = GitFolder.of(beside, usual);
    if (published != null && published.plain()) {
      return published(name, published, git, kept);
    }
    // what may be both is a commit first: git is at hand, a database may have to be started
    var tree = git.tree(name);
    if (tree == null && published != null) {
      return published(name, published, git, kept);
    }
    if (tree == null) {
      throw Refusal.ofName(
          Finding.error(
              "diff.no-version",
              name,
              null,
              "a folder of workbooks, a git revision such as HEAD~1 or main:decision-tables, or"
                  + " the hash of a rulebook",
              git.isRepository()
                  ? "look at the name; `git log` lists revisions"
                  : "look at the name; "
                      + git.folder()
                      + " is in no repository of git, so it has no revisions"));
    }
    return new Version(name, false, sheets(name, WorkbookSet.sheets(git.files(tree))));
  }

  private static Version published(
      String name, VersionName wanted, GitFolder git, KeptVersions kept) {
    var found = kept.find(wanted);
    if (found == null) {
      long until = System.nanoTime() + LONGEST_SEARCH.toNanos();
      return inHistory(name, wanted, git, kept.told(), () -> System.nanoTime() > until);
    }
    var shown = VersionName.shortly(found.published());
    return new Version(shown, true, sheets(shown, WorkbookSet.sheets(found.workbooks().files())));
  }

  /** What was published elsewhere, or before workbooks were kept, git may still have. */
  static Version inHistory(
      String name, VersionName wanted, GitFolder git, String told, BooleanSupplier timeUp) {
    var revisions = git.revisions();
    var seen = new HashSet<String>();
    int looked = 0;
    for (var revision : revisions) {
      if (timeUp.getAsBoolean()) {
        break;
      }
      looked++;
      var tree = git.tree(revision);
      // a merge often holds what one of its sides held
      var sheets =
          tree == null || !seen.add(tree) ? null : WorkbookSet.sheets(git.files(tree)).value();
      if (sheets != null && Hash.of(sheets).startsWith(wanted.prefix())) {
        return new Version(name + " (" + revision.substring(0, 10) + ")", true, sheets);
      }
    }
    boolean all = looked == revisions.size();
    throw Refusal.ofName(
        Finding.error(
            "diff.rulebook-not-kept",
            name,
            null,
            "a rulebook that was published, or whose workbooks are in git; "
                + told
                + ", and none of "
                + (all
                    ? looked + " revisions of this folder has this one"
                    : "the newest "
                        + looked
                        + " of "
                        + revisions.size()
                        + " revisions of this folder has this one; the search ended after "
                        + LONGEST_SEARCH.toSeconds()
                        + " seconds"),
            (all ? "" : "name the git revision itself, ")
                + "take one of those, name the folder of the data with `--data`, or name a"
                + " folder with its workbooks"));
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
