package io.proofdesk.rules.workbook;

import io.proofdesk.model.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationType;

/**
 * What people put onto a sheet that is no cell: pictures, drop-downs, formats that depend on a
 * value, colours. No answer depends on it, and nobody should lose it without a word. Thread-safe.
 */
public final class OwnMarks {
  /** The finding that names a picture, a chart or a shape. */
  public static final String DRAWING = "sheet.drawing";

  /** The finding that names a link. */
  public static final String LINK = "cell.link";

  /** The finding that names what is struck through. */
  public static final String STRUCK = "cell.struck-through";

  /** The finding that names what a written file will not look like any more. */
  public static final String LOOK = "tables.look-not-kept";

  private static final int MOST_NAMED = 5;
  private static final Pattern NEWER_RULE =
      Pattern.compile(
          "<x14:(dataValidation|conditionalFormatting)\\b.*?</x14:\\1>", Pattern.DOTALL);

  private OwnMarks() {}

  /** Names every picture, chart and shape on a sheet, and a picture behind it. */
  static void nameDrawings(String workbook, XSSFSheet sheet, Findings findings) {
    var drawing = sheet.getDrawingPatriarch();
    for (var shape : drawing == null ? List.<XSSFShape>of() : drawing.getShapes()) {
      var anchor = shape.getAnchor();
      var at =
          anchor instanceof XSSFClientAnchor client
              ? "!" + Grid.address(client.getRow1(), client.getCol1())
              : "";
      nameDrawing(workbook + "!" + sheet.getSheetName() + at, said(shape), findings);
    }
    if (sheet.getCTWorksheet().isSetPicture()) {
      nameDrawing(workbook + "!" + sheet.getSheetName(), "a picture behind the cells", findings);
    }
  }

  /** Names every link behind a cell: its address stands nowhere that anything reads. */
  static void nameLinks(String workbook, XSSFSheet sheet, Findings findings) {
    for (var link : sheet.getHyperlinkList()) {
      var address = link.getAddress();
      findings.warning(
          LINK,
          workbook + "!" + sheet.getSheetName() + "!" + link.getCellRef().split(":", -1)[0],
          address == null || address.isEmpty() ? link.getLocation() : address,
          "no link behind a cell: only its text is read, and no written file keeps the link",
          "write the address under NOTE or SOURCE, and remove the link");
    }
  }

  private static void nameDrawing(String place, String read, Findings findings) {
    findings.warning(
        DRAWING,
        place,
        read,
        "no picture, chart or shape: nothing reads it, and no table can keep it",
        "write what it says under NOTE or on the sheet About, and delete it");
  }

  private static String said(XSSFShape shape) {
    if (shape instanceof XSSFPicture) {
      return "a picture";
    }
    if (shape instanceof XSSFGraphicFrame) {
      return "a chart";
    }
    var text = shape instanceof XSSFSimpleShape simple ? simple.getText() : "";
    return text == null || text.isBlank() ? "a shape" : text;
  }

