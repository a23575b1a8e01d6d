package io.proofdesk.rules.vocabulary;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Value;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One setting of a profile.
 *
 * @param name as written, such as {@code Keep-it limit}
 * @param type what it holds
 * @param value its value
 * @param text its value as written
 * @param source the document it comes from, or {@code assumption}
 * @param meaning one line for the analyst
 * @param settles numbers of the differences between the source documents that it settles, as {@link
 *     SourceDifferences} counts them; empty for a setting the documents agree on
 * @param place the cell of its value
 */
public record Setting(
    String name,
    ColumnType type,
    Value value,
    String text,
    String source,
    String meaning,
    SortedSet<Integer> settles,
    Place place) {
  public Setting {
    settles = Collections.unmodifiableSortedSet(new TreeSet<>(settles));
  }
}
