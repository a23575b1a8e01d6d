package io.proofdesk.rules.coverage;

import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import io.proofdesk.rules.verify.Found;
import io.proofdesk.rules.verify.Reach;
import io.proofdesk.rules.verify.Verification;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tells which rows, cells and limits of a rulebook fixtures meet. For what none meets it proves
 * that no case can, or finds one. One call, one thread; it works on all cores.
 */
public final class Coverage {
  private final RulebookSource source;
  private final List<Specimen> specimens;
  private final Consumer<String> progress;

  /**
   * A look at coverage.
   *
   * @param progress hears one line per profile that is searched for cases
   */
  public Coverage(RulebookSource source, List<Specimen> specimens, Consumer<String> progress) {
    this.source = source;
    this.specimens = List.copyOf(specimens);
    this.progress = progress;
  }

  /** What fixtures meet of every sheet that is chosen, without a look at what they could. */
  public List<SheetCoverage> met(Predicate<Sheet> chosen) {
    return Sheet.of(source).stream().filter(chosen).toList().parallelStream()
        .map(it -> new SheetMeeting(it, Verification.isGuard(it.table()), specimens))
        .map(SheetMeeting::coverage)
        .toList();
  }

  /** What fixtures meet of every sheet that is chosen, and of the rest whether a case can. */
  public List<SheetCoverage> of(Predicate<Sheet> chosen) {
    var sheets = met(chosen);
    for (var profile : source.profiles()) {
      var name = profile.profile().name();
      if (sheets.stream().anyMatch(sheet -> OpenSheet.isOpen(sheet, name))) {
        progress.accept(name + ": looking for cases that meet the rest");
        sheets =
            sheets.parallelStream()
                .map(sheet -> OpenSheet.isOpen(sheet, name) ? searched(sheet, profile) : sheet)
                .toList();
      }
    }
    return sheets;
  }

  private static SheetCoverage searched(SheetCoverage sheet, ProfileSource profile) {
    return new OpenSheet(sheet, profile).searched();
  }

  /** Every cell of a guard holds but one. */
  static Found near(Table table, int row, Reach reach) {
    var last = new Found(Found.Kind.NEVER, null);
    var cells = table.rows().get(row).conditions();
    for (int column = 0; column < cells.size(); column++) {
      if (!(cells.get(column).test() instanceof CellTest.Any)) {
        var found = reach.missingBy(table.id(), row, column);
        if (found.kind() == Found.Kind.EXAMPLE) {
          return found;
        }
        last = found.kind() == Found.Kind.UNDECIDED ? found : last;
      }
    }
    return last;
  }
}
