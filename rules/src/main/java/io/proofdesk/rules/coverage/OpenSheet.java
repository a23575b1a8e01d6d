package io.proofdesk.rules.coverage;

import io.proofdesk.rules.coverage.RowCoverage.State;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Steps;
import io.proofdesk.rules.verify.Found;
import io.proofdesk.rules.verify.Reach;
import io.proofdesk.rules.verify.Usual;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with rows, cells or limits that no fixture meets, as one profile reads it: of each a case
 * is found, or it is proved that the profile has none. What several profiles came to is put
 * together: one case is enough, and a proof has to hold in all. One call, one thread.
 */
final class OpenSheet {
  private final SheetCoverage sheet;
  private final String profile;
  private final Table table;
  private final Reach reach;
  private final Usual usual;

  OpenSheet(SheetCoverage sheet, ProfileSource source) {
    this.sheet = sheet;
    this.profile = source.profile().name();
    this.table = Objects.requireNonNull(sheet.sheet().tables().get(profile));
    this.usual = Usual.of(source);
    this.reach = reach(source);
  }

  /** Whether a profile reads the sheet, and something on it has neither a fixture nor a case. */
  static boolean isOpen(SheetCoverage sheet, String profile) {
    return sheet.sheet().tables().containsKey(profile)
        && sheet.rows().stream()
            .anyMatch(row -> row.isOpen() || row.cells().stream().anyMatch(CellCoverage::isOpen));
  }

  /** What leads to the table, and no table beside or behind it. */
  private Reach reach(ProfileSource source) {
    // the maps stand before all other tables and read none of their facts
    var steps = new ArrayList<Step>(source.maps());
    steps.addAll(source.steps());
    var told = new ArrayList<>(limits());
    told.addAll(usual.cells());
    return Reach.of(
        Reach.stepsTo(table.id(), steps, source.constraints()),
        usual.and(source.constraints()),
        told,
        usual);
  }

  /** What tells the sides of the open limits apart. */
  private List<Reach.Cell> limits() {
    var cells = new ArrayList<Reach.Cell>();
    for (var row : sheet.rows()) {
      for (var cell : row.cells()) {
        var column = table.inputs().get(cell.column());
        for (var limit : cell.limits()) {
          for (int side = 0; side < limit.sides().size(); side++) {
            if (limit.profiles().contains(profile) && limit.sides().get(side).isOpen()) {
              var value = Steps.moved(limit.value(), column.type(), side - 1);
              cells.add(new Reach.Cell(column, equal(value)));
            }
          }
        }
      }
    }
    return cells;
  }

  SheetCoverage searched() {
    return new SheetCoverage(
        sheet.sheet(),
        sheet.guard(),
        sheet.fixtures(),
        sheet.rows().stream().map(this::row).toList());
  }

  private RowCoverage row(RowCoverage row) {
    var with = row.with(row.cells().stream().map(cell -> cell(row.row(), cell)).toList());
    if (!row.isOpen()) {
      return with;
    }
    var found =
        row.row() == RowCoverage.OTHERWISE
            ? reach.silent(table.id())
            : sheet.guard()
                ? Coverage.near(table, row.row(), reach)
                : reach.answering(table.id(), row.row());
    return with.found(state(row.state(), found), offer(found));
  }

  private CellCoverage cell(int row, CellCoverage cell) {
    var alone = cell.failedAlone();
    if (alone.isOpen()) {
      var found = reach.missingBy(table.id(), row, cell.column());
      alone = new Side(state(alone.state(), found), offer(found));
    }
    var limits = cell.limits().stream().map(it -> limit(row, cell.column(), it)).toList();
    return new CellCoverage(cell.column(), cell.held(), alone, limits);
  }

  private LimitCoverage limit(int row, int column, LimitCoverage limit) {
    if (!limit.profiles().contains(profile)) {
      return limit;
    }
    var sides = new ArrayList<Side>();
    for (var side : limit.sides()) {
      if (side.isOpen()) {
        var type = table.inputs().get(column).type();
        var value = Steps.moved(limit.value(), type, sides.size() - 1);
        var found = reach.with(table.id(), row, column, equal(value));
        sides.add(new Side(state(side.state(), found), offer(found)));
      } else {
        sides.add(side);
      }
    }
    return limit.with(sides);
  }

  /** Proved is only what every profile rules out. */
  private static State state(State before, Found found) {
    return switch (found.kind()) {
      case EXAMPLE -> State.NO_FIXTURE;
      case UNDECIDED -> State.UNDECIDED;
      case NEVER -> before == State.UNDECIDED ? State.UNDECIDED : State.UNREACHABLE;
    };
  }

  private @Nullable Offer offer(Found found) {
    var example = found.example();
    return example == null ? null : new Offer(profile, usual.without(example));
  }

  private static CellTest equal(Value value) {
    return new OneOf(List.of(new Term.Equal(value)));
  }
}
