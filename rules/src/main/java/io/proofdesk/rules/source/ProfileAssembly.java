package io.proofdesk.rules.source;

import io.proofdesk.rules.note.RecordPlaces;
import io.proofdesk.rules.platform.PlatformTables;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.vocabulary.Catalogue;
import io.proofdesk.rules.vocabulary.Formula;
import io.proofdesk.rules.vocabulary.FormulaParser;
import io.proofdesk.rules.vocabulary.Profile;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.LayoutReader;
import io.proofdesk.rules.workbook.TableLayout;
import io.proofdesk.rules.workbook.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the tables of one profile with its settings, and puts them in order. One call, one thread.
 */
final class ProfileAssembly {
  private final Vocabulary vocabulary;
  private final Profile profile;
  private final SortedMap<String, Grid> grids;
  private final Findings findings;
  private final LastTables last;
  private final Catalogue catalogue;
  private final SortedMap<String, TableLayout> layouts = new TreeMap<>();

  /** Tables whose hit policy is told where it stands; what follows from it is not. */
  private final Set<String> misfits = new HashSet<>();

  ProfileAssembly(
      Vocabulary vocabulary,
      Profile profile,
      SortedMap<String, Grid> grids,
      Findings findings,
      LastTables last) {
    this.vocabulary = vocabulary;
    this.profile = profile;
    this.grids = grids;
    this.findings = findings;
    this.last = last;
    this.catalogue = new Catalogue(vocabulary, profile, findings);
  }

  ProfileSource assemble() {
    addResults(true);
    var steps = new ArrayList<Step>();
    steps.addAll(derive());
    var tables = tables();
    refuseRepeatedIds();
    SharedResults.check(tables, findings);
    var maps = new ArrayList<Step.Ask>();
    var places = RecordPlaces.none();
    for (var table : tables) {
      if (table.id().equals(RecordPlaces.TABLE)) {
        findings.addAll(RecordPlaces.findings(table, profile.settings()::text));
        places = RecordPlaces.of(table, profile.settings()::text);
      } else if (PlatformTables.isMap(table.id())) {
        findings.addAll(PlatformTables.findings(table));
        var folded = PlatformTables.folded(table);
        maps.add(new Step.Ask(folded, Meaning.of(folded)));
      } else {
        steps.add(new Step.Ask(table, Meaning.of(table)));
      }
    }
    var ordered = StepOrder.sort(steps, "profiles/" + profile.name(), findings);
    checkRows(tables, ordered);
    return new ProfileSource(profile, catalogue.facts(), ordered, constraints(), maps, places);
  }

  private List<Constraint> constraints() {
    var reader = new ConstraintReader(catalogue.facts(), profile.settings(), findings);
    return vocabulary.implications().stream().flatMap(row -> reader.read(row).stream()).toList();
  }

  /** What a further table could use, were it one of this profile's. */
  Surroundings surroundings() {
    addResults(false);
    derive();
    return new Surroundings(profile.name(), catalogue, profile.settings());
  }

  private void addResults(boolean tolerant) {
    var results = new ResultColumns(catalogue, profile.settings(), tolerant, findings);
    grids.forEach(
        (id, grid) -> {
          var layout = LayoutReader.readable(id, grid, new Findings());
          layouts.put(id, layout);
          results.add(layout);
        });
    misfits.addAll(results.settle());
  }

  /** Formulas may use each other in any order; what is left over cannot be bound. */
  private List<Step> derive() {
    var pending = new ArrayList<>(vocabulary.formulas());
    var steps = new ArrayList<Step>();
    bindAll(pending, steps);
    while (!pending.isEmpty()) {
      var alone = pending.stream().filter(formula -> !namesOneOf(pending, formula)).toList();
      if (alone.isEmpty()) {
        pending.forEach(this::refuseCircle);
        return steps;
      }
      // what is wrong with these is all that is wrong with those that name them
      for (var formula : alone) {
        bind(formula, findings, steps);
        catalogue.addUnsettled(formula.heading());
      }
      pending.removeAll(alone);
      bindAll(pending, steps);
    }
    return steps;
  }

  private void bindAll(List<Formula> pending, List<Step> steps) {
    boolean progress = true;
    while (progress && !pending.isEmpty()) {
      progress =
          pending.removeIf(formula -> bind(formula, new Findings(), steps))
              || pending.removeIf(this::isUnsettled);
    }
  }

  private static boolean namesOneOf(List<Formula> pending, Formula formula) {
    return pending.stream()
        .anyMatch(other -> CellText.key(formula.text()).contains(CellText.key(other.heading())));
  }

  private void refuseCircle(Formula formula) {
    findings.error(
        "derived.circle",
        formula.place().address(),
        formula.text(),
        "columns that do not derive from each other in a circle, and are all known",
        "check the formulas of the columns it names first");
  }

  private boolean isUnsettled(Formula formula) {
    boolean unsettled = catalogue.dependsOnUnsettled(formula);
    if (unsettled) {
      catalogue.addUnsettled(formula.heading());
    }
    return unsettled;
  }

  private boolean bind(Formula formula, Findings complaints, List<Step> steps) {
    var derived = new FormulaParser(catalogue, complaints).parse(formula);
    if (derived == null) {
      return false;
    }
    catalogue.addCondition(derived.column(), formula.meaning(), formula.place().address());
    steps.add(new Step.Derive(derived));
    return true;
  }

  private List<Table> tables() {
    var tables = new ArrayList<Table>();
    var known = last.of(profile.name(), catalogue.offered(), profile.settings().all());
    grids.forEach(
        (id, grid) -> {
          var reading =
              known.table(
                  id, grid, () -> TableReader.read(id, grid, catalogue, profile.settings()));
          findings.addAll(reading.findings());
          var table = reading.value();
          if (table != null) {
            tables.add(table);
          }
        });
    // cells that the reader of a file refused are told there
    boolean toldBefore = grids.values().stream().anyMatch(grid -> !grid.refused().isEmpty());
    if (tables.size() < grids.size() && !findings.failed() && !toldBefore) {
      throw new IllegalStateException("a table was left out, and nothing says why");
    }
    return tables;
  }

  /** Over every sheet, also those with faults of their own; twins in one sheet are told there. */
  private void refuseRepeatedIds() {
    var seen = new HashMap<String, Place>();
    for (var layout : layouts.values()) {
      var grid = layout.grid();
      for (int row : layout.rules()) {
        var id = grid.text(row, 0);
        var place = grid.place(row, 0, layout.width() - 1);
        var earlier = id.isEmpty() ? null : seen.putIfAbsent(id, place);
        if (earlier != null && !earlier.workbook().equals(grid.workbook())) {
          findings.error(
              "rulebook.duplicate-id",
              place.address(),
              id,
              "a rule id that no other table uses; it also stands in " + earlier.address(),
              "give the table's rules letters of their own");
        }
      }
    }
  }

  /** Rows can only be followed from one column to another inside the same tables. */
  private void checkRows(List<Table> all, List<Step> steps) {
    var tables = all.stream().filter(table -> !misfits.contains(table.id())).toList();
    for (var step : steps) {
      if (step instanceof Step.Derive derive) {
        SharedResults.checkWhere(derive.derived(), tables, place(derive), findings);
        SharedResults.checkAllOf(derive.derived(), tables, place(derive), findings);
      }
    }
  }

  private String place(Step.Derive derive) {
    return vocabulary.formulas().stream()
        .filter(formula -> formula.heading().equals(derive.title()))
        .map(formula -> formula.place().address())
        .findFirst()
        .orElse("vocabulary");
  }
}
