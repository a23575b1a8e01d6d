package io.proofdesk.rules.workbook;

import io.proofdesk.model.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells the lines below the headings apart: declarations, rules, Otherwise, and what is none. */
final class BodyReader {
  private static final List<String> LINES = List.of("Type", "Unit", "Values");
  private static final Pattern LABEL = Pattern.compile("\\p{L}[\\p{L} ]*\\p{Ll}[\\p{L} ]*");

  private final Grid grid;
  private final Findings findings;
  private final Map<String, Integer> declarations = new HashMap<>();
  private final List<Integer> rules = new ArrayList<>();
  private int otherwise = -1;
  private int width;
  private int end;

  BodyReader(Grid grid, Findings findings) {
    this.grid = grid;
    this.findings = findings;
  }

  /** Row of a line such as {@code type}; -1 when there is none. */
  int line(String label) {
    return declarations.getOrDefault(label, -1);
  }

  List<Integer> rules() {
    return List.copyOf(rules);
  }

  int otherwise() {
    return otherwise;
  }

  /**
   * @param width one past the last column of the table; what stands right of it is told by others
   */
  void read(int from, int width) {
    this.width = width;
    this.end = grid.rows().size();
    while (end > from && isBlank(end - 1)) {
      end--;
    }
    int body = readDeclarations(from);
    readRules(body);
    if (rules.isEmpty()) {
      findings.error(
          "table.empty",
          at(body),
          null,
          "at least one rule",
          "add a row with an id such as RB-010");
    }
  }

  private int readDeclarations(int from) {
    int firstRule = firstRule(from);
    var meant = new HashMap<String, Integer>();
    int row = from;
    for (; row < end; row++) {
      var label = CellText.key(grid.text(row, 0));
      if (LINES.stream().anyMatch(line -> CellText.key(line).equals(label))) {
        declare(label, row);
      } else if (row < firstRule && isBlank(row)) {
        refuseBlank(row);
      } else if (row < firstRule && LABEL.matcher(grid.text(row, 0)).matches()) {
        findings.error(
            "table.unknown-line",
            at(row),
            grid.text(row, 0),
            "a line named " + String.join(", ", LINES) + ", or a rule with its id",
            Spelling.suggestion(label, LINES));
        var nearest = Spelling.nearest(label, LINES);
        if (nearest != null) {
          meant.putIfAbsent(nearest.toLowerCase(Locale.ROOT), row);
        }
      } else {
        break;
      }
    }
    meant.forEach(declarations::putIfAbsent);
    return row;
  }

  private void declare(String label, int row) {
    if (declarations.putIfAbsent(label, row) != null) {
      findings.error(
          "table.repeated-line",
          at(row),
          grid.text(row, 0),
          "every line once",
          "delete one of the two");
    }
  }

  /** The first row that is a rule beyond doubt; -1 when there is none. */
  private int firstRule(int from) {
    for (int row = from; row < end; row++) {
      if (isRule(row) || isOtherwise(row)) {
        return row;
      }
    }
    return -1;
  }

  private void readRules(int from) {
    boolean gap = false;
    for (int row = from; row < end; row++) {
      if (isBlank(row)) {
        if (row == from || !isBlank(row - 1)) {
          refuseBlank(row);
        }
        gap = true;
      } else {
        readRule(row, gap);
      }
    }
  }

  private void readRule(int row, boolean gap) {
    var id = grid.text(row, 0);
    boolean remark = !isRule(row) && !isOtherwise(row) && filled(row) < (gap ? 3 : 2);
    if (otherwise >= 0) {
      int first = firstFilled(row);
      findings.error(
          "table.below-end",
          grid.place(row, first).address(),
          grid.text(row, first),
          "nothing below the row `Otherwise`",
          "move the row above it, or delete it");
      if (isRule(row)) {
        rules.add(row);
      }
    } else if (isOtherwise(row)) {
      otherwise = row;
    } else if (gap && remark) {
      Stray.refuse(grid, row, 0, findings);
    } else {
      if (id.isEmpty()) {
        findings.error(
            "table.id-missing",
            at(row),
            null,
            "the rule's id in column A",
            "write one such as RB-010, or delete the row");
      }
      if (!id.isEmpty() || !remark) {
        rules.add(row);
      }
    }
  }

  private void refuseBlank(int row) {
    int below = row;
    while (isBlank(below)) {
      below++;
    }
    findings.error(
        "table.blank-row",
        at(row),
        null,
        "a rule in every row down to the last",
        "delete the blank row, or what stands below it from "
            + Grid.address(below, firstFilled(below))
            + " on");
  }

  private int firstFilled(int row) {
    int column = 0;
    while (grid.text(row, column).isEmpty()) {
      column++;
    }
    return column;
  }

  private boolean isRule(int row) {
    return TableReader.ID.matcher(grid.text(row, 0)).matches();
  }

  private boolean isOtherwise(int row) {
    return CellText.key(grid.text(row, 0)).equals("otherwise");
  }

  private boolean isBlank(int row) {
    return filled(row) == 0;
  }

  private long filled(int row) {
    return grid.rows().get(row).stream().limit(width).filter(text -> !text.isEmpty()).count();
  }

  private String at(int row) {
    return grid.place(row, 0).address();
  }
}
