package io.proofdesk.rules.source;

import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 in hex. */
public final class Hash {
  private Hash() {}

  /** Of a text in UTF-8. */
  public static String of(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Of every cell of the sheets, by folder, workbook and sheet; free text about them left out. */
  public static String of(List<Grid> grids) {
    var text = new StringBuilder();
    grids.stream()
        .filter(grid -> !grid.sheet().equals(WorkbookSheets.ABOUT))
        .sorted(Comparator.comparing(Hash::name))
        .forEach(grid -> append(grid, text));
    return of(text.toString());
  }

  private static String name(Grid grid) {
    var folder = grid.workbook().substring(0, grid.workbook().lastIndexOf('/') + 1);
    return folder + grid.stem() + "!" + grid.sheet();
  }

  private static void append(Grid grid, StringBuilder text) {
    text.append(Meaning.quoted(name(grid))).append('\n');
    for (var row : grid.rows()) {
      row.forEach(cell -> text.append(Meaning.quoted(cell)).append(','));
      text.append('\n');
    }
  }
}
