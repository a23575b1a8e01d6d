package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TypeNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Random facts of a profile that keep its constraints. Half of the cases are made of nothing, half
 * are cases that lead somewhere, changed here and there. Half of the numbers stand at a limit that
 * some cell names or right beside one; how much is known, and how much is the matter, differs from
 * case to case. One call, one thread.
 */
final class RandomCases {
  private static final double[] KNOWN = {0.97, 0.8, 0.5, 0.2};
  private static final double[] YES = {0.03, 0.2, 0.5};
  private static final double[] CHANGED = {0.02, 0.1, 0.3};

  private final List<Column> facts;
  private final Map<String, List<Value>> literals = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();
  private final Collection<Constraint> constraints;
  private final List<Map<String, Value>> starts;
  private final SplittableRandom random;
  private double yes;

  /**
   * A generator.
   *
   * @param starts cases to begin with; may be empty
   */
  RandomCases(
      List<Step> steps, Collection<Constraint> constraints, List<Example> starts, long seed) {
    var columns = new LinkedHashMap<String, Column>();
    var mentions = new Mentions();
    for (var step : steps) {
      for (var column : step.uses()) {
        if (column.origin() == Column.Origin.BRIEF || column.origin() == Column.Origin.ATTRIBUTE) {
          columns.putIfAbsent(column.id(), column);
        }
      }
      if (step instanceof Step.Ask ask) {
        mentions.add(ask.table());
      }
    }
    this.facts = List.copyOf(columns.values());
    for (var column : facts) {
      literals.put(column.id(), List.copyOf(mentions.of(column)));
      var known = new TreeSet<>(TypeNames.words(column.type()));
      known.addAll(mentions.wordsOf(column));
      known.add("SOMETHING_ELSE");
      words.put(column.id(), List.copyOf(known));
    }
    this.constraints = constraints;
    this.starts = starts.stream().map(Example::byId).toList();
    this.random = new SplittableRandom(seed);
  }

  /** One more case. */
  Facts next() {
    while (true) {
      yes = YES[random.nextInt(YES.length)];
      boolean fresh = starts.isEmpty() || random.nextBoolean();
      var values = fresh ? new HashMap<String, Value>() : new HashMap<>(any(starts));
      double changed = fresh ? 1 : CHANGED[random.nextInt(CHANGED.length)];
      double known = KNOWN[random.nextInt(KNOWN.length)];
      for (var column : facts) {
        if (random.nextDouble() >= changed) {
          continue;
        }
        values.remove(column.id());
        if (random.nextDouble() < known) {
          values.put(column.id(), value(column));
        }
      }
      Facts found = column -> values.get(column.id());
      if (constraints.stream().allMatch(one -> keeps(one, found))) {
        return found;
      }
    }
  }

  private static boolean keeps(Constraint one, Facts facts) {
    return !UnaryTests.holds(one.given(), facts.valueOf(one.when()))
        || UnaryTests.holds(one.holds(), facts.valueOf(one.then()));
  }

  private Value value(Column column) {
    var type = column.type();
    if (type instanceof ColumnType.YesNo) {
      return new Value.YesNo(random.nextDouble() < yes);
    }
    if (type instanceof ColumnType.Words) {
      return new Value.Words(some(of(words, column)));
    }
    if (type instanceof ColumnType.Text) {
      return new Value.Text("text " + random.nextInt(3));
    }
    if (!type.ordered()) {
      return new Value.Word(any(of(words, column)));
    }
    var limits = of(literals, column);
    var limit = limits.isEmpty() || random.nextBoolean() ? null : any(limits);
    long beside = random.nextInt(3) - 1;
    if (type instanceof ColumnType.Decimal) {
      var near = limit instanceof Value.Decimal at ? at.amount() : null;
      return new Value.Decimal(
          near == null
              ? BigDecimal.valueOf(random.nextLong(-10, 1_000), 1)
              : near.add(BigDecimal.valueOf(beside, 2)));
    }
    return new Value.Whole(
        limit instanceof Value.Whole at ? at.amount() + beside : spread(random.nextInt(8)));
  }

  /** Any size from a few days to large amounts in cents, and now and then below nothing. */
  private long spread(int digits) {
    long bound = (long) Math.pow(10, digits + 1);
    return random.nextLong(-bound / 20, bound);
  }

  private TreeSet<String> some(List<String> from) {
    var some = new TreeSet<String>();
    int most = random.nextInt(4) == 0 ? from.size() : Math.min(3, from.size());
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.add(any(from));
    }
    return some;
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static <T> List<T> of(Map<String, List<T>> all, Column column) {
    var found = all.get(column.id());
    return found == null ? new ArrayList<>() : found;
  }

  /** The value as a case would write it, for a message. */
  Map<String, String> described(Facts facts) {
    var described = new LinkedHashMap<String, String>();
    for (var column : this.facts) {
      @Nullable Value value = facts.valueOf(column);
      if (value != null) {
        described.put(column.heading(), Wording.value(column.type(), value));
      }
    }
    return described;
  }
}
