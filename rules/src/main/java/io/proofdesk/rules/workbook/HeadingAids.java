package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What helps an analyst fill in a column: a comment on its heading, and a drop-down. */
final class HeadingAids {
  /** Drop-downs reach below the last rule, for the rules still to be written. */
  private static final int SPARE_ROWS = 200;

  private final XSSFSheet sheet;
  private final TableLayout layout;
  private final Head head;

  HeadingAids(XSSFSheet sheet, TableLayout layout, Head head) {
    this.sheet = sheet;
    this.layout = layout;
    this.head = head;
  }

  void comment(String meaning, String holds, String unit) {
    var drawing = sheet.createDrawingPatriarch();
    var anchor =
        new XSSFClientAnchor(
            0,
            0,
            0,
            0,
            head.column() + 1,
            head.headingRow(),
            head.column() + 4,
            head.headingRow() + 4);
    var comment = drawing.createCellComment(anchor);
    comment.setAuthor("Proofdesk");
    var ofUnit = unit.isEmpty() || holds.endsWith(unit) ? "" : " in " + unit;
    comment.setString(
        new XSSFRichTextString(head.heading() + ": " + meaning + "\nHolds: " + holds + ofUnit));
    comment.setAddress(head.headingRow(), head.column());
  }

  /** Whether a comment is the one a heading is given, and nobody added to it. */
  static boolean isOurs(String heading, String comment) {
    int holds = comment.indexOf("\nHolds: ");
    return !heading.isEmpty()
        && comment.startsWith(heading + ": ")
        && holds > 0
        && comment.indexOf('\n', holds + 1) < 0;
  }

  /** Whether a rule for typing offers the words of a column, or yes and no, as we do. */
  static boolean isOurList(String rule) {
    var plain = rule.replace("'", "").replace("$", "").replace(".", "!");
    return plain.contains("Words!F") || plain.contains("\"yes,no\"") || plain.equals("yes,no");
  }

  /**
   * Results take only listed words; conditions may hold lists and tests, so there it only offers.
   */
  void dropDown(ColumnType type, String words) {
    var rules = sheet.getDataValidationHelper();
    DataValidationConstraint constraint;
    if (type instanceof ColumnType.YesNo) {
      constraint = rules.createExplicitListConstraint(new String[] {"yes", "no"});
    } else if (type instanceof ColumnType.Word && !words.isEmpty()) {
      constraint = rules.createFormulaListConstraint(words);
    } else {
      return;
    }
    int first = layout.rules().isEmpty() ? head.headingRow() + 1 : layout.rules().get(0);
    int last = layout.grid().rows().size() + SPARE_ROWS;
    var validation =
        rules.createValidation(
            constraint, new CellRangeAddressList(first, last, head.column(), head.column()));
    validation.setSuppressDropDownArrow(true);
    validation.setEmptyCellAllowed(true);
    boolean strict = head.band() == Band.THEN;
    validation.setShowErrorBox(strict);
    if (strict) {
      validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
      validation.createErrorBox(
          "Not a word of this column",
          "Choose a word from the list. The sheet Words explains each.");
    } else {
      validation.setShowPromptBox(true);
      validation.createPromptBox(
          shortened(head.heading()), "A word, several with commas, not(A, B), or blank for any.");
    }
    sheet.addValidationData(validation);
  }

  /** Excel allows 32 characters in the title of a prompt. */
  private static String shortened(String heading) {
    return heading.length() <= 32 ? heading : heading.substring(0, 31) + "…";
  }
}
