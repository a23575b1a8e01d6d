package io.proofdesk.rules.verify;

import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TypeNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shipped tables, weakened just where one invariant watches. Thread-safe. */
final class Planting {
  private static final RulebookSource SOURCE =
      Objects.requireNonNull(WorkbookSet.read(Path.of("../decision-tables")).value());
  static final ProfileSource PROFILE = SOURCE.profiles().get(0);
  static final List<ProfileSource> PROFILES = SOURCE.profiles();

  private static final Place PLANTED = new Place("planted.csv", "Rules", "A1");

  /** Derived columns that a row of resolutions fills, each with the standing that leads there. */
  private static final Map<String, String> STANDINGS =
      Map.of(
          "Traits recommended", "RECOMMENDED",
          "Traits offered", "ALLOWED",
          "Traits to choose", "CUSTOMER_CHOICE");

  private static final Set<String> WATCHED =
      Set.of("Boundary", "Do", "Stop", "Clock", "Owner", "Human edit", "Situation");

  private Planting() {}

  /** The rows that must never fit. */
  static Table invariants(ProfileSource profile) {
    return profile.tables().stream().filter(Verification::isInvariants).findFirst().orElseThrow();
  }

  /** One row of the invariants. */
  static Row invariant(String id) {
    return invariants(PROFILE).rows().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The steps of the first profile, with a violation of one invariant in them. */
  static List<Step> planted(String id) {
    return planted(invariants(PROFILE), invariant(id));
  }

  private static List<Step> planted(Table invariants, Row row) {
    var steps = new ArrayList<>(PROFILE.steps());
    for (int i = 0; i < invariants.inputs().size(); i++) {
      var heading = invariants.inputs().get(i).heading();
      var test = row.conditions().get(i).test();
      if (test instanceof CellTest.Any) {
        continue;
      }
      var standing = STANDINGS.get(heading);
      if (standing != null) {
        change(steps, "Resolution", table -> resolution(table, (Has) test, standing));
      } else if (heading.equals("Remedies at once")) {
        change(steps, "Resolution", Planting::twoRemedies);
      } else if (heading.equals("Blocking evidence")) {
        // as when the workbooks that ask for proof are gone
        change(steps, "Blocks", Planting::neverAsked);
      } else if (WATCHED.contains(heading)) {
        change(steps, heading, table -> weakened(table, heading, test));
      }
    }
    return steps;
  }

  private interface Weakening {
    Table of(Table table);
  }

  private static void change(List<Step> steps, String result, Weakening weakening) {
    steps.replaceAll(
        step ->
            step instanceof Step.Ask ask && output(ask.table(), result) >= 0
                ? ask(weakening.of(ask.table()))
                : step);
  }

  private static Table weakened(Table table, String heading, CellTest test) {
    int output = output(table, heading);
    if (test instanceof Has has && has.quantifier() == Quantifier.NONE) {
      var left =
          table.rows().stream()
              .filter(
                  row ->
                      !(row.results().get(output) instanceof Value.Word word
                          && has.words().contains(word.id())))
              .toList();
      return table.withRows(left);
    }
    if (test instanceof Has has) {
      return first(table, Map.of(heading, new Value.Word(has.words().first())));
    }
    var wanted = value(table.outputs().get(output), test);
    return wanted == null ? neverAsked(table) : first(table, Map.of(heading, wanted));
  }

  private static Table resolution(Table table, Has traits, String standing) {
    var mover =
        Objects.requireNonNull(SOURCE.vocabulary().words("Resolution")).stream()
            .filter(
                word ->
                    SOURCE.vocabulary().traits("Resolution", word).stream()
                        .map(Trait::name)
                        .anyMatch(traits.words()::contains))
            .findFirst()
            .orElseThrow();
    return first(
        table, Map.of("Resolution", new Value.Word(mover), "Standing", new Value.Word(standing)));
  }

  /** Money and a second parcel, each recommended for whatever was lost. */
  private static Table twoRemedies(Table table) {
    var recommended = new Value.Word("RECOMMENDED");
    var money =
        first(table, Map.of("Resolution", new Value.Word("FULL_REFUND"), "Standing", recommended));
    return first(money, Map.of("Resolution", new Value.Word("RESHIP"), "Standing", recommended));
  }

  /** A value of a result column that a cell accepts; null when it wants none. */
  private static @Nullable Value value(Table.Output output, CellTest test) {
    if (output.column().type() instanceof ColumnType.YesNo) {
      return Stream.of(true, false)
          .map(Value.YesNo::new)
          .filter(value -> UnaryTests.holds(test, value))
          .findFirst()
          .orElse(null);
    }
    return TypeNames.words(output.column().type()).stream()
        .map(Value.Word::new)
        .filter(value -> UnaryTests.holds(test, value))
        .findFirst()
        .orElse(null);
  }

  /** A row above all others that every case fits. */
  private static Table first(Table table, Map<String, Value> given) {
    var rows = new ArrayList<Row>();
    rows.add(row(table, given));
    rows.addAll(table.rows());
    return table.withRows(rows);
  }

  @SuppressWarnings("NullAway") // a blank result is null, as the record says
  private static Row row(Table table, Map<String, Value> given) {
    var cells =
        table.inputs().stream().map(it -> new Row.Cell(new CellTest.Any(), "", "A1")).toList();
    return new Row("PL-1", cells, results(table, given), "", "", PLANTED);
  }

  private static List<@Nullable Value> results(Table table, Map<String, Value> given) {
    List<@Nullable Value> results = new ArrayList<>();
    for (var output : table.outputs()) {
      results.add(given.get(output.column().heading()));
    }
    return results;
  }

  private static Table neverAsked(Table table) {
    var column = table.inputs().get(0);
    return new Table(
        table.id(),
        table.title(),
        table.hitPolicy(),
        table.owner(),
        table.source(),
        new Table.Applicability(column, new CellTest.OneOf(List.of()), "never", PLANTED),
        table.inputs(),
        table.outputs(),
        table.rows(),
        table.otherwise());
  }

  static Step.Ask ask(Table table) {
    return new Step.Ask(table, table.id());
  }

  private static int output(Table table, String heading) {
    for (int i = 0; i < table.outputs().size(); i++) {
      if (table.outputs().get(i).column().heading().equals(heading)) {
        return i;
      }
    }
    return -1;
  }
}