  /**
   * Names the drop-downs, conditional formats and colours of a workbook that are not those of
   * `tables format`: a file written from its cells alone does without them.
   *
   * @param name how findings name the workbook
   * @param file an xlsx file that can be read
   */
  public static List<Finding> looks(String name, byte[] file) {
    var lost = new ArrayList<Finding>();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        var sheet = workbook.getSheetAt(i);
        var place = name + "!" + sheet.getSheetName();
        var rules = new ArrayList<String>();
        validations(sheet).forEach(one -> rules.addAll(ranges(one.getSqref())));
        name(place, "a drop-down or another rule for typing", rules, lost);
        var formats = new ArrayList<String>();
        sheet
            .getCTWorksheet()
            .getConditionalFormattingList()
            .forEach(one -> formats.addAll(ranges(one.getSqref())));
        name(place, "a format that depends on a value", formats, lost);
        name(place, "a colour of one's own", List.copyOf(colours(sheet).keySet()), lost);
        nameNewer(place, sheet, lost);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("it was read before", impossible);
    }
    return lost;
  }

  private static void name(String place, String what, List<String> where, List<Finding> lost) {
    if (where.isEmpty()) {
      return;
    }
    int more = where.size() - MOST_NAMED;
    var named = String.join(", ", where.subList(0, Math.min(MOST_NAMED, where.size())));
    lost.add(
        Finding.warning(
            LOOK,
            place + "!" + where.get(0).split(":", -1)[0],
            what + " at " + named + (more > 0 ? " and " + more + " more" : ""),
            "cells, comments and the looks of `tables format`; the written file has no more",
            "set it again in the written workbook, if it is needed"));
  }

  /** Rules in the form that Excel writes since 2010, where they name another sheet. */
  private static void nameNewer(String place, XSSFSheet sheet, List<Finding> lost) {
    if (!sheet.getCTWorksheet().isSetExtLst()) {
      return;
    }
    var rules = NEWER_RULE.matcher(sheet.getCTWorksheet().getExtLst().xmlText());
    while (rules.find()) {
      if (!HeadingAids.isOurList(rules.group())) {
        lost.add(
            Finding.warning(
                LOOK,
                place,
                rules.group(1).equals("dataValidation")
                    ? "a drop-down that names another sheet"
                    : "a format that depends on a value",
                "cells, comments and the looks of `tables format`; the written file has no more",
                "set it again in the written workbook, if it is needed"));
      }
    }
  }

  /**
   * Sets rules for typing, conditional formats and colours at the same cells of a formatted copy.
   */
  static boolean carry(XSSFSheet from, XSSFSheet to) {
    boolean any = false;
    for (var validation : validations(from)) {
      any |= carryUnlessTaken(validation, to);
    }
    for (var format : from.getCTWorksheet().getConditionalFormattingList()) {
      var copy = to.getCTWorksheet().addNewConditionalFormatting();
      copy.set(format);
      for (var rule : copy.getCfRuleList()) {
        if (rule.isSetDxfId()) {
          var look = from.getWorkbook().getStylesSource().getDxfAt((int) rule.getDxfId());
          rule.setDxfId(to.getWorkbook().getStylesSource().putDxf((CTDxf) look.copy()) - 1L);
        }
      }
      any = true;
    }
    var styles = new HashMap<String, XSSFCellStyle>();
    for (var own : colours(from).values()) {
      var row = to.getRow(own.getRowIndex());
      var cell = row == null ? null : row.getCell(own.getColumnIndex());
      if (cell != null && !SheetStyles.isHead(fill(cell))) {
        var base = cell.getCellStyle();
        cell.setCellStyle(
            styles.computeIfAbsent(
                base.getIndex() + fill(own), key -> filled(to.getWorkbook(), base, own)));
        any = true;
      }
    }
    return any;
  }

  private static XSSFCellStyle filled(XSSFWorkbook workbook, XSSFCellStyle base, XSSFCell own) {
    var style = workbook.createCellStyle();
    style.cloneStyleFrom(base);
    style.setFillForegroundColor(own.getCellStyle().getFillForegroundColorColor());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  /** A cell has one rule for typing; that of a column's words comes first. */
  private static boolean carryUnlessTaken(CTDataValidation validation, XSSFSheet to) {
    var sheet = to.getCTWorksheet();
    var rules = sheet.isSetDataValidations() ? sheet.getDataValidations() : null;
    var taken = new ArrayList<String>();
    if (rules != null) {
      rules.getDataValidationList().forEach(one -> taken.addAll(ranges(one.getSqref())));
    }
    boolean clash =
        ranges(validation.getSqref()).stream()
            .map(CellRangeAddress::valueOf)
            .anyMatch(
                own -> taken.stream().map(CellRangeAddress::valueOf).anyMatch(own::intersects));
    if (clash) {
      return false;
    }
    var all = rules == null ? sheet.addNewDataValidations() : rules;
    all.addNewDataValidation().set(validation);
    all.setCount(all.sizeOfDataValidationArray());
    return true;
  }

  private static List<CTDataValidation> validations(XSSFSheet sheet) {
    var own = new ArrayList<CTDataValidation>();
    if (sheet.getCTWorksheet().isSetDataValidations()) {
      for (var one : sheet.getCTWorksheet().getDataValidations().getDataValidationList()) {
        boolean ours =
            one.getType() == STDataValidationType.LIST
                && one.getFormula1() != null
                && HeadingAids.isOurList(one.getFormula1());
        if (!ours) {
          own.add(one);
        }
      }
    }
    return own;
  }

  private static List<String> ranges(@Nullable List<?> parts) {
    return parts == null ? List.of() : parts.stream().map(String::valueOf).toList();
  }

  /** Cells with a fill that `tables format` never gives, in the order of the sheet. */
  private static Map<String, XSSFCell> colours(XSSFSheet sheet) {
    var own = new LinkedHashMap<String, XSSFCell>();
    for (var row : sheet) {
      for (var cell : row) {
        var fill = fill((XSSFCell) cell);
        if (!fill.isEmpty() && !SheetStyles.isOurs(fill)) {
          own.put(cell.getAddress().formatAsString(), (XSSFCell) cell);
        }
      }
    }
    return own;
  }

  /** The colour of a filled cell as six digits; empty for none, and for white. */
  private static String fill(XSSFCell cell) {
    var style = cell.getCellStyle();
    var color = style == null ? null : style.getFillForegroundColorColor();
    if (color == null || style.getFillPattern() == FillPatternType.NO_FILL) {
      return "";
    }
    var argb = color.getARGBHex();
    return argb == null || argb.endsWith("FFFFFF") ? "" : argb.substring(argb.length() - 6);
  }
}
