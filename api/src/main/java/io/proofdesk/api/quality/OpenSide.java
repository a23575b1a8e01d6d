package io.proofdesk.api.quality;

import io.proofdesk.rules.coverage.CellCoverage;
import io.proofdesk.rules.coverage.Offer;
import io.proofdesk.rules.coverage.RowCoverage.State;
import io.proofdesk.rules.coverage.SheetCoverage;
import io.proofdesk.rules.coverage.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A side of a cell or a limit that no fixture meets, of a row that one does. Immutable.
 *
 * @param row the row, by index
 * @param column the column of the cell, by index
 * @param named the side and what it is called
 */
record OpenSide(int row, int column, Named named) {
  private static final List<String> SIDES = List.of("just below ", "at ", "just above ");

  /**
   * A side in words.
   *
   * @param words {@code just below 50.00 USD}
   */
  record Named(String words, Side side) {

    /** What it is, whether a case can meet it, and which would. */
    String sentence() {
      var why =
          switch (side.state()) {
            case COVERED -> "met";
            case NO_FIXTURE -> "no fixture" + offered(side.offer());
            case UNREACHABLE -> "no case can be there, which is proved";
            case UNDECIDED -> "no fixture, and no case was found within the limit";
          };
      return words + ": " + why;
    }
  }

  /** The open sides of a sheet: of a row without a fixture the row itself is what is told. */
  static List<OpenSide> of(SheetCoverage sheet) {
    var open = new ArrayList<OpenSide>();
    for (var row : sheet.rows()) {
      if (row.state() == State.COVERED) {
        for (var cell : row.cells()) {
          of(cell).forEach(named -> open.add(new OpenSide(row.row(), cell.column(), named)));
        }
      }
    }
    return open;
  }

  /** The open sides of a cell, also those that no case can meet. */
  static List<Named> of(CellCoverage cell) {
    var open = new ArrayList<Named>();
    if (!cell.failedAlone().met()) {
      open.add(new Named("the only cell that fails", cell.failedAlone()));
    }
    for (var limit : cell.limits()) {
      for (int i = 0; i < SIDES.size(); i++) {
        var side = limit.sides().get(i);
        if (!side.met()) {
          open.add(new Named(SIDES.get(i) + limit.named(), side));
        }
      }
    }
    return open;
  }

  Side side() {
    return named.side();
  }

  /** With the address of the cell, its rule and its heading. */
  String sentence(SheetCoverage sheet) {
    var table = sheet.sheet().table();
    return "%s %s, %s: %s"
        .formatted(
            address(sheet, row, column),
            table.rows().get(row).id(),
            table.inputs().get(column).heading(),
            named.sentence());
  }

  static String address(SheetCoverage sheet, int row, int column) {
    var it = sheet.sheet().table().rows().get(row);
    return it.place().workbook()
        + "!"
        + it.place().sheet()
        + "!"
        + it.conditions().get(column).address();
  }

  /** The case of a search, and whose it is: another profile may not lead there. */
  static String offered(@Nullable Offer offer) {
    return offer == null
        ? ""
        : "; one of " + offer.profile() + " would meet it with " + offer.example().sentence();
  }
}
