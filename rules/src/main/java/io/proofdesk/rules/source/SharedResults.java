package io.proofdesk.rules.source;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Derivation;
import io.proofdesk.rules.table.DerivedColumn;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.TypeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Several tables may fill one column only when at most one of them is ever asked. */
final class SharedResults {
  private static final String ABSENT = "absent";

  private SharedResults() {}

  static void check(List<Table> tables, Findings findings) {
    var fillers = new TreeMap<String, List<Table>>();
    for (var table : tables) {
      for (var output : table.outputs()) {
        fillers.computeIfAbsent(output.column().id(), id -> new ArrayList<>()).add(table);
      }
    }
    var said = new HashSet<Set<String>>();
    fillers.forEach(
        (id, sharing) -> {
          for (int i = 0; i < sharing.size(); i++) {
            for (int j = i + 1; j < sharing.size(); j++) {
              if (said.add(Set.of(sharing.get(i).id(), sharing.get(j).id()))) {
                checkPair(id, sharing.get(i), sharing.get(j), findings);
              }
            }
          }
        });
  }

  private static void checkPair(String column, Table a, Table b, Findings findings) {
    var ofA = a.appliesWhen();
    var ofB = b.appliesWhen();
    boolean apart = false;
    if (ofA != null && ofB != null && ofA.column().id().equals(ofB.column().id())) {
      var wordsOfA = words(ofA.column(), ofA.test());
      var wordsOfB = words(ofB.column(), ofB.test());
      apart =
          wordsOfA != null && wordsOfB != null && wordsOfA.stream().noneMatch(wordsOfB::contains);
    }
    if (!apart) {
      var place = ofB != null ? ofB.place().address() : b.rows().get(0).place().address();
      findings.error(
          "rulebook.result-twice",
          place,
          ofB == null ? null : ofB.text(),
          "tables that fill the same column `"
              + column
              + "` to apply under differing words of one column; "
              + a.id()
              + " fills it, too",
          "add or change the line `Applies when` in " + a.id() + " and " + b.id());
    }
  }

  /**
   * The words under which a test of a single-word column holds; null when it is of another kind.
   */
  private static @Nullable Set<String> words(Column column, CellTest test) {
    var listed = new HashSet<String>();
    if (test instanceof CellTest.OneOf oneOf) {
      return collect(oneOf.terms(), listed) ? listed : null;
    }
    if (test instanceof CellTest.NoneOf noneOf && collect(noneOf.terms(), listed)) {
      var others = new HashSet<>(TypeNames.words(column.type()));
      others.removeAll(listed);
      return others;
    }
    return null;
  }

  private static boolean collect(List<Term> terms, Set<String> into) {
    for (var term : terms) {
      if (term instanceof Term.Equal equal && equal.value() instanceof Value.Word word) {
        into.add(word.id());
      } else if (term instanceof Term.Absent) {
        into.add(ABSENT);
      } else {
        return false;
      }
    }
    return true;
  }

  /** Of a table that answers with all its rows, the column itself is what `all of` would be. */
  static void checkAllOf(
      DerivedColumn derived, List<Table> tables, String place, Findings findings) {
    if (!(derived.how() instanceof Derivation.AllOf all)) {
      return;
    }
    boolean single =
        tables.stream()
            .filter(table -> fills(table, all.a()))
            .allMatch(table -> table.hitPolicy().single());
    if (!single) {
      findings.error(
          "derived.all",
          place,
          derived.column().heading(),
          "a result of tables that answer with one row behind `all of`",
          "ask the column " + all.a().heading() + " itself");
    }
  }

  static void checkWhere(
      DerivedColumn derived, List<Table> tables, String place, Findings findings) {
    if (!(derived.how() instanceof Derivation.Where where)) {
      return;
    }
    boolean together =
        tables.stream()
            .filter(table -> fills(table, where.a()) || fills(table, where.b()))
            .allMatch(
                table ->
                    fills(table, where.a())
                        && fills(table, where.b())
                        && !table.hitPolicy().single()
                        && !table.hitPolicy().aggregated());
    if (!together) {
      findings.error(
          "derived.where",
          place,
          derived.column().heading(),
          "two results of the same collecting tables around `where`",
          "use columns that stand in one table of hit policy C, R or O");
    }
  }

  private static boolean fills(Table table, Column column) {
    return table.outputs().stream().anyMatch(output -> output.column().id().equals(column.id()));
  }
}
