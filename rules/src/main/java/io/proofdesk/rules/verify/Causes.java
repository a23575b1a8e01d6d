package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why one input gets another answer: what differs in the rows that answered it, in the part itself
 * and in every table the part hears. One call, one thread.
 */
final class Causes {
  private final Map<String, Step> before = new LinkedHashMap<>();
  private final Map<String, Step> after = new LinkedHashMap<>();

  Causes(List<Step> before, List<Step> after) {
    before.forEach(step -> this.before.put(step.title(), step));
    after.forEach(step -> this.after.put(step.title(), step));
  }

  List<Cause> of(AnswerPart part, Trail was, Trail is) {
    var heard = heard(part);
    var causes = new ArrayList<Cause>();
    var titles = new LinkedHashSet<>(after.keySet());
    titles.addAll(before.keySet());
    for (var title : titles) {
      if (heard.contains(title)) {
        var first = before.get(title);
        var second = after.get(title);
        if (first instanceof Step.Derive || second instanceof Step.Derive) {
          addFormula(title, first, second, causes);
        } else {
          addTable(title, was, is, causes);
        }
      }
    }
    return List.copyOf(new LinkedHashSet<>(causes));
  }

  /** The titles of the steps that a part hears, directly or through others, itself included. */
  private Set<String> heard(AnswerPart part) {
    var steps = new ArrayList<>(before.values());
    steps.addAll(after.values());
    Set<String> titles = new HashSet<>(part.tables());
    var columns = new HashSet<String>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (var step : steps) {
        if (step.fills().stream().anyMatch(columns::contains)) {
          grows |= titles.add(step.title());
        }
        grows |= titles.contains(step.title()) && columns.addAll(step.reads());
      }
    }
    return titles;
  }

  private static void addFormula(
      String title, @Nullable Step first, @Nullable Step second, List<Cause> causes) {
    var was = first instanceof Step.Derive derive ? CellWording.of(derive.derived().how()) : null;
    var is = second instanceof Step.Derive derive ? CellWording.of(derive.derived().how()) : null;
    if (!Objects.equals(was, is)) {
      causes.add(new Cause(title, was, is, "vocabulary, Derived"));
    }
  }

  private static void addTable(String id, Trail was, Trail is, List<Cause> causes) {
    var first = was.tables().get(id);
    var second = is.tables().get(id);
    var before = was.outcomes().get(id);
    var after = is.outcomes().get(id);
    if (first == null || second == null || before == null || after == null) {
      var table = first == null ? second : first;
      if (table != null) {
        causes.add(
            new Cause(
                id,
                first == null ? null : table.title(),
                second == null ? null : table.title(),
                table.rows().get(0).place().workbook()));
      }
      return;
    }
    if (before.results().equals(after.results()) && before.kind() == after.kind()) {
      return;
    }
    int found = causes.size();
    addLines(first, second, causes);
    for (var row : concerned(before, after)) {
      addRow(first, second, row, causes);
    }
    if (found == causes.size()) {
      addOrder(first, second, before, after, causes);
    }
  }

  /** What stands above and below the rules: hit policy, condition, default. */
  private static void addLines(Table first, Table second, List<Cause> causes) {
    var workbook = second.rows().get(0).place().workbook();
    if (first.hitPolicy() != second.hitPolicy()) {
      causes.add(
          new Cause(
              second.id() + " Hit policy",
              first.hitPolicy().sign(),
              second.hitPolicy().sign(),
              workbook));
    }
    var was = condition(first);
    var is = condition(second);
    if (!Objects.equals(was, is)) {
      causes.add(new Cause(second.id() + " Applies when", was, is, workbook));
    }
    var lost = first.otherwise();
    var kept = second.otherwise();
    var one = lost == null ? null : results(first, lost.results());
    var other = kept == null ? null : results(second, kept.results());
    if (!Objects.equals(one, other)) {
      var place = kept == null ? Objects.requireNonNull(lost).place() : kept.place();
      causes.add(new Cause(second.id() + " Otherwise", one, other, place.address()));
    }
  }

  private static @Nullable String condition(Table table) {
    var applies = table.appliesWhen();
    return applies == null
        ? null
        : applies.column().heading()
            + ": "
            + CellWording.of(applies.test(), applies.column().type());
  }

  private static Set<String> concerned(Outcome before, Outcome after) {
    var rows = new LinkedHashSet<>(before.won());
    rows.addAll(after.won());
    for (var outcome : List.of(before, after)) {
      if (outcome.kind() == Outcome.Kind.CONFLICT) {
        rows.addAll(outcome.matched());
      }
    }
    return rows;
  }

  private static void addRow(Table first, Table second, String id, List<Cause> causes) {
    var was = row(first, id);
    var is = row(second, id);
    if (was == null || is == null) {
      var there = was == null ? is : was;
      if (there != null) {
        var text = rule(was == null ? second : first, there);
        causes.add(
            new Cause(
                id, was == null ? null : text, is == null ? null : text, there.place().address()));
      }
      return;
    }
    var headings = new LinkedHashMap<String, String>();
    first.inputs().forEach(column -> headings.put(column.id(), column.heading()));
    second.inputs().forEach(column -> headings.put(column.id(), column.heading()));
    headings.forEach(
        (column, heading) -> {
          var one = cell(first, was, column);
          var other = cell(second, is, column);
          if (!one.says().equals(other.says())) {
            boolean alike = one.text().equals(other.text());
            causes.add(
                new Cause(
                    id + " " + heading,
                    alike ? one.text() + " (" + one.says() + ")" : one.text(),
                    alike ? other.text() + " (" + other.says() + ")" : other.text(),
                    is.place().workbook()
                        + "!"
                        + is.place().sheet()
                        + "!"
                        + (other.address().isEmpty() ? is.place().cells() : other.address())));
          }
        });
    var results = new LinkedHashMap<String, Column>();
    first.outputs().forEach(output -> results.put(output.column().id(), output.column()));
    second.outputs().forEach(output -> results.put(output.column().id(), output.column()));
    results.forEach(
        (column, known) -> {
          var one = result(first, was, column);
          var other = result(second, is, column);
          if (!Objects.equals(one, other)) {
            causes.add(
                new Cause(
                    id + " " + known.heading(),
                    one == null ? null : Wording.value(known.type(), one),
                    other == null ? null : Wording.value(known.type(), other),
                    address(is)));
          }
        });
  }

  /** The same rows and another winner: the order of rules or of values decides. */
  private static void addOrder(
      Table first, Table second, Outcome before, Outcome after, List<Cause> causes) {
    if (before.won().equals(after.won())) {
      return;
    }
    if (first.hitPolicy() == HitPolicy.PRIORITY || first.hitPolicy() == HitPolicy.OUTPUT_ORDER) {
      var was = values(first);
      var is = values(second);
      if (!was.equals(is)) {
        causes.add(
            new Cause(second.id() + " Values", was, is, second.rows().get(0).place().workbook()));
        return;
      }
    }
    for (var id : after.won()) {
      for (var other : before.won()) {
        if (index(first, id) > index(first, other)
            && index(second, other) > index(second, id)
            && index(second, id) >= 0) {
          causes.add(
              new Cause(
                  id,
                  "below " + other,
                  "above " + other,
                  address(second.rows().get(index(second, id)))));
          return;
        }
      }
    }
  }

  private static int index(Table table, String id) {
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.rows().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static String values(Table table) {
    var texts = new ArrayList<String>();
    for (var output : table.outputs()) {
      for (var value : output.inFallingPriority()) {
        texts.add(Wording.value(output.column().type(), value));
      }
    }
    return String.join(", ", texts);
  }

  private static @Nullable Row row(Table table, String id) {
    return table.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
  }

  private static String address(Row row) {
    return row.place().address();
  }

  /** A condition as written, with settings filled in, and where it stands. */
  private record Cell(String text, String says, String address) {}

  private static Cell cell(Table table, Row row, String column) {
    for (int i = 0; i < table.inputs().size(); i++) {
      if (table.inputs().get(i).id().equals(column)) {
        var cell = row.conditions().get(i);
        var says = CellWording.of(cell.test(), table.inputs().get(i).type());
        return new Cell(cell.text().isEmpty() ? "-" : cell.text(), says, cell.address());
      }
    }
    return new Cell("-", "-", "");
  }

  private static @Nullable Value result(Table table, Row row, String column) {
    for (int i = 0; i < table.outputs().size(); i++) {
      if (table.outputs().get(i).column().id().equals(column)) {
        return row.results().get(i);
      }
    }
    return null;
  }

  private static String rule(Table table, Row row) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < table.inputs().size(); i++) {
      var text = row.conditions().get(i).text();
      if (!text.isEmpty() && !text.equals("-")) {
        parts.add(table.inputs().get(i).heading() + ": " + text);
      }
    }
    return (parts.isEmpty() ? "always" : String.join("; ", parts))
        + " → "
        + results(table, row.results());
  }

  private static String results(Table table, List<@Nullable Value> results) {
    return AnswerChange.text(table.outputs().stream().map(Table.Output::column).toList(), results);
  }
}
