package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Hash;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for questions about a profile's tables, made of all that their answers depend on: a
 * question that has the name of an answered one has its answer. One call, one thread.
 */
final class ConeKeys {
  private final List<Step> steps;
  private final String constraints;
  private final Map<Step, String> texts = new IdentityHashMap<>();

  ConeKeys(List<Step> steps, Collection<Constraint> constraints) {
    this.steps = steps;
    this.constraints = constraints.toString();
  }

  /** Which rows of a table come up. */
  String reached(Step.Ask ask) {
    return key("reached", ask.reads(), text(ask));
  }

  /** Whether a row of a table can fit. */
  String fits(Step.Ask ask, Row row) {
    var read = reads(ask.table(), row);
    return key(
        "fits",
        read.stream().map(Column::id).toList(),
        row.toString() + ask.table().appliesWhen() + read);
  }

  /** A step as text; its addresses included. */
  String text(Step step) {
    return texts.computeIfAbsent(step, it -> Hash.of(it.toString()));
  }

  private String key(String question, Collection<String> columnIds, String about) {
    var text = new StringBuilder(question).append('\n').append(about).append('\n');
    text.append(constraints);
    Cone.of(steps, columnIds).forEach(step -> text.append('\n').append(text(step)));
    return Hash.of(text.toString());
  }

  private static List<Column> reads(Table table, Row row) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < table.inputs().size(); i++) {
      if (!(row.conditions().get(i).test() instanceof CellTest.Any)) {
        columns.add(table.inputs().get(i));
      }
    }
    var gate = table.appliesWhen();
    if (gate != null) {
      columns.add(gate.column());
    }
    return columns;
  }
}
