package io.proofdesk.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Reads an xlsx file, after {@link PackageGuard} let it in. */
final class XlsxReader {
  private final String name;
  private final Findings findings;

  private XlsxReader(String name, Findings findings) {
    this.name = name;
    this.findings = findings;
  }

  static @Nullable List<Grid> readable(String name, byte[] bytes, Findings findings) {
    if (!PackageGuard.admits(name, bytes, findings)) {
      return null;
    }
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return new XlsxReader(name, findings).sheets(workbook);
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException broken) {
      return WorkbookFile.refuse(
          findings,
          "workbook.unreadable",
          name,
          "a whole Excel workbook",
          "open it in Excel and save it as Excel workbook (.xlsx)");
    }
  }

  private @Nullable List<Grid> sheets(XSSFWorkbook workbook) {
    if (workbook.isDate1904()) {
      findings.error(
          "workbook.date-1904",
          name,
          null,
          "dates counted from 1900",
          "in Excel's options, Advanced, clear `Use 1904 date system`, and check every date");
      return null;
    }
    CellKinds.settle(name, workbook, findings);
    int declared = workbook.getCTWorkbook().getSheets().sizeOfSheetArray();
    if (declared > workbook.getNumberOfSheets()) {
      return WorkbookFile.refuse(
          findings,
          "workbook.unreadable",
          name,
          "every sheet the workbook names; one is missing from the file",
          "open it in Excel, check its sheets and save it as Excel workbook (.xlsx)");
    }
    if (lacksTexts(workbook)) {
      return WorkbookFile.refuse(
          findings,
          "workbook.unreadable",
          name,
          "a workbook with its texts: the part that holds them is missing or empty",
          "open it in Excel, check every cell and save it as Excel workbook (.xlsx)");
    }
    boolean isTable = workbook.getSheet(WorkbookSheets.RULES) != null;
    var grids = new ArrayList<Grid>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      var sheet = workbook.getSheetAt(i);
      OwnContent.nameComments(name, sheet, findings);
      OwnMarks.nameDrawings(name, sheet, findings);
      OwnMarks.nameLinks(name, sheet, findings);
      boolean generated = isTable && sheet.getSheetName().equals(WorkbookSheets.WORDS);
      if (!generated) {
        refuseHidden(workbook, i, sheet);
        refuseUnread(isTable, sheet);
        var grid = new SheetReader(name, sheet, findings).read();
        boolean unread = grid.rows().isEmpty() && sheet.getPhysicalNumberOfRows() > 0;
        if (!unread || !findings.failed()) {
          grids.add(grid);
        }
      }
    }
    nameOverwritten(workbook, isTable, grids);
    return List.copyOf(grids);
  }

  private void nameOverwritten(XSSFWorkbook workbook, boolean isTable, List<Grid> grids) {
    var words = workbook.getSheet(WorkbookSheets.WORDS);
    for (var grid : grids) {
      if (isTable && words != null && grid.sheet().equals(WorkbookSheets.RULES)) {
        // whatever is odd about its cells is no fault of the table
        var unjudged = new SheetReader(name, words, new Findings()).read();
        OwnContent.nameOverwritten(name, unjudged, grid, findings);
      }
    }
  }

  /** Without the part that holds the texts, every cell that refers to it would read as blank. */
  private static boolean lacksTexts(XSSFWorkbook workbook) {
    if (!workbook.getSharedStringSource().getSharedStringItems().isEmpty()) {
      return false;
    }
    for (var sheet : workbook) {
      for (var row : sheet) {
        for (var cell : row) {
          if (((XSSFCell) cell).getCTCell().getT() == STCellType.S) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void refuseHidden(XSSFWorkbook workbook, int index, XSSFSheet sheet) {
    boolean hasContent = sheet.getPhysicalNumberOfRows() > 0;
    if (hasContent && workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE) {
      findings.error(
          "sheet.hidden",
          name + "!" + sheet.getSheetName(),
          null,
          "no hidden sheet",
          "unhide it, or delete it");
    }
  }

  private void refuseUnread(boolean isTable, XSSFSheet sheet) {
    var title = sheet.getSheetName();
    boolean read = title.equals(WorkbookSheets.RULES) || title.equals(WorkbookSheets.ABOUT);
    if (isTable && !read && sheet.getPhysicalNumberOfRows() > 0) {
      findings.error(
          "sheet.not-read",
          name + "!" + title,
          title,
          "the sheets Rules, About and Words beside each other and no more",
          "move its content to the sheet About, or to a workbook of its own");
    }
  }
}
