package io.proofdesk.rules.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.impl.values.XmlValueOutOfRangeException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * Cells of a kind that the library does not know, and would refuse the whole workbook for: dates
 * written out, as strict workbooks keep them, become the numbers that other workbooks have for
 * them. One call, one thread.
 */
final class CellKinds {
  private static final QName KIND = new QName("t");
  private static final String DATE = "d";

  private final String name;
  private final XSSFWorkbook workbook;
  private final Findings findings;
  private @Nullable XSSFCellStyle dates;

  private CellKinds(String name, XSSFWorkbook workbook, Findings findings) {
    this.name = name;
    this.workbook = workbook;
    this.findings = findings;
  }

  /** Settles them in the workbook at hand; what is neither kind nor date is told by its cell. */
  static void settle(String name, XSSFWorkbook workbook, Findings findings) {
    new CellKinds(name, workbook, findings).settle();
  }

  private void settle() {
    for (var sheet : workbook) {
      for (var row : sheet) {
        for (var cell : row) {
          if (!isKnown((XSSFCell) cell)) {
            settle((XSSFCell) cell, sheet.getSheetName());
          }
        }
      }
    }
  }

  private static boolean isKnown(XSSFCell cell) {
    try {
      cell.getCTCell().getT();
      return true;
    } catch (XmlValueOutOfRangeException strange) {
      return false;
    }
  }

  private void settle(XSSFCell cell, String sheet) {
    var raw = cell.getCTCell();
    var kind = kind(cell);
    var text = raw.isSetV() ? raw.getV().strip() : "";
    var moment = DATE.equals(kind) ? moment(text) : null;
    if (moment != null) {
      raw.setT(STCellType.N);
      raw.setV(Double.toString(DateUtil.getExcelDate(moment)));
      cell.setCellStyle(dateStyle());
      return;
    }
    raw.setT(STCellType.STR);
    findings.error(
        "cell.broken",
        name + "!" + sheet + "!" + cell.getReference(),
        text.isEmpty() ? null : text,
        DATE.equals(kind)
            ? "a date; the file says that there is one"
            : "a text, a number or a date; the file calls it `" + kind + "`",
        "open it in Excel, type the cell again and save it as Excel workbook (.xlsx)");
  }

  private static @Nullable String kind(XSSFCell cell) {
    try (var cursor = cell.getCTCell().newCursor()) {
      return cursor.getAttributeText(KIND);
    }
  }

  private static @Nullable LocalDateTime moment(String text) {
    var plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    try {
      return plain.contains("T")
          ? LocalDateTime.parse(plain)
          : LocalDate.parse(plain).atStartOfDay();
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private XSSFCellStyle dateStyle() {
    var style = dates;
    if (style == null) {
      style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      dates = style;
    }
    return style;
  }
}
