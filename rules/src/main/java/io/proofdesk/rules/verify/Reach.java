package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds inputs of a whole profile, through all its tables: one that a row answers, or one on which
 * a changed row would change its table's answer. That there is none is a proof. One call, one
 * thread.
 */
public final class Reach {
  private final Logic logic = new Logic();
  private final Chain chain;
  private final Smallest smallest;

  private Reach(List<Step> steps, Collection<Constraint> constraints, Facts usual) {
    this.chain = Chain.of(steps, constraints, List.of(), logic);
    this.smallest = new Smallest(logic, chain.facts(), usual);
  }

  /**
   * A cell that will be asked about.
   *
   * @param column its column
   * @param test what it asks; its literals are told apart from others
   */
  public record Cell(Column column, CellTest test) {}

  /**
   * Over the steps of a profile.
   *
   * @param constraints what is true of every case
   * @param changed every changed cell that will be asked about
   */
  public static Reach of(
      List<Step> steps, Collection<Constraint> constraints, Collection<Cell> changed) {
    return of(steps, constraints, changed, column -> null);
  }

  /**
   * The steps that a table's answers depend on, itself the last: over them alone, questions about
   * this table have the same answers as over all steps, in a fraction of the time.
   *
   * @param table the id of the table
   */
  public static List<Step> stepsTo(
      String table, List<Step> steps, Collection<Constraint> constraints) {
    var read = new TreeSet<String>();
    var asked = new ArrayList<Step>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask && ask.table().id().equals(table)) {
        asked.add(step);
        read.addAll(step.reads());
      }
    }
    for (var constraint : constraints) {
      read.add(constraint.when().id());
      read.add(constraint.then().id());
    }
    var leading = new ArrayList<>(Cone.of(steps, read));
    leading.removeAll(asked);
    leading.addAll(asked);
    return leading;
  }

  /**
   * The same, where some facts are never absent: an input then leaves them as they usually are
   * wherever it can.
   *
   * @param usual what every case has, and what it is when nobody knows anything
   */
  public static Reach of(
      List<Step> steps, Collection<Constraint> constraints, Collection<Cell> changed, Facts usual) {
    var all = new ArrayList<>(constraints);
    var nowhere = new Place("", "", "");
    // what holds of everything excludes nothing, but its literals are told apart like all others
    for (var cell : changed) {
      all.add(
          new Constraint(
              cell.column(), cell.test(), cell.column(), new CellTest.Any(), "", "", nowhere));
    }
    return new Reach(steps, all, usual);
  }

  /** An input on which a row stands in the answer. */
  public Found answering(String table, int row) {
    return find(encoded(table).answers(row, logic));
  }

  /** An input on which no row fits, so that the default row answers. */
  public Found silent(String table) {
    return find(encoded(table).silent(logic));
  }

  /** An input on which every cell of a row holds but the one in a column. */
  public Found missingBy(String table, int row, int column) {
    return find(logic.and(beside(encoded(table), row, column), -cell(encoded(table), row, column)));
  }

  /** An input on which every other cell of a row holds, and the column of one holds a test. */
  public Found with(String table, int row, int column, CellTest test) {
    var encoded = encoded(table);
    int holds = chain.slot(encoded.table().inputs().get(column)).holds(test, logic);
    return find(logic.and(beside(encoded, row, column), holds));
  }

  /** The values of every fact that cells can tell apart; of many words each alone, and none. */
  public Map<Column, List<Value>> samples() {
    var samples = new LinkedHashMap<Column, List<Value>>();
    for (var slot : chain.facts()) {
      if (slot instanceof Slot.One one) {
        samples.put(one.column(), one.regions().stream().map(Region::sample).toList());
      } else if (slot instanceof Slot.Many many) {
        var values = new ArrayList<Value>();
        values.add(new Value.Words(new TreeSet<>()));
        many.words()
            .keySet()
            .forEach(word -> values.add(new Value.Words(new TreeSet<>(Set.of(word)))));
        samples.put(many.column(), List.copyOf(values));
      }
    }
    return samples;
  }

  /** An input on which the answer changes with a cell. */
  public Found changedCell(String table, int row, int column, CellTest test) {
    var encoded = encoded(table);
    int now = chain.slot(encoded.table().inputs().get(column)).holds(test, logic);
    int differs = logic.differs(cell(encoded, row, column), now);
    return find(
        logic.and(
            List.of(
                beside(encoded, row, column), differs, free(encoded, row), -same(encoded, row))));
  }

  /** An input on which the answer changes when a row is left out. */
  public Found droppedRow(String table, int row) {
    var encoded = encoded(table);
    return find(
        logic.and(List.of(encoded.fits().get(row), free(encoded, row), -same(encoded, row))));
  }

  /** An input on which the answer changes when a row and the next one change places. */
  public Found swappedRows(String table, int row) {
    var encoded = encoded(table);
    var fits = encoded.fits();
    var all = new ArrayList<>(List.of(fits.get(row), fits.get(row + 1)));
    if (encoded.table().hitPolicy() == HitPolicy.FIRST) {
      fits.subList(0, row).forEach(earlier -> all.add(-earlier));
    }
    return find(logic.and(all));
  }

  /**
   * An input on which the answer changes with the results of a row.
   *
   * @param changed the same table with the new results
   */
  public Found changedResult(Table changed, int row) {
    var encoded = encoded(changed.id());
    var now = new EncodedTable(changed, encoded.asked(), encoded.cells(), encoded.fits());
    if (!changed.hitPolicy().single()) {
      return find(
          changed.hitPolicy() == HitPolicy.COLLECT
              ? logic.and(encoded.fits().get(row), -logic.and(same(encoded, row), same(now, row)))
              : encoded.fits().get(row));
    }
    int before = encoded.answers(row, logic);
    int after = now.answers(row, logic);
    return find(
        logic.or(
            List.of(
                logic.and(before, after),
                logic.and(List.of(before, -after, -same(encoded, row))),
                logic.and(List.of(after, -before, -same(now, row))))));
  }

  private EncodedTable encoded(String table) {
    return Objects.requireNonNull(chain.tables().get(table), table);
  }

  private static int cell(EncodedTable encoded, int row, int column) {
    return encoded.cells().get(row).get(column);
  }

  /** The table is asked, and every other cell of the row holds. */
  private int beside(EncodedTable encoded, int row, int column) {
    var all = new ArrayList<>(encoded.cells().get(row));
    all.remove(column);
    all.add(encoded.asked());
    return logic.and(all);
  }

  /** No row keeps this one out of the answer. */
  private int free(EncodedTable encoded, int row) {
    var policy = encoded.table().hitPolicy();
    if (policy != HitPolicy.FIRST && policy != HitPolicy.PRIORITY) {
      return logic.yes();
    }
    return logic.and(
        Rivals.of(encoded.table(), row).get(0).stream()
            .map(rival -> -encoded.fits().get(rival))
            .toList());
  }

  /** Without the row, the answer holds the same results all the same. */
  private int same(EncodedTable encoded, int row) {
    var table = encoded.table();
    var policy = table.hitPolicy();
    boolean ranked = policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY;
    boolean replaceable = ranked || policy == HitPolicy.COLLECT;
    var results = table.rows().get(row).results();
    var any = new ArrayList<Integer>();
    for (int other = 0; other < table.rows().size() && replaceable; other++) {
      if (other != row && table.rows().get(other).results().equals(results)) {
        any.add(ranked ? answersWithout(encoded, other, row) : encoded.fits().get(other));
      }
    }
    if (isDefault(table, results)) {
      var none = new ArrayList<>(encoded.fits());
      none.remove(row);
      any.add(logic.and(encoded.asked(), -logic.or(none)));
    }
    return logic.or(any);
  }

  private int answersWithout(EncodedTable encoded, int row, int without) {
    var rivals = new ArrayList<>(Rivals.of(encoded.table(), row).get(0));
    rivals.remove(Integer.valueOf(without));
    return logic.and(encoded.way(row, rivals));
  }

  private static boolean isDefault(Table table, List<@Nullable Value> results) {
    var otherwise = table.otherwise();
    return otherwise != null && otherwise.results().equals(results);
  }

  private Found find(int wanted) {
    var verdict = logic.ask(wanted);
    return switch (verdict) {
      case POSSIBLE -> new Found(Found.Kind.EXAMPLE, smallest.small(wanted));
      case IMPOSSIBLE -> new Found(Found.Kind.NEVER, null);
      case UNDECIDED -> new Found(Found.Kind.UNDECIDED, null);
    };
  }
}
