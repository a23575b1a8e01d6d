package io.proofdesk.rules.table;

import io.proofdesk.rules.table.Derivation.AllOf;
import io.proofdesk.rules.table.Derivation.And;
import io.proofdesk.rules.table.Derivation.AnyOf;
import io.proofdesk.rules.table.Derivation.CountOf;
import io.proofdesk.rules.table.Derivation.Minus;
import io.proofdesk.rules.table.Derivation.Or;
import io.proofdesk.rules.table.Derivation.TraitsOf;
import io.proofdesk.rules.table.Derivation.Where;
import io.proofdesk.rules.table.Derivation.With;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Works out derived columns. Thread-safe. */
public final class Derivations {

  private Derivations() {}

  /**
   * The value of a derived column.
   *
   * @param facts every column that stands before it, results of tables included
   * @param answers the same results row by row
   * @return null when a column it reads is absent
   * @throws IllegalArgumentException when a column it reads does not hold words, or when the two
   *     columns of a {@code where} have differing numbers of rows; a checked vocabulary has neither
   */
  public static @Nullable Value evaluate(Derivation how, Facts facts, Answers answers) {
    if (how instanceof Minus minus) {
      return combined(minus.a(), minus.b(), facts, (left, right) -> left.removeAll(right));
    }
    if (how instanceof And and) {
      return combined(and.a(), and.b(), facts, (left, right) -> left.retainAll(right));
    }
    if (how instanceof Or or) {
      return combined(or.a(), or.b(), facts, (left, right) -> left.addAll(right));
    }
    if (how instanceof CountOf count) {
      var words = words(count.a(), facts);
      return words == null ? null : new Value.Whole(words.size());
    }
    if (how instanceof AnyOf any) {
      var words = words(any.a(), facts);
      return words == null ? null : new Value.YesNo(!words.isEmpty());
    }
    if (how instanceof TraitsOf traits) {
      return traits(traits, facts);
    }
    if (how instanceof With with) {
      return with(with, facts);
    }
    if (how instanceof AllOf all) {
      return all(all, answers);
    }
    return where((Where) how, answers);
  }

  private static @Nullable Value all(AllOf all, Answers answers) {
    var fitting = answers.fittingRowsOf(all.a());
    if (fitting == null) {
      return null;
    }
    var result = new TreeSet<String>();
    for (var value : fitting) {
      collect(value, result);
    }
    return new Value.Words(result);
  }

  private static @Nullable Value combined(
      Column a, Column b, Facts facts, BiConsumer<SortedSet<String>, SortedSet<String>> change) {
    var left = words(a, facts);
    var right = words(b, facts);
    if (left == null || right == null) {
      return null;
    }
    var result = new TreeSet<>(left);
    change.accept(result, right);
    return new Value.Words(result);
  }

  private static @Nullable Value traits(TraitsOf of, Facts facts) {
    var words = words(of.a(), facts);
    if (words == null) {
      return null;
    }
    var result = new TreeSet<String>();
    words.forEach(word -> result.addAll(of.traits().getOrDefault(word, new TreeSet<>())));
    return new Value.Words(result);
  }

  private static @Nullable Value with(With with, Facts facts) {
    var words = words(with.a(), facts);
    if (words == null) {
      return null;
    }
    var result = new TreeSet<>(words);
    result.retainAll(with.words());
    return new Value.Words(result);
  }

  private static @Nullable Value where(Where where, Answers answers) {
    var taken = answers.rowsOf(where.a());
    var asked = answers.rowsOf(where.b());
    if (taken == null || asked == null) {
      return null;
    }
    if (taken.size() != asked.size()) {
      throw new IllegalArgumentException(
          "columns `%s` and `%s` are not results of the same table"
              .formatted(where.a().heading(), where.b().heading()));
    }
    var result = new TreeSet<String>();
    for (int row = 0; row < taken.size(); row++) {
      if (asked.get(row) instanceof Value.Word word && where.words().contains(word.id())) {
        collect(taken.get(row), result);
      }
    }
    return new Value.Words(result);
  }

  private static void collect(@Nullable Value value, SortedSet<String> into) {
    if (value instanceof Value.Word word) {
      into.add(word.id());
    }
    if (value instanceof Value.Words words) {
      into.addAll(words.ids());
    }
  }

  /** A single word reads as a set of one. */
  private static @Nullable SortedSet<String> words(Column column, Facts facts) {
    var value = facts.valueOf(column);
    if (value == null) {
      return null;
    }
    if (value instanceof Value.Words words) {
      return words.ids();
    }
    if (value instanceof Value.Word word) {
      return new TreeSet<>(Set.of(word.id()));
    }
    throw new IllegalArgumentException(
        "column `%s` does not hold words".formatted(column.heading()));
  }
}
