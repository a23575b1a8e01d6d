package io.proofdesk.rules;

import io.proofdesk.rules.Rulebooks.Loading;
import io.proofdesk.rules.drools.FactCombiner;
import io.proofdesk.rules.drools.TableCompiler;
import io.proofdesk.rules.kept.KeptForThisRun;
import io.proofdesk.rules.signal.example.ExampleLearning;
import io.proofdesk.rules.source.LastTables;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The shipped workbooks, with what an analyst might do to them. One call, one thread. */
final class ShippedTables {
  static final Path FOLDER = Path.of("../decision-tables");
  // unchanged tables are compiled once for all tests
  static final TableCompiler COMPILER = new TableCompiler();
  static final FactCombiner COMBINER = FactCombiner.compiled();
  static final ExampleLearning LEARNING = new ExampleLearning(KeptForThisRun.INSTANCE);
  static final LastLoad LAST = new LastLoad();
  private static final LastTables TABLES = new LastTables();
  private static final List<Grid> SHIPPED = read();
  private static final Rulebook SHIPPED_RULEBOOK = new ShippedTables().rulebook();

  private final List<Grid> grids = new ArrayList<>(SHIPPED);

  /** The engine of the tables as they ship. */
  static DecisionEngine shippedEngine() {
    return engineOf(SHIPPED_RULEBOOK);
  }

  /**
   * The same tables, asked row by row. Tables are made on several threads, so the lambda must not
   * belong to a class that is still being initialised by whoever waits for them.
   */
  static DecisionEngine naiveEngine() {
    var loading =
        RulebookAssembly.assemble(
            new ShippedTables().source(),
            "changed",
            COMPILER,
            COMBINER,
            LEARNING,
            LAST,
            table -> facts -> NaiveEvaluator.evaluate(table.table(), facts));
    return engineOf(Objects.requireNonNull(loading.rulebook()));
  }

  static DecisionEngine engineOf(Rulebook rulebook) {
    return Objects.requireNonNull(rulebook.engineFor("demo-store"));
  }

  /** Writes a text into the cell of a rule under a heading. */
  ShippedTables cell(String workbook, String rule, String heading, String text) {
    return change(
        workbook,
        rows -> {
          var row = rowOf(rows, rule);
          var cells = new ArrayList<>(rows.get(row));
          var column = headingRow(rows).indexOf(heading);
          if (column < 0) {
            throw new IllegalArgumentException(workbook + " has no heading " + heading);
          }
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, text);
          rows.set(row, cells);
          return rows;
        });
  }

  /** Takes a whole workbook away. */
  ShippedTables leaveOut(String workbook) {
    if (!grids.removeIf(grid -> grid.workbook().equals(workbook))) {
      throw new IllegalArgumentException("no workbook " + workbook);
    }
    return this;
  }

  /** Takes a rule away. */
  ShippedTables without(String workbook, String rule) {
    return change(
        workbook,
        rows -> {
          rows.remove(rowOf(rows, rule));
          return rows;
        });
  }

  /** A rule in front of all others: its id, then headings and texts in turn. */
  ShippedTables first(String workbook, String rule, String... headingsAndTexts) {
    change(
        workbook,
        rows -> {
          rows.add(headingIndex(rows) + 1, List.of(rule));
          return rows;
        });
    for (int i = 0; i < headingsAndTexts.length; i += 2) {
      cell(workbook, rule, headingsAndTexts[i], headingsAndTexts[i + 1]);
    }
    return this;
  }

  /** A line at the end of a sheet without rules, such as the vocabulary's words. */
  ShippedTables line(String workbook, String... cells) {
    return change(
        workbook,
        rows -> {
          rows.add(List.of(cells));
          return rows;
        });
  }

  /** Replaces the line that starts with some cells. */
  ShippedTables line(String workbook, String first, UnaryOperator<List<String>> change) {
    return change(
        workbook,
        rows -> {
          rows.replaceAll(
              row ->
                  !row.isEmpty() && row.get(0).equals(first)
                      ? change.apply(new ArrayList<>(row))
                      : row);
          return rows;
        });
  }

  /** The sheets as they are now. */
  List<Grid> grids() {
    return List.copyOf(grids);
  }

  RulebookSource source() {
    var reading = WorkbookSet.read(new WorkbookGrids(grids, List.of()), TABLES);
    return Objects.requireNonNull(reading.value(), () -> reading.findings().toString());
  }

  Loading load() {
    return RulebookAssembly.assemble(source(), "changed", COMPILER, COMBINER, LEARNING, LAST);
  }

  Rulebook rulebook() {
    var loading = load();
    return Objects.requireNonNull(loading.rulebook(), () -> loading.findings().toString());
  }

  DecisionEngine engine() {
    return engineOf(rulebook());
  }

  /** Changes the rows of a workbook's sheet. */
  ShippedTables change(String workbook, UnaryOperator<List<List<String>>> change) {
    for (int i = 0; i < grids.size(); i++) {
      var grid = grids.get(i);
      if (grid.workbook().equals(workbook)) {
        var rows = change.apply(new ArrayList<>(grid.rows()));
        grids.set(i, new Grid(grid.workbook(), grid.sheet(), rows));
        return this;
      }
    }
    throw new IllegalArgumentException("no workbook " + workbook);
  }

  private static int headingIndex(List<List<String>> rows) {
    return rowOf(rows, "Rule") + 1;
  }

  private static List<String> headingRow(List<List<String>> rows) {
    return rows.get(headingIndex(rows));
  }

  private static int rowOf(List<List<String>> rows, String first) {
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isEmpty() && rows.get(i).get(0).equals(first)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no row " + first);
  }

  private static List<Grid> read() {
    var grids = new ArrayList<Grid>();
    try (var files = Files.walk(FOLDER)) {
      for (var file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        var name = FOLDER.relativize(file).toString().replace('\\', '/');
        grids.addAll(Objects.requireNonNull(WorkbookFile.read(name, file).value()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the shipped tables can be read", e);
    }
    return grids;
  }
}
