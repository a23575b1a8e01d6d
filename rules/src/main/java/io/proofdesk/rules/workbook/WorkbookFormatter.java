package io.proofdesk.rules.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes grids as workbooks people like to work in. Content passes through unchanged: csv to xlsx
 * and back gives the same grid. Thread-safe.
 */
public final class WorkbookFormatter {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private WorkbookFormatter() {}

  /**
   * One workbook with a sheet per grid; a sheet Rules gets colours, drop-downs, comments and a
   * generated sheet Words that explains its columns.
   *
   * @param headings what is known of columns the workbook does not declare itself
   */
  public static byte[] toXlsx(List<Grid> grids, Headings headings) {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var styles = new SheetStyles(workbook);
      for (var grid : grids) {
        var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(grid.sheet()));
        var cells = new CellWriter(sheet, grid, styles);
        var layout =
            grid.sheet().equals(WorkbookSheets.RULES)
                ? LayoutReader.read(grid.stem(), grid).value()
                : null;
        if (layout == null) {
          PlainSheet.write(sheet, grid, cells, styles);
        } else {
          RulesSheet.write(workbook, sheet, layout, headings, styles);
        }
      }
      workbook.getProperties().getCoreProperties().setCreator("Proofdesk");
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot fail to be written to", impossible);
    }
  }

  /** One sheet as csv in UTF-8 without a mark, lines ending in a line feed. */
  public static String toCsv(Grid grid) {
    var text = new StringWriter();
    try (var printer = new CSVPrinter(text, CSV)) {
      for (var row : grid.rows()) {
        printer.printRecord(row);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot fail to be written to", impossible);
    }
    return text.toString();
  }
}
