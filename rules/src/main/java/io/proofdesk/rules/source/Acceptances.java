package io.proofdesk.rules.source;

import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.vocabulary.SheetTable;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the workbook {@code accepted}: which findings may stay, why, and who says so. One call, one
 * thread.
 */
public final class Acceptances {
  /** The workbook's name without its ending. */
  public static final String WORKBOOK = "accepted";

  private static final String CODE = "Finding";
  private static final String WHERE = "Rule or place";
  private static final String REASON = "Reason";
  private static final String BY = "By";
  private static final String UNTIL = "Until";
  private static final Pattern CODES = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z0-9]+)*");

  private final @Nullable Vocabulary vocabulary;
  private final Findings findings = new Findings();
  private final List<Acceptance> read = new ArrayList<>();

  private Acceptances(@Nullable Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What could be read, and what is wrong with the rest. */
  public record Read(List<Acceptance> acceptances, List<Finding> findings) {
    public Read {
      acceptances = List.copyOf(acceptances);
      findings = List.copyOf(findings);
    }
  }

  /**
   * The acceptances of a set, and what is wrong with the others.
   *
   * @param vocabulary whose roles may accept; null when it cannot be read, and then any may
   */
  public static Read of(List<Grid> grids, @Nullable Vocabulary vocabulary) {
    var acceptances = new Acceptances(vocabulary);
    grids.stream()
        .filter(grid -> grid.key().equals(WORKBOOK))
        .filter(grid -> !grid.sheet().equals(WorkbookSheets.ABOUT))
        .forEach(acceptances::sheet);
    return new Read(acceptances.read, acceptances.findings.all());
  }

  private void sheet(Grid grid) {
    var table = SheetTable.of(grid, List.of(CODE, WHERE, REASON, BY), List.of(UNTIL), findings);
    for (int row : table.rows()) {
      row(table, row, grid.place(row, 0, 4));
    }
  }

  private void row(SheetTable table, int row, Place place) {
    var code = needed(table, row, CODE, "the code of a finding, such as verify.unreachable");
    boolean coded = code != null && CODES.matcher(code).matches();
    if (code != null && !coded) {
      refuse(table, row, CODE, "the code of a finding, such as verify.unreachable");
    }
    var where = needed(table, row, WHERE, "a rule id, or a place as the finding names it");
    var reason = needed(table, row, REASON, "why it may stay");
    var by = needed(table, row, BY, "the role that answers for it");
    var role = by == null ? null : role(table, row, by);
    var until = until(table, row);
    boolean dated = table.text(row, UNTIL).isEmpty() || until != null;
    if (code != null && coded && where != null && reason != null && role != null && dated) {
      read.add(new Acceptance(code, where, reason, role, until, place));
    }
  }

  private @Nullable String needed(SheetTable table, int row, String heading, String expected) {
    var text = table.text(row, heading);
    if (text.isEmpty()) {
      refuse(table, row, heading, expected);
      return null;
    }
    return text;
  }

  private @Nullable String role(SheetTable table, int row, String by) {
    var id = CellText.word(by);
    var roles = vocabulary == null ? null : vocabulary.words("Role");
    if (roles == null || roles.contains(id)) {
      return id;
    }
    findings.error(
        "accepted.cell",
        table.place(row, BY),
        by,
        "a role of the vocabulary (" + Spelling.list(roles) + ")",
        Spelling.suggestion(id, roles));
    return null;
  }

  private @Nullable LocalDate until(SheetTable table, int row) {
    var text = CellText.plain(table.text(row, UNTIL));
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notIso) {
      refuse(table, row, UNTIL, "a date such as 2026-12-31, or nothing");
      return null;
    }
  }

  private void refuse(SheetTable table, int row, String heading, String expected) {
    var text = table.text(row, heading);
    findings.error(
        "accepted.cell",
        table.place(row, heading),
        text.isEmpty() ? null : text,
        expected,
        "correct the cell");
  }
}
