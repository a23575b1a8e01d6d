package io.proofdesk.api.conversion;

import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.GeneratedWords;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Headings;
import io.proofdesk.rules.workbook.OwnContent;
import io.proofdesk.rules.workbook.OwnMarks;
import io.proofdesk.rules.workbook.WorkbookFile;
import io.proofdesk.rules.workbook.WorkbookFormatter;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns workbook files of one kind into files of the other, in memory. Every fault of every file is
 * found before the refusal. One call, one thread.
 */
public final class Conversion {
  private static final List<String> SHEETS =
      List.of("Rules", "Words", "Results", "Facts", "Derived", "Settings", "Calendar");

  private final Headings headings;
  private final Findings findings = new Findings();
  private final List<Target> targets = new ArrayList<>();

  /**
   * A conversion.
   *
   * @param headings what is known of columns the workbooks do not declare themselves
   */
  public Conversion(Headings headings) {
    this.headings = headings;
  }

  /** Makes one xlsx workbook of one or more sheets in csv. */
  public void toXlsx(List<Path> sources, Path destination) {
    var grids = new ArrayList<Grid>();
    for (var source : sources) {
      for (var grid : read(source)) {
        var twin = grids.stream().filter(it -> it.sheet().equals(grid.sheet())).findFirst();
        twin.ifPresent(
            it ->
                findings.error(
                    "tables.sheet-twice",
                    grid.workbook(),
                    grid.sheet(),
                    "every sheet of "
                        + name(destination)
                        + " once; it also comes from "
                        + it.workbook(),
                    "name the sheet in the file's name, such as vocabulary.Words.csv"));
        grids.add(grid);
      }
    }
    if (!findings.failed()) {
      grids.sort(java.util.Comparator.comparingInt(Conversion::order).thenComparing(Grid::sheet));
      add(grids, destination, WorkbookFormatter.toXlsx(grids, headings));
    }
  }

  /** Makes one csv file of every sheet of a workbook, in a folder. */
  public void toCsv(Path source, Path folder) {
    var grids = read(source);
    if (!grids.isEmpty()) {
      nameEdited(source, WorkbookFormatter.toXlsx(grids, headings));
      findings.addAll(OwnMarks.looks(source.toString(), bytes(source)));
    }
    refuseLost(
        List.of(OwnContent.COMMENT, OwnContent.OVERWRITTEN, OwnMarks.DRAWING, OwnMarks.STRUCK));
    for (var grid : grids) {
      var sheet = grid.sheet().equals(WorkbookSheets.RULES) ? "" : "." + grid.sheet();
      var text = WorkbookFormatter.toCsv(grid);
      add(
          List.of(grid),
          folder.resolve(grid.stem() + sheet + ".csv"),
          text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Writes a workbook anew in its own kind. */
  public void format(Path file) {
    var grids = read(file);
    if (grids.isEmpty()) {
      return;
    }
    if (name(file).toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
      var formatted = WorkbookFormatter.toXlsx(grids, headings);
      nameEdited(file, formatted);
      refuseLost(List.of(OwnContent.OVERWRITTEN, OwnMarks.DRAWING, OwnMarks.STRUCK));
      add(grids, file, withOwn(file, formatted));
    } else {
      add(grids, file, WorkbookFormatter.toCsv(grids.get(0)).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What somebody changed on the sheet Words would be overwritten, or read by nobody. */
  private void nameEdited(Path file, byte[] fresh) {
    var named = findings.all().stream().map(Finding::place).toList();
    GeneratedWords.edited(file.toString(), bytes(file), fresh).stream()
        .filter(one -> !named.contains(one.place()))
        .forEach(one -> findings.addAll(List.of(one)));
  }

  /** The formatted file with what people put beside the cells, and a word about what gave way. */
  private byte[] withOwn(Path file, byte[] formatted) {
    var kept = OwnContent.carried(bytes(file), formatted);
    var still = OwnMarks.looks(file.toString(), kept);
    OwnMarks.looks(file.toString(), bytes(file)).stream()
        .filter(one -> !still.contains(one))
        .forEach(one -> findings.addAll(List.of(one)));
    return kept;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("it was read a moment ago", unreadable);
    }
  }

  /** What only a warning named so far would be gone from the file that is written. */
  private void refuseLost(List<String> codes) {
    for (var finding : findings.all()) {
      if (finding.severity() == Severity.WARNING && codes.contains(finding.code())) {
        findings.error(
            "tables.not-kept",
            finding.place(),
            finding.read(),
            "nothing that would be lost: " + finding.expected(),
            finding.suggestion());
      }
    }
  }

  /** What is to be written, once nothing is wrong. */
  public List<Target> targets() {
    for (int i = 0; i < targets.size(); i++) {
      var file = targets.get(i).file();
      if (targets.subList(0, i).stream().anyMatch(it -> it.file().equals(file))) {
        findings.error(
            "tables.target-twice",
            file.toString(),
            null,
            "a file that only one sheet is written to",
            "convert the files one by one");
      }
    }
    if (findings.failed()) {
      throw new Refusal(findings.all());
    }
    return List.copyOf(targets);
  }

  /** What is worth a look and stopped nothing. */
  public List<Finding> warnings() {
    return findings.all();
  }

  private List<Grid> read(Path source) {
    var reading = WorkbookFile.read(source.toString(), source);
    findings.addAll(reading.findings());
    var grids = reading.value();
    return grids == null ? List.of() : grids;
  }

  private void add(List<Grid> grids, Path file, byte[] bytes) {
    var back = WorkbookFile.read(name(file), bytes).value();
    if (back == null || !same(grids, back)) {
      findings.error(
          "tables.not-kept",
          file.toString(),
          null,
          "content that comes back as it was; this one would change on the way",
          "look for a sheet's name with a dot, or one longer than 31 signs");
    }
    targets.add(new Target(file, bytes));
  }

  private static boolean same(List<Grid> left, List<Grid> right) {
    boolean same = left.size() == right.size();
    for (int i = 0; same && i < left.size(); i++) {
      same =
          left.get(i).sheet().equals(right.get(i).sheet())
              && left.get(i).rows().equals(right.get(i).rows());
    }
    return same;
  }

  private static int order(Grid grid) {
    int known = SHEETS.indexOf(grid.sheet());
    return known < 0 ? SHEETS.size() : known;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
