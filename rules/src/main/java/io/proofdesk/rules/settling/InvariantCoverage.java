package io.proofdesk.rules.settling;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows of the invariants still catch everything that no profile may switch off. Each
 * {@link MustNever} is a set of combinations of values; it is held when every combination is caught
 * by a row that asks about nothing else, so that no other fact can let it through. Thread-safe.
 */
public final class InvariantCoverage {
  private final List<MustNever> list;
  private final List<String> declared;

  /**
   * @param routesWith the routes of a trait
   * @param declared the words of the list of invariants; null when there is no such list
   */
  public InvariantCoverage(
      Function<Trait, Collection<String>> routesWith, @Nullable List<String> declared) {
    this.list = MustNever.all(routesWith);
    this.declared = declared == null ? List.of() : List.copyOf(declared);
  }

  /**
   * One finding for everything the invariants no longer catch.
   *
   * @param tables every table of a profile
   * @param place where to look when no table holds invariants
   */
  public List<Finding> missing(List<Table> tables, String place) {
    var invariants = tables.stream().filter(InvariantCoverage::alwaysAsked).toList();
    var findings = new ArrayList<Finding>();
    for (MustNever never : list) {
      if (!never.points().stream().allMatch(point -> caught(never, point, invariants))) {
        findings.add(
            Finding.error(
                "rulebook.invariant-missing",
                invariants.isEmpty() ? place : invariants.get(0).id(),
                never.invariant(),
                "a row without further conditions that catches this: " + never.sentence(),
                "put the row back as it was; no rulebook works without it"));
      }
    }
    for (String word : declared) {
      if (invariants.stream().noneMatch(table -> names(table, word))) {
        findings.add(
            Finding.error(
                "rulebook.invariant-missing",
                invariants.isEmpty() ? place : invariants.get(0).id(),
                word,
                "at least one row for every invariant the vocabulary declares",
                "put the row back, or take the word off the list"));
      }
    }
    return findings;
  }

  private static boolean names(Table table, String word) {
    return table.rows().stream().anyMatch(row -> breaks(table, row, word));
  }

  /** A table that applies only sometimes, or counts instead of naming, holds nothing always. */
  private static boolean alwaysAsked(Table table) {
    return table.appliesWhen() == null
        && !table.hitPolicy().aggregated()
        && output(table, Headings.BROKEN) >= 0;
  }

  private static int output(Table table, String heading) {
    for (int i = 0; i < table.outputs().size(); i++) {
      if (table.outputs().get(i).column().heading().equals(heading)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean caught(
      MustNever never, Map<String, Optional<Value>> point, List<Table> tables) {
    return tables.stream()
        .anyMatch(
            table ->
                table.rows().stream()
                    .filter(row -> breaks(table, row, never.invariant()))
                    .anyMatch(row -> catches(table, row, point)));
  }

  /** A row about another invariant may catch the same today, and be narrowed tomorrow. */
  private static boolean breaks(Table table, Row row, String invariant) {
    return new Value.Word(invariant).equals(row.results().get(output(table, Headings.BROKEN)));
  }

  private static boolean catches(Table table, Row row, Map<String, Optional<Value>> point) {
    for (int i = 0; i < table.inputs().size(); i++) {
      var test = row.conditions().get(i).test();
      var heading = table.inputs().get(i).heading();
      if (test instanceof CellTest.Any) {
        continue;
      }
      var value = point.get(heading);
      if (value == null || !UnaryTests.holds(test, value.orElse(null))) {
        return false;
      }
    }
    return true;
  }

  /** The values a column may have, empty for absent. */
  record In(String heading, List<Optional<Value>> values) {
    static In words(String heading, String... words) {
      List<Optional<Value>> values = new ArrayList<>();
      for (String word : words) {
        values.add(Optional.of(new Value.Word(word)));
      }
      return new In(heading, values);
    }

    static In words(String heading, Collection<String> words) {
      return words(heading, words.toArray(String[]::new));
    }

    /** One set for each of the words, holding that word and one nobody declared. */
    static In having(String heading, String... words) {
      List<Optional<Value>> values = new ArrayList<>();
      for (String word : words) {
        values.add(Optional.of(new Value.Words(new TreeSet<>(List.of(word, "OTHER")))));
      }
      return new In(heading, values);
    }

    /** Two, and more than anybody counts. */
    static In twoOrMore(String heading) {
      return new In(
          heading,
          List.of(Optional.of(new Value.Whole(2)), Optional.of(new Value.Whole(Long.MAX_VALUE))));
    }

    /** More money than any store takes: whatever limit a profile sets, this is above it. */
    static In enormous(String heading) {
      return new In(heading, List.of(Optional.of(new Value.Whole(Long.MAX_VALUE))));
    }

    static In empty(String heading) {
      return new In(heading, List.of(Optional.of(new Value.Words(new TreeSet<>()))));
    }

    static In yes(String heading) {
      return new In(heading, List.of(Optional.of(new Value.YesNo(true))));
    }

    static In no(String heading) {
      return new In(heading, List.of(Optional.of(new Value.YesNo(false))));
    }

    static In absent(String heading) {
      return new In(heading, List.of()).orAbsent();
    }

    In orAbsent() {
      List<Optional<Value>> more = new ArrayList<>(values);
      more.add(Optional.empty());
      return new In(heading, more);
    }
  }

  /** Every combination of the columns' values. */
  static List<Map<String, Optional<Value>>> product(List<In> columns) {
    List<Map<String, Optional<Value>>> points = List.of(Map.of());
    for (In column : columns) {
      var longer = new ArrayList<Map<String, Optional<Value>>>();
      for (Map<String, Optional<Value>> point : points) {
        for (Optional<Value> value : column.values()) {
          Map<String, Optional<Value>> next = new HashMap<>(point);
          next.put(column.heading(), value);
          longer.add(next);
        }
      }
      points = longer;
    }
    return points;
  }
}
