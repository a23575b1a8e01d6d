package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.vocabulary.ReturnClass;
import io.proofdesk.rules.drools.FactCombiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnClassTest {
  private static final Briefing BRIEFING = new Briefing(Cases.store(), FactCombiner.compiled());

  @Test
  void what_is_made_to_order_is_personalised_unless_the_store_says_otherwise() {
    assertThat(of(line("A", true, null))).isEqualTo(ReturnClass.PERSONALISED);
    assertThat(of(line("A", true, ReturnClass.STANDARD))).isEqualTo(ReturnClass.STANDARD);
    assertThat(of(line("A", false, null))).isNull();
    assertThat(of(line("A", null, null))).isNull();
  }

  @Test
  void a_line_nobody_classed_leaves_only_a_limit_sure() {
    var unknown = line("B", null, null);

    assertThat(of(line("A", null, ReturnClass.STANDARD), unknown)).isNull();
    assertThat(of(line("A", null, ReturnClass.LOW_VALUE_KEEP), unknown)).isNull();
    assertThat(of(line("A", null, ReturnClass.HYGIENE), unknown)).isEqualTo(ReturnClass.HYGIENE);
    assertThat(of(line("A", true, null), unknown)).isEqualTo(ReturnClass.PERSONALISED);
  }

  private static @Nullable ReturnClass of(OrderLine... lines) {
    return BRIEFING.brief(dull().lines(lines).build(), null, NOW).brief().order().returnClass();
  }

  private static OrderLine line(
      String sku, @Nullable Boolean custom, @Nullable ReturnClass returnClass) {
    return new OrderLine(sku, null, null, null, 1, Pieces.usd(4200), custom, returnClass, null);
  }
}
