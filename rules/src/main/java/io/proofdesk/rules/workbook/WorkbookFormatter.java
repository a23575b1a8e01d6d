package io.proofdesk.rules.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes grids as workbooks people like to work in. Content passes through unchanged: csv to xlsx
 * and back gives the same grid. Thread-safe.
 */
public final class WorkbookFormatter {
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\\n\\r]");

  /** In the first line these would look like what divides the cells. */
  private static final Pattern NEEDS_QUOTES_FIRST = Pattern.compile("[,;\t\"\\n\\r]");

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

  /**
   * One sheet as csv in UTF-8 without a mark, lines ending in a line feed; every row has as many
   * cells as the widest, as RFC 4180 wants it.
   */
  public static String toCsv(Grid grid) {
    int width = grid.rows().stream().mapToInt(List::size).max().orElse(0);
    var text = new StringBuilder();
    var quotes = NEEDS_QUOTES_FIRST;
    for (int row = 0; row < grid.rows().size(); row++) {
      for (int column = 0; column < width; column++) {
        text.append(column == 0 ? "" : ",").append(quoted(grid.text(row, column), quotes));
      }
      text.append('\n');
      if (grid.rows().get(row).stream().anyMatch(cell -> !cell.isBlank())) {
        quotes = NEEDS_QUOTES;
      }
    }
    return text.toString();
  }

  private static String quoted(String cell, Pattern quotes) {
    return quotes.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
