package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.LayoutReader;
import io.proofdesk.rules.workbook.TableLayout;
import io.proofdesk.rules.workbook.TableLayout.Band;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where tables use a reply, as far as their cells say so as they are written: while another table
 * is broken, that is all there is to hold promises of money against. What a cell leaves open is
 * given the benefit of the doubt. Immutable. Thread-safe.
 *
 * @param mayPromise the replies that may promise money, as far as is known
 * @param findings what could not be looked at, and that it was not
 */
record PromisesAsWritten(Set<String> mayPromise, List<Finding> findings) {
  private static final String REPLY = CellText.key("Reply");
  private static final String BOUNDARY = CellText.key("Boundary");
  private static final Set<String> OPEN =
      Set.of(BoundaryKind.AUTO_ALLOWED.name(), BoundaryKind.APPROVAL_REQUIRED.name());

  /**
   * @param grids every sheet that could be made out
   * @param replies every reply there is
   */
  static PromisesAsWritten of(List<Grid> grids, Collection<String> replies) {
    var findings = new ArrayList<Finding>();
    var used = new TreeSet<String>();
    var closed = new TreeSet<String>();
    for (var grid : grids) {
      if (!WorkbookSet.holdsTable(grid) || !namesReplies(grid)) {
        continue;
      }
      var layout = LayoutReader.read(grid.stem(), grid).value();
      if (layout == null) {
        findings.add(
            Finding.warning(
                "reply.not-checked",
                grid.workbook() + "!" + grid.sheet(),
                null,
                "a table that can be read; until then promises of money in replies are not held"
                    + " against its boundaries",
                "correct the table, then look again"));
        continue;
      }
      look(layout, used, closed);
    }
    boolean unknown = used.isEmpty() && closed.isEmpty();
    if (unknown || !findings.isEmpty()) {
      return new PromisesAsWritten(Set.copyOf(replies), List.copyOf(findings));
    }
    used.removeAll(closed);
    return new PromisesAsWritten(Set.copyOf(used), List.of());
  }

  private static boolean namesReplies(Grid grid) {
    return grid.rows().stream()
        .anyMatch(row -> row.stream().anyMatch(cell -> CellText.key(cell).equals(REPLY)));
  }

  private static void look(TableLayout layout, Set<String> used, Set<String> closed) {
    var reply = column(layout, Band.THEN, REPLY);
    if (reply < 0) {
      return;
    }
    int boundary = column(layout, Band.IF, BOUNDARY);
    for (int row : layout.rules()) {
      var named = CellText.word(layout.grid().text(row, reply));
      if (!named.isEmpty()) {
        boolean open = boundary >= 0 && isOpen(layout.grid().text(row, boundary));
        (open ? used : closed).add(named);
      }
    }
    if (layout.otherwise() >= 0) {
      closed.add(CellText.word(layout.grid().text(layout.otherwise(), reply)));
    }
  }

  private static int column(TableLayout layout, Band band, String heading) {
    return layout.under(band).stream()
        .filter(head -> CellText.key(head.heading()).equals(heading))
        .mapToInt(TableLayout.Head::column)
        .findFirst()
        .orElse(-1);
  }

  /** Whether a condition lets money move, or nobody can tell without reading the vocabulary. */
  private static boolean isOpen(String condition) {
    var words = CellText.word(condition);
    if (words.contains("(")) {
      return true;
    }
    for (var word : words.split(",", -1)) {
      // spaces after a comma became part of the word
      if (!OPEN.contains(word.replaceAll("^_+|_+$", ""))) {
        return false;
      }
    }
    return true;
  }
}
