package io.proofdesk.rules.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a csv file: strict UTF-8, commas, quotes as in RFC 4180. */
final class CsvReader {
  /** What a spreadsheet would work out on opening the file; comparisons such as `=> 5` are none. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?s)=\\s*[0-9.]+\\s*[-+*/^&].*|=\\s*[\\p{L}(\"'+@$-].*|\\+\\s*[\\p{L}(].*|@\\s*[A-Za-z]+\\s*\\(.*");

  private static final String FORMULA_SIGNS = "=+@";

  private CsvReader() {}

  /** More cells than any table has; each becomes an object, so a few bytes would take much. */
  private static final int MAX_CELLS = 1_500_000;

  /** How many cells there may be, at most. */
  static int cells(byte[] bytes) {
    int ends = 0;
    for (byte one : bytes) {
      ends += one == ',' || one == '\n' ? 1 : 0;
    }
    return ends;
  }

  /**
   * The one sheet of a file.
   *
   * @param aroundBroken whether lines that can be read are wanted where others cannot
   */
  static @Nullable List<Grid> readable(
      String name, byte[] bytes, boolean aroundBroken, Findings findings) {
    if (cells(bytes) > MAX_CELLS) {
      return WorkbookFile.refuse(
          findings,
          "workbook.too-large",
          name,
          "a sheet of at most a million and a half cells",
          "delete columns that are empty, or split the table");
    }
    var text = isWide(bytes) ? null : decode(bytes);
    if (text == null) {
      return WorkbookFile.refuse(
          findings,
          "csv.encoding",
          name,
          isWide(bytes) ? "text in UTF-8; this looks like UTF-16" : "text in UTF-8",
          "save it as CSV UTF-8");
    }
    if (!Separator.isComma(name, text, findings)) {
      return null;
    }
    var rows = new ArrayList<List<String>>();
    var edges = new Edges(name, WorkbookSheets.ofCsv(name), findings);
    var read = new CsvRows(name, text, findings);
    var refused = new HashSet<String>();
    read.read(
        record -> rows.add(cells(record, rows.size(), edges)),
        () -> {
          for (int column = 0; column < GridLimits.MAX_COLUMNS; column++) {
            refused.add(Grid.address(rows.size(), column));
          }
          rows.add(List.of());
        });
    if (read.isBroken() && !aroundBroken) {
      return null;
    }
    edges.tellPadded();
    var grid =
        GridLimits.check(
            new Grid(
                name,
                WorkbookSheets.ofCsv(name),
                GridLimits.trimmed(rows),
                Set.of(),
                Set.of(),
                refused),
            findings);
    return grid.rows().isEmpty() && findings.failed()
        ? null
        : List.of(withoutFormulas(grid, findings));
  }

  /** A formula is no text to be kept: a spreadsheet that opens the file works it out. */
  private static Grid withoutFormulas(Grid grid, Findings findings) {
    if (grid.rows().stream().flatMap(List::stream).noneMatch(CsvReader::isFormula)) {
      return grid;
    }
    var refused = new HashSet<>(grid.refused());
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < grid.rows().size(); row++) {
      var cells = new ArrayList<>(grid.rows().get(row));
      for (int column = 0; column < cells.size(); column++) {
        var text = cells.get(column);
        if (isFormula(text)) {
          findings.error(
              "cell.formula",
              grid.place(row, column).address(),
              text,
              "a plain value, no formula",
              "write the value, or put a word in front of the sign");
          refused.add(Grid.address(row, column));
          cells.set(column, "");
        }
      }
      rows.add(cells);
    }
    return new Grid(grid.workbook(), grid.sheet(), rows, Set.of(), Set.of(), refused);
  }

  /** Few cells begin with a sign, and to match all of them takes its time. */
  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
        && FORMULA.matcher(text).matches();
  }

  private static List<String> cells(CSVRecord record, int row, Edges edges) {
    if (record.size() <= GridLimits.MAX_COLUMNS) {
      var plain = new ArrayList<String>(record.size());
      for (int column = 0; column < record.size(); column++) {
        plain.add(edges.trimmed(lines(record.get(column)), row, column));
      }
      return plain;
    }
    // what lies too far right stands in for all of it, to be refused
    var cells = new ArrayList<String>();
    record.stream().limit(GridLimits.MAX_COLUMNS).map(CsvReader::cell).forEach(cells::add);
    record.stream()
        .skip(GridLimits.MAX_COLUMNS)
        .map(CsvReader::cell)
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .ifPresent(cells::add);
    return cells;
  }

  private static String cell(String raw) {
    return CellText.trim(lines(raw));
  }

  private static String lines(String raw) {
    return raw.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Every other byte of Latin text in UTF-16 is zero; no csv in UTF-8 has many such bytes. */
  private static boolean isWide(byte[] bytes) {
    int looked = Math.min(bytes.length, 1_000);
    int zeros = 0;
    for (int i = 0; i < looked; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return looked > 1 && zeros * 5 >= looked;
  }

  private static @Nullable String decode(byte[] bytes) {
    try {
      var decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }
}
