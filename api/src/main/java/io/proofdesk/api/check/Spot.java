package io.proofdesk.api.check;

import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a finding, taken apart.
 *
 * @param file workbook, relative to the folder of the set; null when the finding is about no file
 * @param sheet sheet of the workbook; null when the finding is about the whole file
 * @param cell A1 address or range; null when the finding is about the whole sheet
 * @param rule id of the rule in that row; null when it is none
 */
record Spot(
    @Nullable String file, @Nullable String sheet, @Nullable String cell, @Nullable String rule) {
  private static final Spot NOWHERE = new Spot(null, null, null, null);
  private static final Pattern RULE = Pattern.compile("[A-Z]{2,3}-\\d+");
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,4}(\\d{1,7})(:.*)?");
  private static final Pattern LINE = Pattern.compile("(.+\\.csv):(\\d{1,7})");

  /** Takes a place apart, with the sheets it may lie in. */
  static Spot of(String place, List<Grid> grids) {
    var parts = place.split("!", 3);
    if (parts.length == 1) {
      return alone(place, grids);
    }
    if (parts.length == 2) {
      return new Spot(parts[0], parts[1], null, null);
    }
    var words = parts[2].split(" ", 2);
    var grid =
        grids.stream()
            .filter(it -> it.workbook().equals(parts[0]) && it.sheet().equals(parts[1]))
            .findFirst()
            .orElse(null);
    var named = words.length > 1 && RULE.matcher(words[1]).matches() ? words[1] : null;
    return new Spot(
        parts[0], parts[1], words[0], named != null ? named : ruleAt(words[0], parts[1], grid));
  }

  private static Spot alone(String place, List<Grid> grids) {
    var line = LINE.matcher(place);
    if (line.matches()) {
      return new Spot(
          line.group(1), WorkbookSheets.ofCsv(line.group(1)), "A" + line.group(2), null);
    }
    boolean file =
        place.matches("(?i).+\\.(csv|xls[a-z]?)")
            || grids.stream().anyMatch(grid -> grid.workbook().equals(place));
    return file ? new Spot(place, null, null, null) : NOWHERE;
  }

  private static @Nullable String ruleAt(String cell, String sheet, @Nullable Grid grid) {
    int row = row(cell);
    if (grid == null || row < 0 || !sheet.equals(WorkbookSheets.RULES)) {
      return null;
    }
    var first = grid.text(row, 0);
    return RULE.matcher(first).matches() ? first : null;
  }

  /** The zero-based row of the cell or of a range's first cell; -1 when there is none. */
  int row() {
    return cell == null ? -1 : row(cell);
  }

  private static int row(String cell) {
    var matcher = CELL.matcher(cell);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) - 1 : -1;
  }
}
