package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** In which order a helpdesk lists its facts means nothing. */
class ShuffleLawTest {
  private static final DecisionEngine ENGINE = ShippedTables.shippedEngine();

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void facts_in_another_order_give_the_same_decision(@ForAll long seed) {
    var asOf = AnyCase.momentOf(seed);
    var facts = AnyCase.of(seed);
    var brief = ENGINE.brief(facts, null, asOf).brief();
    // contradicting facts are named by their places, and those move with the order
    Assume.that(brief.contradictions().isEmpty());
    assertThat(Movement.decide(ENGINE, AnyCase.shuffled(facts, seed), asOf))
        .isEqualTo(ENGINE.decide(Movement.ID, brief, asOf));
  }
}
