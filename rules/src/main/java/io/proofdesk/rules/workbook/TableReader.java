package io.proofdesk.rules.workbook;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Table.Output;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Types every cell of a table: layout, headings and settings become a {@link Table}, or everything
 * that is wrong at once. One call, one thread.
 */
public final class TableReader {
  private static final String APPLIES_WHEN = "applies when";
  static final Pattern ID = Pattern.compile("[A-Z]{2,3}-\\d+");

  private final TableLayout layout;
  private final Grid grid;
  private final Findings findings;
  private final CellParser cells;
  private final ColumnReader columns;

  private TableReader(TableLayout layout, Headings headings, Limits limits, Findings findings) {
    this.layout = layout;
    this.grid = layout.grid();
    this.findings = findings;
    this.cells = new CellParser(limits, findings);
    this.columns = new ColumnReader(layout, headings, cells, findings);
  }

  /**
   * Reads a table that may stand alone: all it needs beyond itself comes from the arguments. Errors
   * of good keeping alone stand beside the table; whoever asks for good keeping refuses it then.
   */
  public static Reading<Table> read(String id, Grid grid, Headings headings, Limits limits) {
    var findings = new Findings();
    var layout = LayoutReader.readable(id, grid, findings);
    var table = new TableReader(layout, headings, limits, findings).read();
    var beside = findings.beside(List.of(grid));
    return new Reading<>(beside.leavesOpen() ? null : table, beside.all());
  }

  /** The result columns of a layout that can be typed already; what cannot is left out. */
  public static List<Column> results(TableLayout layout, Headings headings, Limits limits) {
    var findings = new Findings();
    var cells = new CellParser(limits, findings);
    var outputs = new ColumnReader(layout, headings, cells, findings).outputs(null);
    return present(outputs).stream().map(Output::column).toList();
  }

  /** The hit policy a layout names, or null after an error was noted. */
  public static @Nullable HitPolicy hitPolicy(TableLayout layout, Findings findings) {
    var sign = CellText.plain(layout.headerText("hit policy")).replace(" ", "");
    for (var policy : HitPolicy.values()) {
      if (policy.sign().equalsIgnoreCase(sign)) {
        return policy;
      }
    }
    var row = layout.header().get("hit policy");
    var signs = Arrays.stream(HitPolicy.values()).map(HitPolicy::sign).toList();
    if (row == null || sign.isEmpty()) {
      return null;
    }
    var byName =
        Arrays.stream(HitPolicy.values())
            .filter(policy -> policy.name().replace("_", "").equalsIgnoreCase(sign))
            .map(policy -> "write `" + policy.sign() + "`: " + policy.meaning())
            .findFirst();
    findings.error(
        "table.hit-policy",
        layout.grid().place(row, 1).address(),
        layout.grid().text(row, 1),
        "a hit policy (" + String.join(", ", signs) + ")",
        byName.orElse(null));
    return null;
  }

  private @Nullable Table read() {
    var policy = hitPolicy(layout, findings);
    var inputs = columns.inputs();
    var outputs = columns.outputs(policy);
    var applies = appliesWhen();
    nameStrangeOwner();
    var rows = rows(inputs, outputs);
    var otherwise = otherwise(outputs);
    if (policy != null) {
      new MainResult(layout, columns, findings).refuseBlank(policy);
      new ClearedResult(layout, columns, findings).refuse(outputs);
    }
    boolean ungated = applies == null && layout.header().containsKey(APPLIES_WHEN);
    boolean unsettled = ungated || inputs.contains(null) || outputs.contains(null);
    if (policy == null || unsettled || findings.leavesOpen()) {
      return null;
    }
    return new Table(
        layout.id(),
        layout.headerText("decision"),
        policy,
        layout.headerText("owner"),
        layout.headerText("source"),
        applies,
        present(inputs),
        present(outputs),
        rows,
        otherwise);
  }

  /** The owner answers for the table: whom the vocabulary does not know, nobody finds. */
  private void nameStrangeOwner() {
    var row = layout.header().get("owner");
    var roles = columns.words("Role");
    var owner = layout.headerText("owner");
    if (row != null && !owner.isEmpty() && roles != null && !roles.contains(CellText.word(owner))) {
      findings.warning(
          "table.owner",
          grid.place(row, 1).address(),
          owner,
          "a role of the vocabulary (" + Spelling.list(roles) + ")",
          Spelling.suggestion(CellText.word(owner), roles) == null
              ? "write one of them, or add the role to the list Role of the vocabulary"
              : Spelling.suggestion(CellText.word(owner), roles));
    }
  }

  /** The columns, once nothing is missing any more. */
  private static <T> List<T> present(List<@Nullable T> columns) {
    var all = new ArrayList<T>();
    for (var column : columns) {
      if (column != null) {
        all.add(column);
      }
    }
    return List.copyOf(all);
  }

