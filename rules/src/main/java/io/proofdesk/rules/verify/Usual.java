package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.vocabulary.FactCatalogue;
import io.proofdesk.rules.vocabulary.ImaginedBrief;
import io.proofdesk.rules.vocabulary.StoreAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every case of a profile has, as it is when nobody knows anything. Thread-safe.
 *
 * @param values by the id of their column
 * @param cells what tells the usual value of a fact apart from all others
 * @param always what no case can change: that a fact is there which every case has, and what the
 *     profile has settled
 */
public record Usual(Map<String, Value> values, List<Reach.Cell> cells, List<Constraint> always)
    implements Facts {

  /** Nothing is usual. */
  static final Usual NOTHING = new Usual(Map.of(), List.of(), List.of());

  /** Of a profile. */
  public static Usual of(ProfileSource profile) {
    var facts = profile.facts();
    var nobody =
        Objects.requireNonNull(
            ImaginedBrief.of("nobody", Map.of(), facts).value(), "no facts at all");
    var values = new LinkedHashMap<String, Value>();
    var cells = new ArrayList<Reach.Cell>();
    var always = new ArrayList<Constraint>();
    var known = FactCatalogue.alwaysKnown();
    for (var fact : facts.columns()) {
      var column = fact.column();
      var value = fact.read().apply(nobody);
      if (value != null) {
        var usual = new CellTest.OneOf(List.of(new Term.Equal(value)));
        values.put(column.id(), value);
        cells.add(new Reach.Cell(column, usual));
        if (isSetting(column)) {
          always.add(always(column, usual));
        } else if (known.contains(column.id())) {
          always.add(always(column, new CellTest.NoneOf(List.of(new Term.Absent()))));
        }
      }
    }
    return new Usual(Map.copyOf(values), List.copyOf(cells), List.copyOf(always));
  }

  private static boolean isSetting(Column column) {
    return column.origin() == Column.Origin.ATTRIBUTE
        && !column.id().startsWith(StoreAttributes.PREFIX);
  }

  private static Constraint always(Column column, CellTest holds) {
    return new Constraint(column, new CellTest.Any(), column, holds, "", "", new Place("", "", ""));
  }

  /**
   * What is true of every case of the profile: what its tables say is, and what none can change.
   */
  public List<Constraint> and(Collection<Constraint> constraints) {
    var all = new ArrayList<>(constraints);
    all.addAll(always);
    return all;
  }

  /** The facts that nobody would take for granted. */
  public Example without(Example example) {
    var values = new LinkedHashMap<Column, Value>();
    example
        .values()
        .forEach(
            (column, value) -> {
              if (!value.equals(valueOf(column))) {
                values.put(column, value);
              }
            });
    return new Example(values);
  }

  @Override
  public @Nullable Value valueOf(Column column) {
    return values.get(column.id());
  }
}
