package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a calendar sheet, and what is wrong with them. One call, one thread. */
final class CalendarCells {
  private static final int HOURS_COLUMN = 2;

  final Grid grid;
  final List<Finding> findings = new ArrayList<>();

  CalendarCells(Grid grid) {
    this.grid = grid;
  }

  @Nullable LocalDate date(int row) {
    try {
      return LocalDate.parse(grid.text(row, 1).strip());
    } catch (DateTimeException notADate) {
      wrong(row, 1, "calendar.bad-date", "a date such as `2026-12-24`", null);
      return null;
    }
  }

  List<Hours> closedHours(int row) {
    if (grid.text(row, HOURS_COLUMN).isBlank()) {
      return List.of(Hours.ALL_DAY);
    }
    var shifts = hours(row, HOURS_COLUMN);
    if (shifts.stream().anyMatch(shift -> !shift.tomorrow().isEmpty())) {
      wrong(
          row,
          HOURS_COLUMN,
          "calendar.bad-hours",
          "a holiday that ends by `24:00`",
          "write the part after midnight as a holiday of the next date");
      return List.of();
    }
    return shifts.stream().map(Shift::today).toList();
  }

  List<Shift> hours(int row, int column) {
    var read = HoursText.read(grid.text(row, column));
    if (read.expected() != null) {
      wrong(row, column, "calendar.bad-hours", read.expected(), read.suggestion());
    }
    return read.shifts();
  }

  void firstContent(int row) {
    for (int column = 1; column < grid.rows().get(row).size(); column++) {
      if (!grid.text(row, column).isBlank()) {
        wrong(row, column, "calendar.stray-cell", "a key in the first column", "name the line");
        return;
      }
    }
  }

  void nothingAfter(int row, int last) {
    for (int column = last + 1; column < grid.rows().get(row).size(); column++) {
      if (!grid.text(row, column).isBlank()) {
        wrong(row, column, "calendar.stray-cell", "nothing in this column", "empty the cell");
      }
    }
  }

  void wrong(int row, int column, String code, String expected, @Nullable String suggestion) {
    var text = grid.text(row, column);
    findings.add(
        Finding.error(
            code,
            grid.place(row, column).address(),
            text.isBlank() ? null : text,
            expected,
            suggestion));
  }
}
