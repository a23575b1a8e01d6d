package io.proofdesk.model.brief;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The personal values of a case, by placeholder name, such as {@code order.number}. They are put
 * into a decision on its way out and never archived with it; {@link #toString()} shows no value.
 *
 * @param values placeholder name to the text that replaces it
 * @param words the messages that were read, joined as they were for reading; null when none was
 */
public record PersonalValues(SortedMap<String, String> values, @Nullable String words) {
  public PersonalValues {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  @Override
  public String toString() {
    return "PersonalValues" + values.keySet();
  }
}
