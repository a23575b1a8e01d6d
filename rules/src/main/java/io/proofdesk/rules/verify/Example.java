package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input: the columns that are not absent, with their values. Immutable. Thread-safe.
 *
 * @param values values by column, in the order the columns were met
 */
public record Example(Map<Column, Value> values) implements Facts {
  public Example {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Values by the id of their column, for asking often. */
  Map<String, Value> byId() {
    var byId = new HashMap<String, Value>();
    values.forEach((column, value) -> byId.put(column.id(), value));
    return byId;
  }

  @Override
  public @Nullable Value valueOf(Column column) {
    for (var entry : values.entrySet()) {
      if (entry.getKey().id().equals(column.id())) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** {@code Route = DAMAGE, Days since delivery = 31 days}; what is not named is absent. */
  public String sentence() {
    if (values.isEmpty()) {
      return "everything absent";
    }
    var parts = new ArrayList<String>();
    values.forEach(
        (column, value) ->
            parts.add(column.heading() + " = " + Wording.value(column.type(), value)));
    return String.join("; ", parts);
  }

  /** Headings and values as cells write them. */
  public Map<String, String> byHeading() {
    var texts = new LinkedHashMap<String, String>();
    values.forEach(
        (column, value) -> texts.put(column.heading(), Wording.value(column.type(), value)));
    return texts;
  }

  static Example read(Iterable<Slot> slots, Logic logic) {
    var values = new LinkedHashMap<Column, Value>();
    for (var slot : slots) {
      var value = slot.read(logic);
      if (value != null) {
        values.put(slot.column(), value);
      }
    }
    return new Example(values);
  }
}
