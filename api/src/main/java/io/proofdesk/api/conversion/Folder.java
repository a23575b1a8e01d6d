package io.proofdesk.api.conversion;

import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.BesideWorkbooks;
import io.proofdesk.rules.source.FollowedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The workbook files of a folder and of the folders in it. */
public final class Folder {
  /** Tables, profiles, and the tables of one profile. */
  private static final int DEPTH = 3;

  private static final Pattern READ = Pattern.compile("(?i).*\\.(csv|xlsx)");

  private Folder() {}

  /**
   * Every file of one ending such as {@code .csv}, in the order of their names.
   *
   * @throws Refusal when there is none, or one of a kind that nobody reads: it would be left behind
   */
  public static List<Path> files(Path folder, String ending) throws IOException {
    var root = FollowedFolder.of(folder);
    try (var walk = Files.walk(root, DEPTH)) {
      var all =
          walk.filter(Files::isRegularFile)
              .map(file -> folder.resolve(root.relativize(file)))
              .sorted()
              .toList();
      refuseOthers(folder, all);
      var files = all.stream().filter(file -> is(file, ending)).toList();
      if (files.isEmpty()) {
        throw new Refusal(
            List.of(
                Finding.error(
                    "tables.none",
                    folder.toString(),
                    null,
                    "a folder with files that end in " + ending,
                    "look at the path")));
      }
      return files;
    }
  }

  private static void refuseOthers(Path folder, List<Path> files) {
    var others =
        files.stream()
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .filter(name -> !BesideWorkbooks.isFine(name) && !READ.matcher(name).matches())
            .map(
                name ->
                    Finding.error(
                        "workbook.kind",
                        name,
                        null,
                        "a workbook: .xlsx or .csv; this file would be left behind",
                        "save it as Excel workbook (.xlsx) or CSV UTF-8 (.csv), or take it out of"
                            + " the folder"))
            .toList();
    if (!others.isEmpty()) {
      throw new Refusal(others);
    }
  }

  /** Files by the workbook they are sheets of: {@code profiles/shop} for its two sheets. */
  public static Map<Path, List<Path>> byWorkbook(Path folder, List<Path> sheets) {
    var workbooks = new TreeMap<Path, List<Path>>();
    for (var sheet : sheets) {
      var stem = folder.relativize(sheet).resolveSibling(stem(sheet));
      workbooks.computeIfAbsent(stem, it -> new ArrayList<>()).add(sheet);
    }
    return workbooks;
  }

  /** Whether a file has an ending and is no lock file of an office program. */
  public static boolean is(Path file, String ending) {
    var name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(ending)
        && !name.startsWith("~$")
        && !name.startsWith(".");
  }

  private static String stem(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.substring(0, name.indexOf('.'));
  }
}
