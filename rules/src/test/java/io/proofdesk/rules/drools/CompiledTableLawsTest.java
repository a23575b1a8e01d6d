package io.proofdesk.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.RandomTables;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class CompiledTableLawsTest {

  // few enough for most conditions to become byte code on the way
  private static final int WORTH_A_CLASS = 20;

  private static final int FACTS = Integer.getInteger("proofdesk.laws.facts", 200);

  private static final int TABLES = Integer.getInteger("proofdesk.laws.tables", 60);

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void a_compiled_table_answers_what_the_naive_evaluator_answers(@ForAll long seed) {
    for (int i = 0; i < TABLES; i++) {
      agrees(seed + i, new TableCompiler(new RuleBases(KeptBytes.NONE, WORTH_A_CLASS)));
    }
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void a_table_kept_by_an_earlier_run_answers_what_the_naive_evaluator_answers(@ForAll long seed) {
    for (int i = 0; i < TABLES; i++) {
      var kept = new RulesInMemory();
      var table = new RandomTables(seed + i).table();
      new TableCompiler(kept).compile(table, "made up").close();
      agrees(seed + i, new TableCompiler(new RuleBases(kept, WORTH_A_CLASS)));
      assertThat(kept.taken()).as("taken from what was kept").isEqualTo(1);
    }
  }

  private static void agrees(long seed, TableCompiler compiler) {
    var random = new RandomTables(seed);
    var table = random.table();
    try (var compiled = compiler.compile(table, "made up")) {
      for (int i = 0; i < FACTS; i++) {
        var facts = random.facts(table);
        assertThat(compiled.evaluate(facts))
            .as(() -> "seed " + seed + "\n" + compiled.drl())
            .isEqualTo(NaiveEvaluator.evaluate(table, facts));
      }
    }
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void the_order_of_the_rows_means_nothing_to_compiled_tables_under_u_a_and_c(@ForAll long seed) {
    for (int i = 0; i < TABLES / 3; i++) {
      var random = new RandomTables(seed + i);
      var policy = List.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.COLLECT).get(i % 3);
      var table = random.table(policy);
      try (var before = new TableCompiler().compile(table, "one");
          var after = new TableCompiler().compile(random.shuffled(table), "other")) {
        for (int n = 0; n < FACTS / 4; n++) {
          var facts = random.facts(table);
          var first = before.evaluate(facts);
          var second = after.evaluate(facts);
          assertThat(second.kind()).isEqualTo(first.kind());
          assertThat(new HashSet<>(second.matched())).isEqualTo(new HashSet<>(first.matched()));
          assertThat(new HashSet<>(second.results())).isEqualTo(new HashSet<>(first.results()));
        }
      }
    }
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void another_row_never_takes_a_match_away_from_a_compiled_table(@ForAll long seed) {
    for (int i = 0; i < TABLES / 3; i++) {
      var random = new RandomTables(seed + i);
      var table = random.table();
      try (var larger = new TableCompiler().compile(table, "one");
          var smaller = new TableCompiler().compile(random.without(table, 0), "other")) {
        for (int n = 0; n < FACTS / 4; n++) {
          var facts = random.facts(table);
          assertThat(larger.evaluate(facts).matched())
              .containsAll(smaller.evaluate(facts).matched());
        }
      }
    }
  }
}
