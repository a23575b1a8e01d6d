package io.proofdesk.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.RandomTables;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class CompiledTableLawsTest {

  // more than the twenty calls after which the engine compiles its conditions to byte code
  private static final int FACTS = Integer.getInteger("proofdesk.laws.facts", 200);

  private static final int TABLES = Integer.getInteger("proofdesk.laws.tables", 60);

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void a_compiled_table_answers_what_the_naive_evaluator_answers(@ForAll long seed) {
    for (int i = 0; i < TABLES; i++) {
      agrees(seed + i);
    }
  }

  private static void agrees(long seed) {
    var random = new RandomTables(seed);
    var table = random.table();
    try (var compiled = new TableCompiler().compile(table, "made up")) {
      for (int i = 0; i < FACTS; i++) {
        var facts = random.facts(table);
        assertThat(compiled.evaluate(facts))
            .as(() -> "seed " + seed + "\n" + compiled.drl())
            .isEqualTo(NaiveEvaluator.evaluate(table, facts));
      }
    }
  }
}
