package io.proofdesk.rules.source;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.DerivedColumn;
import io.proofdesk.rules.table.Table;
import java.util.List;

/** One step of deciding: a table to ask, or a column to derive. */
public sealed interface Step {

  /**
   * A table to ask.
   *
   * @param table the table
   * @param meaning its canonical text, the key of its compiled form
   */
  record Ask(Table table, String meaning) implements Step {}

  /** A column to derive. */
  record Derive(DerivedColumn derived) implements Step {}

  /** What it is called in front of people. */
  default String title() {
    return this instanceof Ask ask
        ? ask.table().id()
        : ((Derive) this).derived().column().heading();
  }

  /** The ids of the columns it fills. */
  default List<String> fills() {
    return this instanceof Ask ask
        ? ask.table().outputs().stream().map(output -> output.column().id()).toList()
        : List.of(((Derive) this).derived().column().id());
  }

  /** The ids of the columns it reads. */
  default List<String> reads() {
    return uses().stream().map(Column::id).distinct().toList();
  }

  /** The columns it reads; one it reads twice stands there twice. */
  default List<Column> uses() {
    return Uses.of(this);
  }
}
