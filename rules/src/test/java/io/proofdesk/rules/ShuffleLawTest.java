package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.Decision;
import java.util.List;
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
    var shuffled = Movement.decide(ENGINE, AnyCase.shuffled(facts, seed), asOf);
    var decided = ENGINE.decide(Movement.ID, brief, asOf);
    assertThat(withoutPlaces(shuffled)).isEqualTo(withoutPlaces(decided));
    assertThat(named(shuffled)).isEqualTo(named(decided));
  }

  /** Warnings that name a piece of evidence or a word by its place move with the order. */
  private static String withoutPlaces(Decision decision) {
    return decision
        .toString()
        .replaceAll("Warning\\[[^\\[]*(/evidence/\\d+/|case\\.unknown-word)[^\\[]*\\[]](, )?", "");
  }

  /** The same warnings without their places, in an order of their own. */
  private static List<String> named(Decision decision) {
    return decision.warnings().stream()
        .map(warning -> warning.text().replaceAll("([/.])\\d+", "$1n"))
        .sorted()
        .toList();
  }
}
