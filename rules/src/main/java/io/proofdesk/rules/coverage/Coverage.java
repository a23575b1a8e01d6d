package io.proofdesk.rules.coverage;

import io.proofdesk.rules.coverage.RowCoverage.State;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import io.proofdesk.rules.verify.Found;
import io.proofdesk.rules.verify.Reach;
import io.proofdesk.rules.verify.Usual;
import io.proofdesk.rules.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tells which rows, cells and limits of a rulebook fixtures meet. For a row that none meets it
 * proves that no case can, or finds one. One call, one thread; it works on all cores.
 */
public final class Coverage {
  private final RulebookSource source;
  private final List<Specimen> specimens;
  private final Consumer<String> progress;

  /**
   * A look at coverage.
   *
   * @param progress hears one line per profile and table that is searched for cases
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
    var sheets = new ArrayList<>(met(chosen));
    for (var profile : source.profiles()) {
      if (sheets.stream().anyMatch(sheet -> isOpen(sheet, profile))) {
        progress.accept(profile.profile().name() + ": looking for cases that meet the other rows");
        sheets.replaceAll(sheet -> isOpen(sheet, profile) ? told(sheet, profile) : sheet);
      }
    }
    return List.copyOf(sheets);
  }

  private SheetCoverage told(SheetCoverage sheet, ProfileSource profile) {
    long open = sheet.rows().stream().filter(Coverage::isOpen).count();
    progress.accept("  " + sheet.sheet().table().id() + ": to look for: rows " + open);
    return searched(sheet, profile);
  }

  private static boolean isOpen(SheetCoverage sheet, ProfileSource profile) {
    return sheet.sheet().tables().containsKey(profile.profile().name())
        && sheet.rows().stream().anyMatch(Coverage::isOpen);
  }

  private static boolean isOpen(RowCoverage row) {
    return row.state() != State.COVERED && row.example() == null;
  }

  /** What leads to a table, and no table beside or behind it. */
  private static Reach reach(ProfileSource profile, Table table, Usual usual) {
    // the maps stand before all other tables and read none of their facts
    var steps = new ArrayList<Step>(profile.maps());
    steps.addAll(profile.steps());
    return Reach.of(
        Reach.stepsTo(table.id(), steps, profile.constraints()),
        usual.and(profile.constraints()),
        usual.cells(),
        usual);
  }

  private static SheetCoverage searched(SheetCoverage sheet, ProfileSource profile) {
    var table = sheet.sheet().tables().get(profile.profile().name());
    if (table == null) {
      return sheet;
    }
    var usual = Usual.of(profile);
    var reach = reach(profile, table, usual);
    var rows = sheet.rows().stream().map(row -> searched(sheet, row, table, reach, usual)).toList();
    return new SheetCoverage(sheet.sheet(), sheet.guard(), sheet.fixtures(), rows);
  }

  private static RowCoverage searched(
      SheetCoverage sheet, RowCoverage row, Table table, Reach reach, Usual usual) {
    if (!isOpen(row)) {
      return row;
    }
    var found =
        row.row() == RowCoverage.OTHERWISE
            ? reach.silent(table.id())
            : sheet.guard()
                ? near(table, row.row(), reach)
                : reach.answering(table.id(), row.row());
    var example = found.example();
    return switch (found.kind()) {
      case EXAMPLE -> row.found(State.NO_FIXTURE, example == null ? null : usual.without(example));
      case UNDECIDED -> row.found(State.UNDECIDED, null);
      case NEVER ->
          row.found(row.state() == State.UNDECIDED ? State.UNDECIDED : State.UNREACHABLE, null);
    };
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
