package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.vocabulary.ImaginedBrief;
import java.util.ArrayList;
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
 */
public record Usual(Map<String, Value> values, List<Reach.Cell> cells) implements Facts {

  /** Of a profile. */
  public static Usual of(ProfileSource profile) {
    var facts = profile.facts();
    var nobody =
        Objects.requireNonNull(
            ImaginedBrief.of("nobody", Map.of(), facts).value(), "no facts at all");
    var values = new LinkedHashMap<String, Value>();
    var cells = new ArrayList<Reach.Cell>();
    for (var fact : facts.columns()) {
      var value = fact.read().apply(nobody);
      if (value != null) {
        values.put(fact.column().id(), value);
        cells.add(
            new Reach.Cell(fact.column(), new CellTest.OneOf(List.of(new Term.Equal(value)))));
      }
    }
    return new Usual(Map.copyOf(values), List.copyOf(cells));
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
