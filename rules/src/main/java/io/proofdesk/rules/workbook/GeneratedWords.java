package io.proofdesk.rules.workbook;

import io.proofdesk.model.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed on the generated sheet Words. A mark in the workbook tells whether anybody
 * did; where a program dropped it, what the sheet would say today decides. Thread-safe.
 */
public final class GeneratedWords {
  private static final String MARK = "Proofdesk words";
  private static final int FIRST_TEXT = 2;
  private static final int WORDS = WordsSheet.HEADINGS.size() - 1;

  private GeneratedWords() {}

  /** Explanations of one column: where they begin, and the words below each other. */
  private record Block(int row, List<String> words) {}

  /** Leaves a mark of what the sheet says now. */
  static void mark(XSSFWorkbook workbook) {
    var words = words("", workbook);
    if (words != null) {
      workbook.getProperties().getCustomProperties().addProperty(MARK, digest(words));
    }
  }

  /**
   * Names every explanation, unit or word that is not what `tables format` wrote.
   *
   * @param name how findings name the workbook
   * @param file an xlsx file that can be read
   * @param fresh the same sheets, formatted now
   */
  public static List<Finding> edited(String name, byte[] file, byte[] fresh) {
    try (var old = new XSSFWorkbook(new ByteArrayInputStream(file));
        var now = new XSSFWorkbook(new ByteArrayInputStream(fresh))) {
      var there = words(name, old);
      var meant = words(name, now);
      if (there == null || meant == null || isUntouched(old, there)) {
        return List.of();
      }
      return compare(there, meant);
    } catch (IOException impossible) {
      throw new UncheckedIOException("both were read before", impossible);
    }
  }

  private static boolean isUntouched(XSSFWorkbook workbook, Grid words) {
    var mark = workbook.getProperties().getCustomProperties().getProperty(MARK);
    return mark != null && digest(words).equals(mark.getLpwstr());
  }

  private static @Nullable Grid words(String name, XSSFWorkbook workbook) {
    var sheet = workbook.getSheet(WorkbookSheets.WORDS);
    return sheet == null || workbook.getSheet(WorkbookSheets.RULES) == null
        ? null
        : new SheetReader(name, sheet, new Findings()).read();
  }

  /** The same for the same texts in every program; how wide a row is saved does not count. */
  private static String digest(Grid words) {
    var texts = new ArrayList<List<String>>();
    for (int row = 0; row < words.rows().size(); row++) {
      var cells = new ArrayList<String>();
      for (int column = 0; column <= WORDS; column++) {
        cells.add(words.text(row, column));
      }
      texts.add(cells);
    }
    return Integer.toHexString(texts.hashCode());
  }

  private static List<Finding> compare(Grid there, Grid meant) {
    var found = new ArrayList<Finding>();
    var meantBlocks = blocks(meant);
    blocks(there)
        .forEach(
            (column, block) -> {
              var as = meantBlocks.get(column);
              if (as != null) {
                texts(there, block, meant, as, found);
                list(there, block, as, found);
              }
            });
    return found;
  }

  private static void texts(Grid there, Block block, Grid meant, Block as, List<Finding> found) {
    for (int column = FIRST_TEXT; column < WORDS; column++) {
      var wanted = meant.text(as.row(), column);
      if (!there.text(block.row(), column).equals(wanted)) {
        found.add(changed(there, block.row(), column, "`" + wanted + "`"));
      }
    }
  }

  private static void list(Grid there, Block block, Block as, List<Finding> found) {
    for (int i = 0; i < block.words().size(); i++) {
      if (!as.words().contains(block.words().get(i))) {
        found.add(changed(there, block.row() + i, WORDS, "one of " + as.words()));
      }
    }
    as.words().stream()
        .filter(word -> !block.words().contains(word))
        .findFirst()
        .ifPresent(
            word -> found.add(changed(there, block.row(), WORDS, "the word `" + word + "`, too")));
  }

  private static Finding changed(Grid there, int row, int column, String wanted) {
    return Finding.warning(
        OwnContent.OVERWRITTEN,
        there.place(row, column).address(),
        there.text(row, column),
        wanted
            + ", as `tables format` writes the sheet Words; what is changed here changes nothing",
        "change it in the vocabulary, or delete the sheet Words and format again");
  }

  private static Map<String, Block> blocks(Grid words) {
    var blocks = new LinkedHashMap<String, Block>();
    Block current = null;
    for (int row = 1; row < words.rows().size(); row++) {
      if (!words.text(row, 0).isEmpty()) {
        current = new Block(row, new ArrayList<>());
        blocks.put(words.text(row, 0) + " " + words.text(row, 1), current);
      }
      if (current != null && !words.text(row, WORDS).isEmpty()) {
        current.words().add(words.text(row, WORDS));
      }
    }
    return blocks;
  }
}
