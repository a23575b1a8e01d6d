package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Explains every column and its words; the drop-downs of the table come from here. */
final class WordsSheet {
  static final List<String> HEADINGS =
      List.of("Column", "Stands under", "Holds", "Unit", "Meaning", "Words");
  private static final List<Integer> WIDTHS = List.of(28, 14, 16, 16, 60, 32);
  private static final int WORDS = 5;

  private final XSSFSheet words;
  private final XSSFSheet rules;
  private final TableLayout layout;
  private final SheetStyles styles;
  private int row = 1;

  private WordsSheet(XSSFSheet words, XSSFSheet rules, TableLayout layout, SheetStyles styles) {
    this.words = words;
    this.rules = rules;
    this.layout = layout;
    this.styles = styles;
  }

  static void write(
      XSSFWorkbook workbook,
      XSSFSheet rules,
      TableLayout layout,
      Headings headings,
      SheetStyles styles) {
    var sheet = workbook.createSheet(WorkbookSheets.WORDS);
    var writer = new WordsSheet(sheet, rules, layout, styles);
    for (int column = 0; column < HEADINGS.size(); column++) {
      CellWriter.write(sheet, 0, column, HEADINGS.get(column), styles.noteHeading);
      sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
    }
    sheet.createFreezePane(0, 1);
    for (var head : layout.heads()) {
      if (head.band() == Band.IF || head.band() == Band.THEN) {
        writer.explain(head, headings);
      }
    }
    PrintSetup.landscape(sheet);
    GeneratedWords.mark(workbook);
  }

  private void explain(Head head, Headings headings) {
    var known =
        head.band() == Band.IF
            ? headings.condition(head.heading())
            : headings.result(head.heading());
    var type = known == null ? declared(head, headings) : known.type();
    var meaning = known == null ? "declared in this workbook" : known.meaning();
    var listed = type == null ? List.<String>of() : listed(head, type);
    var holds = type == null ? "" : TypeNames.of(type);
    var unit = type == null ? "" : TypeNames.unit(type);
    var first =
        List.of(
            head.heading(),
            head.band().name(),
            holds,
            unit,
            meaning,
            listed.isEmpty() ? "" : listed.get(0));
    for (int column = 0; column < first.size(); column++) {
      var style =
          column == 0
              ? (head.band() == Band.IF ? styles.ifHeading : styles.thenHeading)
              : styles.plain;
      CellWriter.write(words, row, column, first.get(column), style);
    }
    for (int i = 1; i < listed.size(); i++) {
      CellWriter.write(words, row + i, WORDS, listed.get(i), styles.plain);
    }
    if (type != null) {
      var aids = new HeadingAids(rules, layout, head);
      aids.comment(meaning, holds, unit);
      aids.dropDown(
          type, listed.isEmpty() ? "" : "Words!$F$" + (row + 1) + ":$F$" + (row + listed.size()));
    }
    row += Math.max(1, listed.size());
  }

  private @Nullable ColumnType declared(Head head, Headings headings) {
    if (layout.typeText(head).isEmpty()) {
      return null;
    }
    return new TypeParser(headings, headings.currency(), new Findings())
        .parse(layout.typeText(head), layout.unitText(head), layout.valuesText(head), "");
  }

  /** The words a workbook narrows a column to, or all of its words. */
  private List<String> listed(Head head, ColumnType type) {
    var values = layout.valuesText(head);
    boolean ofWords = type instanceof ColumnType.Word || type instanceof ColumnType.Words;
    if (values.isEmpty() || !ofWords) {
      return TypeNames.words(type);
    }
    var own = TypeParser.wordList(values, new Spot("", values, new Findings()));
    return own == null ? TypeNames.words(type) : own;
  }
}
