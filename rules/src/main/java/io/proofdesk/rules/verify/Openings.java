package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What would let a row answer that fits and is beaten: other values of one column, else of two, on
 * which it still fits and every row before it misses. Exact over the values that the cells can tell
 * apart and that are worth offering; of a column of many words, over sets that differ by one word.
 * One call, one thread.
 */
public final class Openings {
  private final Table table;
  private final List<@Nullable Value> had;
  private final int row;
  private final List<Integer> before;
  private final Mentions mentions;

  /**
   * One way: all of its columns together.
   *
   * @param columns one or two
   */
  public record Opening(List<Shift> columns) {
    public Opening {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Other values of one column.
   *
   * @param column which condition column of the table, by index
   * @param values those that do, as a cell would ask for them
   * @param against the rows, by index, that fit and ask something in this column
   */
  public record Shift(int column, String values, List<Integer> against) {
    public Shift {
      against = List.copyOf(against);
    }
  }

  /** Values of one column at which the same rows before the one in question hold. */
  private record Choice(BitSet holding, Shift shift) {}

  private Openings(Table table, List<@Nullable Value> had, int row, List<Integer> before) {
    this.table = table;
    this.had = had;
    this.row = row;
    this.before = before;
    this.mentions = new Mentions().add(table);
  }

  /**
   * The shortest ways, in the order of the columns; none when the row misses, or stands in the
   * answer, or no two columns open one.
   *
   * @param had the value of every condition column; null where absent
   */
  public static List<Opening> of(Table table, List<@Nullable Value> had, int row) {
    var found =
        Rivals.of(table, row).stream()
            .flatMap(before -> new Openings(table, had, row, before).shortest().stream())
            .distinct()
            .toList();
    int least = found.stream().mapToInt(it -> it.columns().size()).min().orElse(0);
    return found.stream().filter(it -> it.columns().size() == least).toList();
  }

  private List<Opening> shortest() {
    var now = beside(-1, -1);
    if (now.isEmpty() || !IntStream.range(0, had.size()).allMatch(it -> fits(it, had.get(it)))) {
      return List.of();
    }
    var found = new ArrayList<Opening>();
    for (int column = 0; column < had.size(); column++) {
      var rest = beside(column, column);
      shifts(column, holding -> !holding.intersects(rest), now).stream()
          .map(it -> new Opening(List.of(it)))
          .forEach(found::add);
    }
    return found.isEmpty() ? pairs(now) : List.copyOf(found);
  }

  private List<Opening> pairs(BitSet now) {
    var choices = IntStream.range(0, had.size()).mapToObj(it -> choices(it, now)).toList();
    var found = new ArrayList<Opening>();
    for (int one = 0; one < had.size(); one++) {
      for (int other = one + 1; other < had.size(); other++) {
        var rest = beside(one, other);
        for (var first : choices.get(one)) {
          for (var second : choices.get(other)) {
            var left = (BitSet) rest.clone();
            left.and(first.holding());
            left.and(second.holding());
            if (left.isEmpty()) {
              found.add(new Opening(List.of(first.shift(), second.shift())));
            }
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** The rows before this one that hold in every column but two. */
  private BitSet beside(int one, int other) {
    var holding = new BitSet();
    holding.set(0, before.size());
    for (int column = 0; column < had.size(); column++) {
      if (column != one && column != other) {
        holding.and(holding(column, had.get(column)));
      }
    }
    return holding;
  }

  /** All values of a column that leave no row before this one, as one cell. */
  private List<Shift> shifts(int column, Predicate<BitSet> opens, BitSet now) {
    var slot = slot(column);
    var allowed = new ArrayList<Integer>();
    for (int i = 0; i < slot.regions().size(); i++) {
      var value = slot.regions().get(i).sample();
      if (fits(column, value) && opens.test(holding(column, value))) {
        allowed.add(i);
      }
    }
    boolean absent = fits(column, null) && opens.test(holding(column, null));
    return allowed.isEmpty() && !absent
        ? List.of()
        : List.of(new Shift(column, wording(slot, allowed, absent), against(column, now)));
  }

  /** The values of a column, by the rows before this one that hold at them. */
  private List<Choice> choices(int column, BitSet now) {
    var kinds = new LinkedHashMap<BitSet, Boolean>();
    for (var region : slot(column).regions()) {
      kinds.put(holding(column, region.sample()), true);
    }
    kinds.put(holding(column, null), true);
    kinds.remove(holding(column, had.get(column)));
    var choices = new ArrayList<Choice>();
    for (var kind : kinds.keySet()) {
      shifts(column, kind::equals, now).forEach(it -> choices.add(new Choice(kind, it)));
    }
    return choices;
  }

  /** Of the rows that fit those that ask something in a column. */
  private List<Integer> against(int column, BitSet now) {
    return now.stream()
        .map(before::get)
        .filter(it -> !(cell(it, column) instanceof CellTest.Any))
        .boxed()
        .toList();
  }

  private Slot.One slot(int index) {
    var column = table.inputs().get(index);
    var regions =
        column.type() instanceof ColumnType.Words
            ? nearby(column, had.get(index))
            : sensible(index, Domains.regions(column, mentions));
    return new Slot.One(column, regions, List.of(), 0);
  }

  /** A cell that holds at nothing else, such as {@code < 0} of a share, names such values, too. */
  private List<Region> sensible(int index, List<Region> all) {
    var sensible = Sensible.of(table.inputs().get(index), all, mentions);
    var others =
        before.stream()
            .filter(it -> sensible.stream().noneMatch(at -> holds(it, index, at.sample())))
            .toList();
    return all.stream()
        .filter(
            at ->
                sensible.contains(at)
                    || others.stream().anyMatch(it -> holds(it, index, at.sample())))
        .toList();
  }

  /** Sets are told by the word they have more or less. */
  private String wording(Slot.One slot, List<Integer> allowed, boolean absent) {
    if (!(slot.column().type() instanceof ColumnType.Words)) {
      return Wording.cell(slot, allowed, absent);
    }
    var now = had.get(table.inputs().indexOf(slot.column()));
    var given = now instanceof Value.Words words ? words.ids() : new TreeSet<String>();
    var more = new TreeSet<String>();
    var less = new TreeSet<String>();
    var parts = new ArrayList<String>();
    for (var index : allowed) {
      var ids = ((Value.Words) slot.regions().get(index).sample()).ids();
      if (ids.isEmpty()) {
        parts.add("empty");
      }
      ids.stream().filter(it -> !given.contains(it)).forEach(more::add);
      given.stream().filter(it -> !ids.isEmpty() && !ids.contains(it)).forEach(less::add);
    }
    if (absent) {
      parts.add(0, Wording.value(slot.column().type(), null));
    }
    if (!more.isEmpty()) {
      parts.add("has any of (" + String.join(", ", more) + ")");
    }
    less.forEach(it -> parts.add("has none of (" + it + ")"));
    return String.join(" or ", parts);
  }

  /** The set there is with one word more or less, and the empty one. */
  private List<Region> nearby(Column column, @Nullable Value had) {
    var now = had instanceof Value.Words words ? words.ids() : new TreeSet<String>();
    var regions = new ArrayList<Region>();
    regions.add(Region.of(new Value.Words(new TreeSet<>())));
    for (var word : Domains.words(column, mentions)) {
      var other = new TreeSet<>(now);
      if (!other.remove(word)) {
        other.add(word);
      }
      regions.add(Region.of(new Value.Words(other)));
    }
    return regions.stream().distinct().toList();
  }

  /** Which of the rows before this one hold in a column. */
  private BitSet holding(int column, @Nullable Value value) {
    var holding = new BitSet();
    for (int i = 0; i < before.size(); i++) {
      holding.set(i, holds(before.get(i), column, value));
    }
    return holding;
  }

  /** Whether the row in question would still fit, and its table be asked. */
  private boolean fits(int column, @Nullable Value value) {
    var gate = table.appliesWhen();
    return holds(row, column, value)
        && (gate == null
            || !gate.column().id().equals(table.inputs().get(column).id())
            || UnaryTests.holds(gate.test(), value));
  }

  private boolean holds(int other, int column, @Nullable Value value) {
    return UnaryTests.holds(cell(other, column), value);
  }

  private CellTest cell(int other, int column) {
    return table.rows().get(other).conditions().get(column).test();
  }
}
