package io.proofdesk.rules.source;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the workbooks and sheets that nothing reads where they stand. One call, one thread. */
final class Misplaced {
  private static final String PROFILES = "profiles/";
  private static final String SIGNALS = "signals";
  private static final String REPLY_LINT = "reply-lint";
  private static final Pattern COPY =
      Pattern.compile("(?i)( ?\\(\\d+\\)|[ _-]+copy( ?\\(?\\d+\\)?)?|[ _-]+kopie|[ _-]*副本)+$");

  private final SortedMap<String, List<Grid>> workbooks;
  private final Set<String> lists;
  private final Findings findings;
  private final Set<String> unread = new HashSet<>();

  private Misplaced(SortedMap<String, List<Grid>> workbooks, Set<String> lists, Findings findings) {
    this.workbooks = workbooks;
    this.lists = lists;
    this.findings = findings;
  }

  /**
   * The workbooks that are read where they stand.
   *
   * @param workbooks the sheets by folder and name
   * @param lists the names of those that hold no table, and stand once for all profiles
   * @param findings hears of all others
   */
  static SortedMap<String, List<Grid>> refused(
      SortedMap<String, List<Grid>> workbooks, Set<String> lists, Findings findings) {
    var misplaced = new Misplaced(workbooks, lists, findings);
    workbooks.forEach(misplaced::look);
    var read = new TreeMap<>(workbooks);
    read.keySet().removeAll(misplaced.unread);
    return read;
  }

  private void look(String key, List<Grid> grids) {
    var original = original(key);
    if (original != null) {
      refuse(
          "rulebook.copy",
          key,
          grids,
          "one workbook of a name; this looks like a copy of `" + original + "`",
          "delete one of the two, or give it another name");
      return;
    }
    int folder = key.lastIndexOf('/');
    if (folder >= 0 && !isRead(key, folder)) {
      refuse(
          "rulebook.not-read",
          key,
          grids,
          "tables at the top, profiles in `"
              + PROFILES
              + "`, and a profile's own tables in `"
              + PROFILES
              + "NAME/`; nothing reads this one",
          suggestion(key.substring(0, folder + 1)));
      return;
    }
    sheets(key, grids);
  }

  /** The workbook a name was copied from by a system or a browser; null where it was not. */
  private @Nullable String original(String key) {
    var plain = COPY.matcher(key).replaceAll("").toLowerCase(Locale.ROOT);
    return !plain.equals(key) && workbooks.containsKey(plain) ? plain : null;
  }

  private boolean isRead(String key, int folder) {
    if (!key.startsWith(PROFILES)) {
      return false;
    }
    return folder == PROFILES.length() - 1
        || (workbooks.containsKey(key.substring(0, folder))
            && (!lists.contains(key.substring(folder + 1)) || key.endsWith("/" + REPLY_LINT)));
  }

  private String suggestion(String folder) {
    var folders =
        workbooks.keySet().stream()
            .filter(key -> key.startsWith(PROFILES) && key.indexOf('/', PROFILES.length()) < 0)
            .map(key -> key + "/")
            .toList();
    var meant = folder.startsWith(PROFILES) ? Spelling.nearest(folder, folders) : null;
    if (meant != null && !meant.equals(folder)) {
      return "did you mean the folder `" + meant + "`?";
    }
    return folder.toLowerCase(Locale.ROOT).startsWith(PROFILES) && !folder.startsWith(PROFILES)
        ? "call the folder `" + PROFILES + "`"
        : "move it there, or out of the folder of the tables";
  }

  private void refuse(
      String code, String key, List<Grid> grids, String expected, String suggestion) {
    unread.add(key);
    grids.stream()
        .map(Grid::workbook)
        .distinct()
        .forEach(file -> findings.error(code, file, null, expected, suggestion));
  }

  /** The sheets of a workbook that is read, each for itself. */
  private void sheets(String key, List<Grid> grids) {
    var name = key.substring(key.lastIndexOf('/') + 1);
    boolean signals = key.equals(SIGNALS);
    boolean table = key.contains("/") ? key.indexOf('/') < key.lastIndexOf('/') : !isList(key);
    boolean oneSheet = table || Set.of(REPLY_LINT, "readiness", "accepted").contains(key);
    boolean hasRules = grids.stream().anyMatch(Misplaced::isRules);
    for (var grid : grids) {
      if (grid.sheet().equals(WorkbookSheets.ABOUT)) {
        continue;
      }
      if (signals && !Set.of("Phrases", "Words").contains(grid.sheet())) {
        findings.error(
            "sheet.unknown",
            grid.workbook() + "!" + grid.sheet(),
            grid.sheet(),
            "one of the sheets Phrases, Words and About",
            "move its content to one of them, or delete it");
      } else if (oneSheet && hasRules && !isRules(grid) && isOfItsOwn(grid, grids)) {
        findings.error(
            "sheet.not-read",
            grid.workbook() + "!" + grid.sheet(),
            grid.sheet(),
            "the sheets Rules and About of `" + name + "`, and no more",
            "move its content to the sheet Rules or About, or to a workbook of its own");
      }
    }
  }

  private boolean isList(String key) {
    return lists.contains(key);
  }

  private static boolean isRules(Grid grid) {
    return grid.sheet().equals(WorkbookSheets.RULES);
  }

  /** Beside a sheet Rules in the same file it was refused already. */
  private static boolean isOfItsOwn(Grid grid, Collection<Grid> grids) {
    return grids.stream()
        .filter(Misplaced::isRules)
        .noneMatch(rules -> rules.workbook().equals(grid.workbook()));
  }
}
