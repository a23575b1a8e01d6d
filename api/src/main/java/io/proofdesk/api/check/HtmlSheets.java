package io.proofdesk.api.check;

import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sheets with findings as tables, bad cells coloured. One call, one thread. */
final class HtmlSheets {
  /** Rows shown above and below a bad one. */
  private static final int AROUND = 2;

  private static final int MOST_ROWS = 200;

  private final Checked checked;

  HtmlSheets(Checked checked) {
    this.checked = checked;
  }

  /** Where the row of a finding stands on the page. */
  static String anchor(CheckFinding finding) {
    return anchor(
        String.valueOf(finding.file()), String.valueOf(finding.sheet()), finding.spot().row());
  }

  private static String anchor(String file, String sheet, int row) {
    return (file + "-" + sheet + "-" + (row + 1)).replaceAll("[^A-Za-z0-9.-]", "_");
  }

  void appendTo(StringBuilder page) {
    boolean first = true;
    for (var sheet : checked.sheets()) {
      var here =
          checked.report().findings().stream()
              .filter(it -> sheet.workbook().equals(it.file()))
              .filter(it -> sheet.sheet().equals(it.sheet()) && it.cell() != null)
              .toList();
      if (!here.isEmpty()) {
        page.append(first ? "<h2>Where they stand</h2>\n" : "");
        first = false;
        sheet(page, sheet, here);
      }
    }
  }

  private static void sheet(StringBuilder page, Grid sheet, List<CheckFinding> findings) {
    page.append("<h3>")
        .append(HtmlReport.escape(sheet.workbook() + "!" + sheet.sheet()))
        .append("</h3>\n<div class=\"sheet\"><table>\n");
    int width = sheet.rows().stream().mapToInt(List::size).max().orElse(1);
    header(page, width);
    int before = -1;
    for (int row : shown(sheet, findings)) {
      if (row > before + 1) {
        page.append("<tr><th></th><td class=\"gap\" colspan=\"")
            .append(width)
            .append("\">⋯</td></tr>\n");
      }
      row(page, sheet, row, width, findings);
      before = row;
    }
    page.append("</table></div>\n");
  }

  private static void header(StringBuilder page, int width) {
    page.append("<tr><th></th>");
    for (int column = 0; column < width; column++) {
      page.append("<td>").append(Grid.address(0, column).replace("1", "")).append("</td>");
    }
    page.append("</tr>\n");
  }

  /** The head of the sheet, and what stands around each bad row. */
  private static SortedSet<Integer> shown(Grid sheet, List<CheckFinding> findings) {
    var rows = new TreeSet<Integer>();
    int head = 0;
    while (head < sheet.rows().size() && head < 12 && !sheet.text(head, 0).equals("Rule")) {
      head++;
    }
    boolean table = sheet.text(head, 0).equals("Rule");
    rows.add(table ? head : 0);
    if (table) {
      rows.add(head + 1);
    }
    for (var finding : findings) {
      int bad = finding.spot().row();
      for (int row = Math.max(0, bad - AROUND); row <= bad + AROUND; row++) {
        if (row < sheet.rows().size() && rows.size() < MOST_ROWS) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static void row(
      StringBuilder page, Grid sheet, int row, int width, List<CheckFinding> findings) {
    page.append("<tr id=\"")
        .append(HtmlReport.escape(anchor(sheet.workbook(), sheet.sheet(), row)))
        .append("\"><th>")
        .append(row + 1)
        .append("</th>");
    for (int column = 0; column < width; column++) {
      var kind = kind(row, column, findings);
      page.append(kind == null ? "<td>" : "<td class=\"" + kind + "\">")
          .append(HtmlReport.escape(sheet.text(row, column)))
          .append("</td>");
    }
    page.append("</tr>\n");
  }

  private static @Nullable String kind(int row, int column, List<CheckFinding> findings) {
    var kinds = new ArrayList<String>();
    for (var finding : findings) {
      var cell = String.valueOf(finding.cell());
      if (cell.equals(Grid.address(row, column))) {
        kinds.add(HtmlReport.kind(finding));
      } else if (cell.contains(":") && finding.spot().row() == row) {
        kinds.add("row");
      }
    }
    return kinds.contains("error")
        ? "error"
        : kinds.contains("warning") ? "warning" : kinds.isEmpty() ? null : "row";
  }
}
