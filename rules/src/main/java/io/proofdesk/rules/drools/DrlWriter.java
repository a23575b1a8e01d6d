package io.proofdesk.rules.drools;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Any;
import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as DRL: one rule per row, or one per listed word of its most telling column, named
 * by the row's id. Conditions only, of which the last notes that the row fits and never holds: what
 * matches costs no activation, nothing fires, and nothing is left to be taken out again.
 */
final class DrlWriter {

  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
  private static final int MOST_RULES_A_ROW = 16;

  /**
   * A condition and where it goes: an equality, which Drools finds by its hash, before anything
   * else; then what few cases meet, then ranges; last what most cases meet, such as {@code not(A)}.
   */
  private record Placed(int category, int column, String text) {}

  private final Table table;
  private final SlotLayout layout;
  private final List<Integer> telling;
  private final StringBuilder drl = new StringBuilder();

  private DrlWriter(Table table, SlotLayout layout) {
    this.table = table;
    this.layout = layout;
    this.telling = tellingOrder(table);
  }

  static String write(Table table, SlotLayout layout) {
    return new DrlWriter(table, layout).write();
  }

  private String write() {
    drl.append("package io.proofdesk.rules.compiled\n\n")
        .append("import ")
        .append(SlotFact.class.getName())
        .append("\n\n")
        .append("dialect \"mvel\"\n\n");
    comment(table.title() + " (" + table.id() + "), hit policy " + table.hitPolicy().sign());
    var gate = table.appliesWhen();
    if (gate != null) {
      comment("asked only when " + gate.column().heading() + ": " + gate.text());
    }
    comment(
        "fits(n) notes that row n of the table fits, counted from 0; nothing follows from a rule");
    for (var slot : layout.used()) {
      comment(slot.field() + " is " + slot.column().heading());
    }
    var ids = new HashSet<String>();
    for (int i = 0; i < table.rows().size(); i++) {
      var row = table.rows().get(i);
      if (!PLAIN_ID.matcher(row.id()).matches() || !ids.add(row.id())) {
        throw TableRefusedException.malformed(
            table, row.id(), "a rule id of letters, digits and hyphens that no other row has");
      }
      write(row, i);
    }
    return drl.toString();
  }

  private void comment(String text) {
    drl.append("// ").append(Literals.comment(text)).append('\n');
  }

  private void write(Row row, int index) {
    drl.append('\n');
    comment(row.id() + inWords(row));
    int split = splitColumn(row);
    if (split < 0) {
      rule(row.id(), index, conditions(row, split, Any::new));
      return;
    }
    int part = 1;
    for (var term : ((OneOf) row.conditions().get(split).test()).terms()) {
      rule(row.id() + "/" + part++, index, conditions(row, split, () -> new OneOf(List.of(term))));
    }
  }

  private String inWords(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < table.inputs().size(); i++) {
      var cell = row.conditions().get(i);
      if (!(cell.test() instanceof Any)) {
        cells.add(table.inputs().get(i).heading() + " " + cell.text());
      }
    }
    var note = row.note().isEmpty() ? "" : " (" + row.note() + ")";
    return (cells.isEmpty() ? ": always" : ": " + String.join("; ", cells)) + note;
  }

  private void rule(String name, int index, List<String> conditions) {
    drl.append("rule \"").append(name).append("\"\nwhen\n  SlotFact(");
    conditions.forEach(condition -> drl.append("\n    ").append(condition).append(','));
    drl.append("\n    fits(").append(index).append(")\n  )\nthen\nend\n");
  }

  private List<String> conditions(
      Row row, int split, java.util.function.Supplier<CellTest> instead) {
    var placed = new ArrayList<Placed>();
    for (int i = 0; i < table.inputs().size(); i++) {
      var test = i == split ? instead.get() : row.conditions().get(i).test();
      var slot = layout.of(i);
      if (slot != null) {
        for (var text : Constraints.of(test, slot)) {
          placed.add(new Placed(category(test), telling.indexOf(i), text));
        }
      }
    }
    placed.sort(Comparator.comparingInt(Placed::category).thenComparingInt(Placed::column));
    return placed.stream().map(Placed::text).toList();
  }

  private static int category(CellTest test) {
    if (test instanceof OneOf oneOf) {
      if (oneOf.terms().size() == 1 && hashable(oneOf.terms().get(0))) {
        return 0;
      }
      return oneOf.terms().stream().allMatch(Term.Equal.class::isInstance) ? 1 : 2;
    }
    return test instanceof Has has && has.quantifier() != Quantifier.NONE ? 1 : 3;
  }

  private static boolean hashable(Term term) {
    return term instanceof Term.Equal || term instanceof Term.Empty;
  }

  private int splitColumn(Row row) {
    return telling.stream()
        .filter(i -> splits(row.conditions().get(i).test()))
        .findFirst()
        .orElse(-1);
  }

  private static boolean splits(CellTest test) {
    return test instanceof OneOf oneOf
        && oneOf.terms().size() > 1
        && oneOf.terms().size() <= MOST_RULES_A_ROW
        && oneOf.terms().stream().allMatch(Term.Equal.class::isInstance);
  }

  /** Columns by how many cases their equalities turn away: filled cells times distinct words. */
  private static List<Integer> tellingOrder(Table table) {
    var weights = new ArrayList<Long>();
    var columns = new ArrayList<Integer>();
    for (int i = 0; i < table.inputs().size(); i++) {
      int column = i;
      var equalities =
          table.rows().stream()
              .map(row -> row.conditions().get(column).test())
              .filter(OneOf.class::isInstance)
              .map(test -> ((OneOf) test).terms())
              .filter(terms -> terms.stream().allMatch(Term.Equal.class::isInstance))
              .toList();
      weights.add(equalities.size() * equalities.stream().flatMap(List::stream).distinct().count());
      columns.add(column);
    }
    columns.sort(Comparator.comparing(weights::get).reversed());
    return columns;
  }
}
