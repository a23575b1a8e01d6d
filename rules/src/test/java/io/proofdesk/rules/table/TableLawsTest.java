package io.proofdesk.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.BitSet;
import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class TableLawsTest {

  @Property(shrinking = ShrinkingMode.OFF)
  void the_order_of_the_rows_means_nothing_under_u_a_and_c(
      @ForAll long seed, @ForAll HitPolicy policy) {
    assumeThat(policy.rowOrderMatters() || policy == HitPolicy.PRIORITY).isFalse();
    var random = new RandomTables(seed);
    var table = random.table(policy);
    var shuffled = random.shuffled(table);
    for (int i = 0; i < 20; i++) {
      var facts = random.facts(table);
      var before = NaiveEvaluator.evaluate(table, facts);
      var after = NaiveEvaluator.evaluate(shuffled, facts);
      assertThat(after.kind()).isEqualTo(before.kind());
      assertThat(new HashSet<>(after.won())).isEqualTo(new HashSet<>(before.won()));
      assertThat(new HashSet<>(after.results())).isEqualTo(new HashSet<>(before.results()));
    }
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void another_row_never_takes_a_match_away(@ForAll long seed) {
    var random = new RandomTables(seed);
    var table = random.table();
    var smaller = random.without(table, 0);
    for (int i = 0; i < 20; i++) {
      var facts = random.facts(table);
      assertThat(NaiveEvaluator.evaluate(table, facts).matched())
          .containsAll(NaiveEvaluator.evaluate(smaller, facts).matched());
    }
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void settling_with_no_row_to_settle_never_invents_one(@ForAll long seed) {
    var table = new RandomTables(seed).table();
    var outcome = new Settling(table).settle(new BitSet());
    assertThat(outcome.won()).isEmpty();
    assertThat(outcome.matched()).isEmpty();
  }
}
