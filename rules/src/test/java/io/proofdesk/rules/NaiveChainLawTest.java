package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The compiled tables decide as the tables read row by row do, from the first to the last. */
class NaiveChainLawTest {
  private static final DecisionEngine COMPILED = ShippedTables.shippedEngine();
  private static final DecisionEngine NAIVE = ShippedTables.naiveEngine();

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void both_give_the_same_decision(@ForAll long seed) {
    var asOf = AnyCase.momentOf(seed);
    var brief = COMPILED.brief(AnyCase.of(seed), null, asOf).brief();
    assertThat(COMPILED.decide(Movement.ID, brief, asOf))
        .isEqualTo(NAIVE.decide(Movement.ID, brief, asOf));
  }
}
