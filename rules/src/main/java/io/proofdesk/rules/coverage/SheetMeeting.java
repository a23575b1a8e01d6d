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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What fixtures meet of one sheet. One call, one thread. */
final class SheetMeeting {
  private static final int MOST_NAMED = 3;

  private final Sheet sheet;
  private final boolean guard;
  private final List<Meeting> meetings = new ArrayList<>();

  /** A fixture that asks the sheet. */
  private record Meeting(String fixture, String profile, Asked asked) {}

  SheetMeeting(Sheet sheet, boolean guard, List<Specimen> specimens) {
    this.sheet = sheet;
    this.guard = guard;
    for (var specimen : specimens) {
      var table = sheet.tables().get(specimen.profile());
      for (var asked : specimen.asked()) {
        if (table != null && asked.table().id().equals(table.id())) {
          meetings.add(new Meeting(specimen.name(), specimen.profile(), asked));
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
        Side.of(meetings.stream().anyMatch(it -> it.asked().failsAlone(index, column))),
        limits(index, column));
  }

  /** By their place in the cell, and then as cells write them: settings differ by profile. */
  private List<LimitCoverage> limits(int index, int column) {
    var places = new TreeMap<Integer, Map<String, List<String>>>();
    sheet
        .tables()
        .forEach(
            (profile, table) -> {
              var type = table.inputs().get(column).type();
              var limits = limits(table, index, column);
              for (int i = 0; i < limits.size(); i++) {
                places
                    .computeIfAbsent(i, place -> new LinkedHashMap<>())
                    .computeIfAbsent(Wording.value(type, limits.get(i)), it -> new ArrayList<>())
                    .add(profile);
              }
            });
    var met = new ArrayList<LimitCoverage>();
    places.forEach(
        (place, amounts) ->
            amounts.forEach(
                (amount, profiles) -> met.add(limit(index, column, place, amount, profiles))));
    return met;
  }

  private LimitCoverage limit(
      int index, int column, int place, String amount, List<String> profiles) {
    var table = Objects.requireNonNull(sheet.tables().get(profiles.get(0)));
    var value = limits(table, index, column).get(place);
    return new LimitCoverage(
        amount,
        value,
        profiles,
        profiles.size() == sheet.tables().size(),
        side(index, column, value, profiles, -1),
        side(index, column, value, profiles, 0),
        side(index, column, value, profiles, 1));
  }

  private Side side(int index, int column, Value limit, List<String> profiles, int side) {
    var type = sheet.table().inputs().get(column).type();
    var value = Steps.moved(limit, type, side);
    return Side.of(
        meetings.stream()
            .filter(it -> profiles.contains(it.profile()))
            .map(Meeting::asked)
            .anyMatch(
                asked -> asked.holdsBeside(index, column) && value.equals(asked.input(column))));
  }

  private static List<Value> limits(Table table, int row, int column) {
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
