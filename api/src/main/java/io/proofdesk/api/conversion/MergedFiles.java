package io.proofdesk.api.conversion;

import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.revision.Conflict;
import io.proofdesk.rules.revision.Take;
import io.proofdesk.rules.revision.WorkbookMerge;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.workbook.GeneratedWords;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Headings;
import io.proofdesk.rules.workbook.LayoutReader;
import io.proofdesk.rules.workbook.OwnContent;
import io.proofdesk.rules.workbook.OwnMarks;
import io.proofdesk.rules.workbook.Reading;
import io.proofdesk.rules.workbook.WorkbookFile;
import io.proofdesk.rules.workbook.WorkbookFormatter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Three versions of workbook files merged, ready to be written. Immutable. Thread-safe.
 *
 * @param conflicts where two sides disagree
 * @param targets the merged files
 * @param warnings what the merged files will not look like any more
 */
public record MergedFiles(List<Conflict> conflicts, List<Target> targets, List<Finding> warnings) {
  public MergedFiles {
    conflicts = List.copyOf(conflicts);
    targets = List.copyOf(targets);
    warnings = List.copyOf(warnings);
  }

  /**
   * Merges one workbook.
   *
   * @param name says by its ending what the files are
   * @param out where the merged one goes
   * @param known what is known of columns the workbook does not declare itself
   */
  public static MergedFiles file(
      Path base, Path ours, Path theirs, Path name, Path out, Take take, Headings known)
      throws IOException {
    boolean own = name.equals(ours);
    var findings = new ArrayList<Finding>();
    var first = sheets(base, name, shown("base", base, name, own), findings);
    var mine = sheets(ours, name, shown("ours", ours, name, own), findings);
    var other = sheets(theirs, name, shown("theirs", theirs, name, own), findings);
    refuse(findings);
    nameEdited(ours, mine, name, shown("ours", ours, name, own), known, findings);
    nameEdited(theirs, other, name, shown("theirs", theirs, name, own), known, findings);
    refuse(findings);
    var warnings = new ArrayList<>(looks(ours, name));
    looks(theirs, name).stream().filter(one -> !warnings.contains(one)).forEach(warnings::add);
    var merged = WorkbookMerge.merge(first, mine, other, take);
    return new MergedFiles(
        merged.conflicts(),
        List.of(target(merged.sheets(), name.toString(), out, known)),
        warnings);
  }

  /** Merges every workbook of three folders. */
  public static MergedFiles folder(
      Path base, Path ours, Path theirs, Path out, Take take, Headings known) {
    var findings = new ArrayList<Finding>();
    var first = sheets(WorkbookSet.sheets(base), "", base + "/", findings);
    var mine = sheets(WorkbookSet.sheets(ours), "", ours + "/", findings);
    var other = sheets(WorkbookSet.sheets(theirs), "", theirs + "/", findings);
    refuse(findings);
    var merged = WorkbookMerge.merge(first, mine, other, take);
    var files = new LinkedHashMap<String, List<Grid>>();
    for (var sheet : merged.sheets()) {
      files.computeIfAbsent(sheet.workbook(), it -> new ArrayList<>()).add(sheet);
    }
    var targets = new ArrayList<Target>();
    files.forEach((name, sheets) -> targets.add(target(sheets, name, out.resolve(name), known)));
    var warnings = new ArrayList<Finding>();
    try {
      for (var name : files.keySet()) {
        for (var side : List.of(ours, theirs)) {
          if (Files.exists(side.resolve(name))) {
            looks(side.resolve(name), Path.of(name)).stream()
                .filter(one -> !warnings.contains(one))
                .forEach(warnings::add);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("it was read a moment ago", unreadable);
    }
    return new MergedFiles(merged.conflicts(), targets, warnings);
  }

  private static List<Finding> looks(Path file, Path name) throws IOException {
    return isXlsx(name.toString()) && Files.size(file) > 0
        ? OwnMarks.looks(slashed(name), Files.readAllBytes(file))
        : List.of();
  }

  private static void nameEdited(
      Path file, List<Grid> sheets, Path name, String shown, Headings known, List<Finding> findings)
      throws IOException {
    if (isXlsx(name.toString()) && !sheets.isEmpty()) {
      findings.addAll(
          GeneratedWords.edited(
              shown, Files.readAllBytes(file), WorkbookFormatter.toXlsx(sheets, known)));
    }
  }

  private static boolean isXlsx(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /** All three are read under one name, and a fault is told under the one of its own file. */
  private static String shown(String side, Path file, Path name, boolean own) {
    return own ? slashed(file) : slashed(name) + " (" + side + ")";
  }

  private static List<Grid> sheets(Path file, Path name, String shown, List<Finding> findings)
      throws IOException {
    // git gives an empty file where there was none
    return Files.size(file) == 0
        ? List.of()
        : sheets(
            WorkbookFile.read(slashed(name), Files.readAllBytes(file)),
            slashed(name),
            shown,
            findings);
  }

  private static String slashed(Path name) {
    return name.toString().replace('\\', '/');
  }

  /**
   * The sheets of one side.
   *
   * @param name how the places of its findings begin
   * @param shown what they begin with instead, so that nobody looks into the file of another side
   */
  private static List<Grid> sheets(
      Reading<List<Grid>> read, String name, String shown, List<Finding> findings) {
    var found = new ArrayList<>(read.findings());
    var sheets = read.value();
    for (var sheet : sheets == null ? List.<Grid>of() : sheets) {
      if (WorkbookSet.holdsTable(sheet)) {
        found.addAll(LayoutReader.read(sheet.stem(), sheet).findings());
      }
    }
    found.forEach(it -> findings.add(moved(it, name, shown)));
    return sheets == null ? List.of() : sheets;
  }

  private static Finding moved(Finding it, String name, String shown) {
    var place = it.place().startsWith(name) ? shown + it.place().substring(name.length()) : "";
    return place.isEmpty()
        ? it
        : new Finding(it.code(), it.severity(), place, it.read(), it.expected(), it.suggestion());
  }

  /** What cannot be made out on one side would be lost in the merged workbook. */
  private static void refuse(List<Finding> findings) {
    var errors =
        findings.stream()
            .filter(
                it ->
                    it.severity() == Severity.ERROR
                        || it.code().equals(OwnContent.COMMENT)
                        || it.code().equals(OwnMarks.DRAWING)
                        || it.code().equals(OwnMarks.STRUCK)
                        || it.code().equals(OwnContent.OVERWRITTEN))
            .distinct()
            .toList();
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
  }

  private static Target target(List<Grid> sheets, String name, Path out, Headings headings) {
    var bytes =
        isXlsx(name)
            ? WorkbookFormatter.toXlsx(sheets, headings)
            : sheets.isEmpty()
                ? new byte[0]
                : WorkbookFormatter.toCsv(sheets.get(0)).getBytes(StandardCharsets.UTF_8);
    return new Target(out, bytes);
  }
}
