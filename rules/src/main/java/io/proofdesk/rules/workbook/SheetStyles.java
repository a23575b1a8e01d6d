package io.proofdesk.rules.workbook;

import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of our workbooks: blue asks, green answers, grey explains. One call, one thread. */
final class SheetStyles {
  private static final String INK = "1F2933";
  private static final String SOFT = "6B7785";
  private static final String LINE = "D5DBE1";

  private static final Set<String> HEADS =
      Set.of("2F5D8C", "3E7D54", "7B8794", "DCE8F4", "DDEFE2", "EDF0F3", "F7F8FA");
  private static final String RESULT = "F3FAF5";

  private final XSSFWorkbook workbook;
  final XSSFCellStyle plain;
  final XSSFCellStyle title;
  final XSSFCellStyle label;
  final XSSFCellStyle headerText;
  final XSSFCellStyle ifBand;
  final XSSFCellStyle thenBand;
  final XSSFCellStyle noteBand;
  final XSSFCellStyle ifHeading;
  final XSSFCellStyle thenHeading;
  final XSSFCellStyle noteHeading;
  final XSSFCellStyle declaration;
  final XSSFCellStyle id;
  final XSSFCellStyle condition;
  final XSSFCellStyle result;
  final XSSFCellStyle note;

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.plain = lined(style("", INK, false, 10));
    this.title = style("", INK, true, 14);
    this.label = style("", SOFT, true, 10);
    this.headerText = style("", INK, false, 10);
    title.setWrapText(false);
    label.setWrapText(false);
    headerText.setWrapText(false);
    this.ifBand = band("2F5D8C");
    this.thenBand = band("3E7D54");
    this.noteBand = band("7B8794");
    this.ifHeading = lined(style("DCE8F4", INK, true, 10));
    this.thenHeading = lined(style("DDEFE2", INK, true, 10));
    this.noteHeading = lined(style("EDF0F3", INK, true, 10));
    this.declaration = lined(style("F7F8FA", SOFT, false, 9));
    this.id = lined(style("", SOFT, true, 10));
    this.condition = lined(style("", INK, false, 10));
    this.result = lined(style(RESULT, INK, false, 10));
    this.note = lined(style("", SOFT, false, 10));
  }

  /** Whether a fill, as six digits, is one of these looks. */
  static boolean isOurs(String fill) {
    return isHead(fill) || fill.equals(RESULT);
  }

  /** Whether a fill, as six digits, is that of a band, a heading or a declaration. */
  static boolean isHead(String fill) {
    return HEADS.contains(fill);
  }

  private XSSFCellStyle band(String fill) {
    var band = style(fill, "FFFFFF", true, 11);
    band.setAlignment(HorizontalAlignment.CENTER);
    return band;
  }

  /** Text format everywhere: a spreadsheet must not turn `3-7` into a date. */
  private XSSFCellStyle style(String fill, String ink, boolean bold, int points) {
    var font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(ink));
    var style = workbook.createCellStyle();
    style.setFont(font);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    if (!fill.isEmpty()) {
      style.setFillForegroundColor(color(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private static XSSFCellStyle lined(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(color(LINE));
    style.setBorderRight(BorderStyle.THIN);
    style.setRightBorderColor(color(LINE));
    return style;
  }

  private static XSSFColor color(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
