package io.proofdesk.rules.platform;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The tables that say what platforms mean, and how their words are compared. Thread-safe. */
public final class PlatformTables {
  /** The workbook that maps order statuses. */
  public static final String ORDERS = "platform-orders";

  /** The workbook that maps tracking statuses. */
  public static final String PARCELS = "platform-parcels";

  /** The workbook that maps the reasons of disputes. */
  public static final String DISPUTES = "platform-disputes";

  static final String PLATFORM = "Platform";
  static final String STATUS = "Platform status";
  static final String REASON = "Platform reason";
  static final String PAYMENT = "Payment";
  static final String STARTED = "Production started";
  static final String MAPPED_STATUS = "Mapped status";
  static final String MAPPED_TRACKING = "Mapped tracking";
  static final String MAPPED_REASON = "Mapped reason";

  private static final Set<String> ASKED = Set.of(PLATFORM, STATUS, REASON, PAYMENT, STARTED);

  /** What each of them answers: the heading, and the list its words come from. */
  private static final Map<String, Answered> RESULTS =
      Map.of(
          ORDERS, new Answered(MAPPED_STATUS, "OrderStatus"),
          PARCELS, new Answered(MAPPED_TRACKING, "TrackingState"),
          DISPUTES, new Answered(MAPPED_REASON, "DisputeCategory"));

  private record Answered(String heading, String list) {}

  private PlatformTables() {}

  /** Whether a workbook maps statuses; it is asked before a brief, apart from all others. */
  public static boolean isMap(String tableId) {
    return RESULTS.containsKey(tableId);
  }

  /** What is wrong with such a table beyond its cells. */
  public static List<Finding> findings(Table table) {
    var findings = new ArrayList<Finding>();
    for (var column : table.inputs()) {
      if (!ASKED.contains(column.heading())) {
        findings.add(
            Finding.error(
                "platform.unknown-column",
                place(table),
                column.heading(),
                "one of the columns Platform, Platform status, Platform reason, Payment and"
                    + " Production started; no other fact is known before a brief",
                "take the column out"));
      }
    }
    var answered = Objects.requireNonNull(RESULTS.get(table.id()));
    var output = table.outputs().get(0).column();
    if (table.outputs().size() != 1
        || !output.heading().equals(answered.heading())
        || !(output.type() instanceof ColumnType.Word word)
        || !word.list().equals(answered.list())
        || !table.hitPolicy().single()) {
      findings.add(
          Finding.error(
              "platform.other-result",
              place(table),
              answers(table),
              "one result `"
                  + answered.heading()
                  + "` out of the list "
                  + answered.list()
                  + ", and one row that answers",
              "keep the heading, and a hit policy such as U"));
    }
    return findings;
  }

  private static String answers(Table table) {
    var headings = table.outputs().stream().map(it -> it.column().heading()).toList();
    return String.join(", ", headings) + " under hit policy " + table.hitPolicy().sign();
  }

  /** The same table with the platforms' words as they are compared. */
  public static Table folded(Table table) {
    var at = headings(table).indexOf(table.id().equals(DISPUTES) ? REASON : STATUS);
    var rows = table.rows().stream().map(row -> at < 0 ? row : folded(row, at)).toList();
    return table.withRows(rows);
  }

  /** {@code on-hold}, {@code ON_HOLD} and {@code On hold} are one word. */
  static String folded(String status) {
    return status.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Row folded(Row row, int at) {
    var conditions = new ArrayList<>(row.conditions());
    var cell = conditions.get(at);
    conditions.set(at, new Row.Cell(folded(cell.test()), cell.text(), cell.address()));
    return new Row(
        row.id(), List.copyOf(conditions), row.results(), row.note(), row.source(), row.place());
  }

  private static CellTest folded(CellTest test) {
    if (test instanceof CellTest.OneOf one) {
      return new CellTest.OneOf(terms(one.terms()));
    }
    return test instanceof CellTest.NoneOf none ? new CellTest.NoneOf(terms(none.terms())) : test;
  }

  private static List<Term> terms(List<Term> terms) {
    return terms.stream()
        .map(
            term ->
                term instanceof Term.Equal equal && equal.value() instanceof Value.Text text
                    ? new Term.Equal(new Value.Text(folded(text.text())))
                    : term)
        .toList();
  }

  private static List<String> headings(Table table) {
    return table.inputs().stream().map(Column::heading).toList();
  }

  private static String place(Table table) {
    if (table.rows().isEmpty()) {
      return table.id();
    }
    var first = table.rows().get(0).place();
    return first.workbook() + "!" + first.sheet();
  }
}
