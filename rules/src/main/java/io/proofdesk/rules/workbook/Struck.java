package io.proofdesk.rules.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * Names text that is struck through. Whoever strikes it out means that it is gone; nothing but the
 * look of the cell says so, and it would decide as before. One call, one thread.
 */
final class Struck {
  private final String sheet;
  private final boolean free;
  private final Findings findings;

  /**
   * @param workbook file name as findings show it
   */
  Struck(String workbook, String sheet, Findings findings) {
    this.free = sheet.equals(WorkbookSheets.ABOUT);
    this.sheet = workbook + "!" + sheet + "!";
    this.findings = findings;
  }

  /**
   * Names the cells of a row that are struck through, or the row where all are.
   *
   * @param filled its cells that hold anything, each with its text
   */
  void tell(Map<XSSFCell, String> filled) {
    if (free || filled.isEmpty()) {
      return;
    }
    var struck = new LinkedHashMap<XSSFCell, String>();
    filled.forEach(
        (cell, text) -> {
          var out = struckOut(cell, text);
          if (!out.isEmpty()) {
            struck.put(cell, out);
          }
        });
    if (struck.size() > 1 && struck.equals(filled)) {
      tellRow(filled);
    } else {
      struck.forEach((cell, out) -> tellCell(cell, out, out.equals(filled.get(cell))));
    }
  }

  private void tellRow(Map<XSSFCell, String> filled) {
    var first = filled.keySet().iterator().next();
    findings.warning(
        OwnMarks.STRUCK,
        sheet + first.getReference(),
        filled.get(first),
        "no row that is struck through: it is read like any other, and no written file keeps the"
            + " stroke",
        "delete row "
            + (first.getRowIndex() + 1)
            + " if it shall not count any more, or take the stroke away");
  }

  private void tellCell(XSSFCell cell, String out, boolean whole) {
    findings.warning(
        OwnMarks.STRUCK,
        sheet + cell.getReference(),
        out,
        "nothing that is struck through: it is read like any other text, and no written file keeps"
            + " the stroke",
        (whole ? "clear the cell" : "delete these words of the cell")
            + " if "
            + (whole ? "it" : "they")
            + " shall not count any more, or take the stroke away");
  }

  /** What of a cell is struck through; empty when nothing is. */
  private static String struckOut(XSSFCell cell, String text) {
    boolean all = wholly(cell);
    if (cell.getCellType() != CellType.STRING) {
      return all ? text : "";
    }
    var rich = cell.getRichStringCellValue();
    if (!rich.hasFormatting()) {
      return all ? text : "";
    }
    var parts = parts(rich, all);
    return parts.size() == 1 && CellText.trim(parts.get(0)).equals(CellText.trim(rich.getString()))
        ? text
        : CellText.trim(String.join(" … ", parts));
  }

  /** Whether the font of a cell strikes it out. A workbook may do without named styles. */
  private static boolean wholly(XSSFCell cell) {
    var style = cell.getCellStyle();
    if (style.getStyleXf() != null) {
      return style.getFont().getStrikeout();
    }
    int font = style.getCoreXf().isSetFontId() ? style.getFontIndex() : 0;
    var fonts = cell.getSheet().getWorkbook().getStylesSource().getFonts();
    return font < fonts.size() && fonts.get(font).getStrikeout();
  }

  /** The parts of a text that are struck through, those that touch in one. */
  private static List<String> parts(XSSFRichTextString rich, boolean usual) {
    var parts = new ArrayList<String>();
    boolean before = false;
    for (int run = 0; run < rich.numFormattingRuns(); run++) {
      var font = rich.getFontOfFormattingRun(run);
      boolean struck = font == null ? usual : font.getStrikeout();
      int from = rich.getIndexOfFormattingRun(run);
      var part = rich.getString().substring(from, from + rich.getLengthOfFormattingRun(run));
      if (struck && before) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + part);
      } else if (struck && !part.isBlank()) {
        parts.add(part);
        before = true;
      } else {
        before = struck && before;
      }
    }
    return parts;
  }
}