  private Table.@Nullable Applicability appliesWhen() {
    var row = layout.header().get(APPLIES_WHEN);
    if (row == null || layout.heads().isEmpty()) {
      return null;
    }
    var heading = grid.text(row, 1);
    var text = grid.text(row, 2);
    var column = columns.condition(heading, grid.place(row, 1).address());
    if (text.isEmpty()) {
      findings.error(
          "table.applies-when",
          grid.place(row, 2).address(),
          null,
          "a condition in column C",
          "write it as in a condition cell, or delete the line");
    }
    if (column == null || text.isEmpty()) {
      return null;
    }
    var test = cells.test(text, column, grid.place(row, 2).address());
    return new Table.Applicability(column, test, text, grid.place(row, 1, 2));
  }

  private List<Row> rows(List<@Nullable Column> inputs, List<@Nullable Output> outputs) {
    var rows = new ArrayList<Row>();
    var seen = new HashMap<String, Integer>();
    for (int row : layout.rules()) {
      var id = grid.text(row, 0);
      if (!id.isEmpty() && !ID.matcher(id).matches()) {
        findings.error(
            "table.row-id",
            at(row, 0),
            id,
            "a rule id: two or three capital letters, a hyphen, a number" + signs(id),
            meant(id));
      }
      var earlier = id.isEmpty() ? null : seen.putIfAbsent(id, row);
      if (earlier != null) {
        findings.error(
            "table.duplicate-id",
            at(row, 0),
            id,
            "an id of its own; the same one stands in " + Grid.address(earlier, 0),
            "give the newer rule a free number");
      }
      rows.add(
          new Row(
              id,
              conditions(row, inputs),
              results(row, outputs),
              textUnder(Band.NOTE, row),
              textUnder(Band.SOURCE, row),
              grid.place(row, 0, layout.width() - 1)));
    }
    return List.copyOf(rows);
  }

  private static String signs(String id) {
    var names = CellText.names(id);
    return names.isEmpty() ? "" : ", in plain signs; this one has " + names;
  }

  private static String meant(String id) {
    var plain = CellText.plain(id).replace(" ", "").toUpperCase(Locale.ROOT);
    return ID.matcher(plain).matches() ? "write `" + plain + "`" : "write one such as RB-010";
  }

  private List<Row.Cell> conditions(int row, List<@Nullable Column> inputs) {
    var heads = layout.under(Band.IF);
    var conditions = new ArrayList<Row.Cell>();
    for (int i = 0; i < heads.size(); i++) {
      var head = heads.get(i);
      var column = inputs.get(i);
      var text = grid.text(row, head.column());
      var address = Grid.address(row, head.column());
      if (column != null) {
        columns.refuseNumber(row, head.column(), column.type());
        // most cells of most tables are blank
        var test =
            text.isEmpty() ? new CellTest.Any() : cells.test(text, column, at(row, head.column()));
        conditions.add(new Row.Cell(test, text, address));
      }
    }
    return List.copyOf(conditions);
  }

  private List<@Nullable Value> results(int row, List<@Nullable Output> outputs) {
    var heads = layout.under(Band.THEN);
    List<@Nullable Value> results = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      var output = outputs.get(i);
      int column = heads.get(i).column();
      if (output != null) {
        columns.refuseNumber(row, column, output.column().type());
        var value = cells.value(grid.text(row, column), output.column().type(), at(row, column));
        requireListed(value, output, row, column);
        results.add(value);
      }
    }
    if (!heads.isEmpty() && heads.stream().allMatch(head -> isBlank(row, head))) {
      findings.error(
          "table.no-result",
          at(row, layout.firstResult()),
          null,
          "at least one result",
          "fill in a result, or delete the rule");
    }
    return java.util.Collections.unmodifiableList(results);
  }

  private boolean isBlank(int row, Head head) {
    var text = grid.text(row, head.column());
    return (text.isEmpty() || CellText.plain(text).equals("-"))
        && !grid.refused().contains(Grid.address(row, head.column()));
  }

  private void requireListed(@Nullable Value value, Output output, int row, int column) {
    if (value != null && !output.values().isEmpty() && !isListed(value, output)) {
      findings.error(
          "table.value-not-listed",
          at(row, column),
          grid.text(row, column),
          "one of the values on the Values line",
          "add it there, at its place in the order");
    }
  }

  /** A result of many words needs each of them listed, not the very set. */
  private static boolean isListed(Value value, Output output) {
    return value instanceof Value.Words words
        ? words.ids().stream()
            .allMatch(id -> output.values().contains(new Value.Words(new TreeSet<>(List.of(id)))))
        : output.values().contains(value);
  }

  private Table.@Nullable Otherwise otherwise(List<@Nullable Output> outputs) {
    int row = layout.otherwise();
    if (row < 0) {
      return null;
    }
    for (var head : layout.under(Band.IF)) {
      var text = grid.text(row, head.column());
      if (!text.isEmpty() && !text.equals("-")) {
        findings.error(
            "table.otherwise-condition",
            at(row, head.column()),
            text,
            "no condition in the row `Otherwise`",
            "clear the cell, or give the row an id of its own");
      }
    }
    return new Table.Otherwise(
        results(row, outputs), textUnder(Band.NOTE, row), grid.place(row, 0, layout.width() - 1));
  }

  private String textUnder(Band band, int row) {
    return layout.under(band).stream()
        .findFirst()
        .map((Head head) -> grid.text(row, head.column()))
        .orElse("");
  }

  private String at(int row, int column) {
    return grid.place(row, column).address();
  }
}
