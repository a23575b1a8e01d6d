package io.proofdesk.rules.coverage;

import io.proofdesk.rules.coverage.RowCoverage.State;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import io.proofdesk.rules.trace.Steps;
import io.proofdesk.rules.verify.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/** What fixtures meet of one sheet. One call, one thread. */
final class SheetMeeting {
  private static final int MOST_NAMED = 3;

  private final Sheet sheet;
  private final boolean guard;
  private final List<Meeting> meetings = new ArrayList<>();

  /** A fixture that asks the sheet. */
  private record Meeting(String fixture, Asked asked) {}

  SheetMeeting(Sheet sheet, boolean guard, List<Specimen> specimens) {
    this.sheet = sheet;
    this.guard = guard;
    for (var specimen : specimens) {
      var table = sheet.tables().get(specimen.profile());
      for (var asked : specimen.asked()) {
        if (table != null && asked.table().id().equals(table.id())) {
          meetings.add(new Meeting(specimen.name(), asked));
        }
      }
    }
  }

  SheetCoverage coverage() {
    var table = sheet.table();
    var rows = new ArrayList<RowCoverage>();
    for (int row = 0; row < table.rows().size(); row++) {
      rows.add(row(table, row));
    }
    if (table.otherwise() != null) {
      rows.add(
          met(
              RowCoverage.OTHERWISE,
              asked -> asked.outcome().kind() == Outcome.Kind.DEFAULTED,
              List.of()));
    }
    var fixtures = meetings.stream().map(Meeting::fixture).distinct().count();
    return new SheetCoverage(sheet, guard, (int) fixtures, rows);
  }

  private RowCoverage row(Table table, int index) {
    var row = table.rows().get(index);
    var cells = new ArrayList<CellCoverage>();
    for (int column = 0; column < row.conditions().size(); column++) {
      if (!(row.conditions().get(column).test() instanceof CellTest.Any)) {
        cells.add(cell(row, index, column));
      }
    }
    return met(index, asked -> guard ? asked.failures(index) <= 1 : asked.won(row), cells);
  }

  private RowCoverage met(int row, Predicate<Asked> by, List<CellCoverage> cells) {
    var names = new LinkedHashSet<String>();
    meetings.stream().filter(it -> by.test(it.asked())).forEach(it -> names.add(it.fixture()));
    return new RowCoverage(
        row,
        names.isEmpty() ? State.NO_FIXTURE : State.COVERED,
        names.size(),
        names.stream().limit(MOST_NAMED).toList(),
        cells,
        null);
  }

  private CellCoverage cell(Row row, int index, int column) {
    return new CellCoverage(
        column,
        !guard && meetings.stream().anyMatch(it -> it.asked().won(row)),
        meetings.stream().anyMatch(it -> it.asked().failsAlone(index, column)),
        limits(index, column));
  }

  /** The limits by their place in the cell: settings differ from profile to profile. */
  private List<LimitCoverage> limits(int index, int column) {
    var first = limits(sheet.table(), index, column);
    var type = sheet.table().inputs().get(column).type();
    var met = new ArrayList<LimitCoverage>();
    for (int i = 0; i < first.size(); i++) {
      met.add(
          new LimitCoverage(
              Wording.value(type, first.get(i)),
              isMet(index, column, i, -1),
              isMet(index, column, i, 0),
              isMet(index, column, i, 1)));
    }
    return met;
  }

  private boolean isMet(int index, int column, int limit, int side) {
    return meetings.stream()
        .map(Meeting::asked)
        .filter(asked -> asked.holdsBeside(index, column))
        .anyMatch(
            asked -> {
              var limits = limits(asked.table(), index, column);
              var type = asked.table().inputs().get(column).type();
              return limit < limits.size()
                  && Steps.moved(limits.get(limit), type, side).equals(asked.input(column));
            });
  }

  static List<Value> limits(Table table, int row, int column) {
    var test = table.rows().get(row).conditions().get(column).test();
    var limits = new ArrayList<Value>();
    if (!table.inputs().get(column).type().ordered()) {
      return limits;
    }
    for (var term : terms(test)) {
      if (term instanceof Term.Compare compare) {
        limits.add(compare.value());
      } else if (term instanceof Term.Interval interval) {
        limits.add(interval.from());
        limits.add(interval.to());
      } else if (term instanceof Term.Equal equal) {
        limits.add(equal.value());
      }
    }
    return limits;
  }

  private static List<Term> terms(CellTest test) {
    if (test instanceof CellTest.OneOf oneOf) {
      return oneOf.terms();
    }
    return test instanceof CellTest.NoneOf noneOf ? noneOf.terms() : List.of();
  }
}
