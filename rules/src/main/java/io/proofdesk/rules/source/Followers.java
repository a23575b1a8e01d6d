package io.proofdesk.rules.source;

import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What only follows from a workbook whose columns nobody could make out: each heading that it may
 * declare is unknown wherever it is used. Seventy such findings hide the one that helps, so the
 * cause comes first and they are summed up. A heading that looks misspelt stays a finding of its
 * own. Immutable. Thread-safe.
 */
final class Followers {
  /** Faults that leave open which columns a table has. */
  private static final Set<String> NO_COLUMNS = Set.of("table.bands-missing", "table.no-rules");

  private static final Set<String> UNKNOWN =
      Set.of("table.unknown-heading", "derived.unknown-heading", "derived.circle");

  /** What a workbook lacks because it, or one of its files, could not be read. */
  private static final Set<String> LACKING =
      Set.of(
          "vocabulary.sheet-missing",
          "profile.settings-missing",
          "signals.sheet-missing",
          "signals.no-words",
          "examples.no-wishes");

  private static final String NO_SETTING = "profile.setting-missing";

  private static final Pattern END_OF_FILE = Pattern.compile("[!:]");

  private final Set<String> read;
  private final Set<String> lists;
  private final Set<String> awaited;

  /**
   * @param grids every sheet that could be made out
   * @param lists the keys of workbooks that declare no column
   * @param awaited the headings of results that the vocabulary knows and no table fills
   */
  Followers(List<Grid> grids, Set<String> lists, Set<String> awaited) {
    this.read = grids.stream().map(Grid::workbook).collect(Collectors.toSet());
    this.lists = lists;
    this.awaited = awaited.stream().map(CellText::key).collect(Collectors.toSet());
  }

  /** The same findings: causes first, and what follows from them in one. */
  List<Finding> summedUp(List<Finding> all) {
    var causes = all.stream().filter(this::isCause).toList();
    if (causes.isEmpty()) {
      return all;
    }
    var unknown = new ArrayList<Finding>();
    var others = new ArrayList<Finding>();
    for (var finding : all) {
      if (UNKNOWN.contains(finding.code()) && !isMisspelt(finding)) {
        unknown.add(finding);
      } else if (!causes.contains(finding)) {
        others.add(finding);
      }
    }
    var told = new ArrayList<>(causes);
    if (!unknown.isEmpty()) {
      told.add(summary(causes, unknown));
    }
    told.addAll(others);
    return withoutLack(told);
  }

  /** The same findings but for what is called missing and stands in a file nobody could read. */
  List<Finding> withoutLack(List<Finding> all) {
    var unread =
        all.stream().filter(this::isUnread).map(Followers::file).collect(Collectors.toSet());
    return all.stream()
        .filter(finding -> unread.stream().noneMatch(file -> lacks(finding, file)))
        .toList();
  }

  private static boolean lacks(Finding finding, String file) {
    if (finding.code().equals(NO_SETTING)) {
      return finding.place().startsWith(key(file) + " ")
          && ("sheet " + WorkbookSheets.ofCsv(file)).equals(finding.read());
    }
    if (!LACKING.contains(finding.code()) || !key(file(finding)).equals(key(file))) {
      return false;
    }
    boolean ofOneSheet = finding.code().equals("signals.sheet-missing") && file.endsWith(".csv");
    return !ofOneSheet || WorkbookSheets.ofCsv(file).equals(finding.read());
  }

  private boolean isCause(Finding finding) {
    if (finding.severity() != Severity.ERROR) {
      return false;
    }
    return (isUnread(finding) && !lists.contains(key(file(finding))))
        || NO_COLUMNS.contains(finding.code());
  }

  private boolean isUnread(Finding finding) {
    var file = file(finding);
    return finding.severity() == Severity.ERROR
        && !finding.place().contains("!")
        && BesideWorkbooks.isWorkbook(file)
        && !read.contains(file);
  }

  private boolean isMisspelt(Finding finding) {
    var suggestion = finding.suggestion();
    return suggestion != null
        && suggestion.startsWith("did you mean")
        && !isAwaited(String.valueOf(finding.read()));
  }

  /** Whether a heading, or one that a formula names, waits for the table that fills it. */
  private boolean isAwaited(String read) {
    var text = " " + CellText.key(read) + " ";
    return awaited.stream().anyMatch(heading -> text.contains(" " + heading + " "));
  }

  private static Finding summary(List<Finding> causes, List<Finding> unknown) {
    var headings = new TreeSet<String>();
    var tables = new TreeSet<String>();
    for (var finding : unknown) {
      if (finding.code().equals("table.unknown-heading") && finding.read() != null) {
        headings.add(finding.read());
      }
      tables.add(key(file(finding)));
    }
    var files = causes.stream().map(Followers::file).distinct().toList();
    return Finding.error(
        "rulebook.not-checked",
        files.get(0),
        headings.isEmpty() ? null : Spelling.list(headings),
        "headings that "
            + (files.size() == 1 ? "this workbook" : Spelling.list(files))
            + " may declare, and no other does; until then these cannot be checked: "
            + Spelling.list(tables),
        "correct " + (files.size() == 1 ? "it" : "them") + " first, then look again");
  }

  /** The file a place is in, as the place begins. */
  private static String file(Finding finding) {
    return END_OF_FILE.split(finding.place(), 2)[0];
  }

  private static String key(String file) {
    return new Grid(file, "", List.of()).key();
  }
}
