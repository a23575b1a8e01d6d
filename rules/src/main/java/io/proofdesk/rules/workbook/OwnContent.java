package io.proofdesk.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What people leave in a workbook beside its cells: comments, and text on the sheet that is written
 * for them. No answer depends on it, and nobody should lose it without a word. Thread-safe.
 */
public final class OwnContent {
  /** The finding that names a comment. */
  public static final String COMMENT = "cell.comment";

  /** The finding that names text on the generated sheet. */
  public static final String OVERWRITTEN = "sheet.overwritten";

  private static final List<String> HEADINGS = WordsSheet.HEADINGS;
  private static final Set<String> BANDS = Set.of("IF", "THEN");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.+-]+");

  private OwnContent() {}

  /** Names every comment of a sheet that somebody wrote. */
  static void nameComments(String workbook, XSSFSheet sheet, Findings findings) {
    written(sheet)
        .forEach(
            (address, comment) ->
                findings.warning(
                    COMMENT,
                    workbook + "!" + sheet.getSheetName() + "!" + address.formatAsString(),
                    text(comment),
                    "no comment: nothing reads it, and a csv cannot keep it",
                    "write it under NOTE or on the sheet About, and delete the comment"));
  }

  /** Names what stands on the generated sheet and was not written by `tables format`. */
  static void nameOverwritten(String workbook, Grid words, Grid rules, Findings findings) {
    boolean generated = true;
    for (int column = 0; column < HEADINGS.size(); column++) {
      generated &= words.text(0, column).equals(HEADINGS.get(column));
    }
    if (!generated && !words.rows().isEmpty()) {
      findings.error(
          "sheet.not-read",
          workbook + "!" + words.sheet(),
          words.sheet(),
          "the sheets Rules, About and Words beside each other, Words as `tables format` writes it",
          "move its content to the sheet About, or to a workbook of its own");
      return;
    }
    boolean listing = false;
    for (int row = 1; row < words.rows().size(); row++) {
      boolean column = isColumn(words, row, rules);
      listing = column || (listing && isListed(words, row));
      for (int at = 0; at < words.rows().get(row).size(); at++) {
        boolean own = !listing || at >= HEADINGS.size() || isTyped(words, row, at, column);
        if (own && !words.text(row, at).isEmpty()) {
          overwritten(words, row, at, findings);
        }
      }
    }
    for (int at = HEADINGS.size();
        !words.rows().isEmpty() && at < words.rows().get(0).size();
        at++) {
      if (!words.text(0, at).isEmpty()) {
        overwritten(words, 0, at, findings);
      }
    }
  }

  /** A row that begins the explanation of a column of the table. */
  private static boolean isColumn(Grid words, int row, Grid rules) {
    var heading = words.text(row, 0);
    return !heading.isEmpty() && rules.rows().stream().anyMatch(cells -> holds(cells, heading));
  }

  private static boolean holds(List<String> cells, String heading) {
    return cells.stream().anyMatch(cell -> CellText.plain(cell).equals(heading));
  }

  /** A row below it that holds one more word, and at most one cell that somebody typed there. */
  private static boolean isListed(Grid words, int row) {
    int last = HEADINGS.size() - 1;
    long typed = words.rows().get(row).stream().limit(last).filter(cell -> !cell.isEmpty()).count();
    return typed <= 1 && WORD.matcher(words.text(row, last)).matches();
  }

  /** A cell that `tables format` left blank, or with the band alone, in a row it wrote. */
  private static boolean isTyped(Grid words, int row, int at, boolean column) {
    return column ? at == 1 && !BANDS.contains(words.text(row, at)) : at < HEADINGS.size() - 1;
  }

  private static void overwritten(Grid words, int row, int column, Findings findings) {
    findings.warning(
        OVERWRITTEN,
        words.place(row, column).address(),
        words.text(row, column),
        "nothing of one's own on the sheet Words: `tables format` writes it anew",
        "move it to the sheet About");
  }

  /**
   * The comments people wrote in one workbook, their rules for typing, conditional formats and
   * colours, set at the same cells of another with the same sheets. A rule for typing gives way to
   * that of a column's words.
   *
   * @param from an xlsx file that can be read
   * @param to an xlsx file that can be read
   * @return the second file with all that, or itself where there are none
   */
  public static byte[] carried(byte[] from, byte[] to) {
    try (var source = new XSSFWorkbook(new ByteArrayInputStream(from));
        var target = new XSSFWorkbook(new ByteArrayInputStream(to));
        var bytes = new ByteArrayOutputStream()) {
      boolean any = false;
      for (int i = 0; i < source.getNumberOfSheets(); i++) {
        var sheet = source.getSheetAt(i);
        var copy = target.getSheet(sheet.getSheetName());
        var comments = written(sheet);
        boolean generated =
            sheet.getSheetName().equals(WorkbookSheets.WORDS)
                && source.getSheet(WorkbookSheets.RULES) != null;
        if (copy != null && !generated) {
          any |= OwnMarks.carry(sheet, copy);
        }
        if (copy != null && !comments.isEmpty()) {
          any = true;
          comments.forEach((address, comment) -> set(copy, address, comment));
        }
      }
      if (!any) {
        return to;
      }
      target.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("both were read before", impossible);
    }
  }

  private static void set(XSSFSheet sheet, CellAddress address, XSSFComment comment) {
    var there = sheet.getCellComment(address);
    if (there != null) {
      there.setString(new XSSFRichTextString(text(comment)));
      return;
    }
    int row = address.getRow();
    int column = address.getColumn();
    var anchor = new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + 4);
    var copy = sheet.createDrawingPatriarch().createCellComment(anchor);
    copy.setAuthor(comment.getAuthor());
    copy.setString(new XSSFRichTextString(text(comment)));
    copy.setAddress(address);
  }

  private static Map<CellAddress, XSSFComment> written(XSSFSheet sheet) {
    var written = new TreeMap<CellAddress, XSSFComment>();
    sheet
        .getCellComments()
        .forEach(
            (address, comment) -> {
              if (!text(comment).isBlank()
                  && !HeadingAids.isOurs(heading(sheet, address), text(comment))) {
                written.put(address, comment);
              }
            });
    return written;
  }

  private static String heading(XSSFSheet sheet, CellAddress address) {
    var row = sheet.getRow(address.getRow());
    var cell = row == null ? null : row.getCell(address.getColumn());
    if (cell == null || cell.getCellType() != CellType.STRING) {
      return "";
    }
    return CellText.plain(cell.getStringCellValue());
  }

  private static String text(XSSFComment comment) {
    var text = comment.getString() == null ? null : comment.getString().getString();
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
