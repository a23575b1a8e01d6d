package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** In which order a helpdesk lists its facts means nothing. */
class ShuffleLaw {
  private static final DecisionEngine ENGINE = ShippedTables.shippedEngine();

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void facts_in_another_order_give_the_same_decision(@ForAll long seed) {
    var asOf = AnyCase.momentOf(seed);
    var facts = AnyCase.of(seed);
    assertThat(Movement.decide(ENGINE, AnyCase.shuffled(facts, seed), asOf))
        .isEqualTo(Movement.decide(ENGINE, facts, asOf));
  }
}
