package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.supportcase.Lookups;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.vocabulary.CaseState;
import io.proofdesk.rules.drools.FactCombiner;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlierCourseTest {
  private static final Briefing BRIEFING = new Briefing(Cases.store(), FactCombiner.compiled());

  private static Brief brief(Cases it) {
    return BRIEFING.brief(it.build(), null, NOW).brief();
  }

  private static Instant hours(int ago) {
    return NOW.minus(Duration.ofHours(ago));
  }

  private static PriorDecision decided(int hoursAgo, String route, @Nullable String situation) {
    return new PriorDecision("d-" + hoursAgo, hours(hoursAgo), route, situation, null);
  }

  @Test
  void a_message_without_a_wish_goes_on_with_the_newest_route_that_knew_what_it_was_about() {
    var brief = brief(dull().prior(decided(9, "WRONG_ITEM", null), decided(5, "DAMAGE", null)));

    assertThat(brief.history().followUp()).isTrue();
    assertThat(brief.history().earlierRoute()).isEqualTo("DAMAGE");
    assertThat(brief.message().intents()).containsExactly("DAMAGE");
  }

  @Test
  void a_message_with_a_wish_of_its_own_goes_on_with_nothing() {
    var brief =
        brief(dull().signals(Pieces.intents("WRONG_ITEM")).prior(decided(5, "DAMAGE", null)));

    assertThat(brief.history().followUp()).isFalse();
    assertThat(brief.history().earlierRoute()).isEqualTo("DAMAGE");
    assertThat(brief.message().intents()).containsExactly("WRONG_ITEM");
  }

  @Test
  void a_wish_for_money_alone_goes_on_with_the_fault_it_is_about() {
    var money = dull().signals(Pieces.intents("REFUND_RETURN"));

    assertThat(brief(money.prior(decided(5, "DAMAGE", null))).message().intents())
        .containsExactly("DAMAGE", "REFUND_RETURN");
    assertThat(brief(money.prior(decided(5, "ORDER_STATUS", null))).message().intents())
        .containsExactly("REFUND_RETURN");
    var other = dull().signals(Pieces.intents("REFUND_RETURN", "SHIPPING_EXCEPTION"));
    assertThat(brief(other.prior(decided(5, "DAMAGE", null))).message().intents())
        .containsExactly("REFUND_RETURN", "SHIPPING_EXCEPTION");
  }

  @Test
  void a_case_that_was_solved_since_goes_on_with_nothing() {
    var it = dull().prior(decided(5, "DAMAGE", null));

    assertThat(
            brief(it.states(new StateChange(hours(4), CaseState.SOLVED))).history().earlierRoute())
        .isNull();
    assertThat(
            brief(it.states(new StateChange(hours(6), CaseState.SOLVED))).history().earlierRoute())
        .isEqualTo("DAMAGE");
  }

  @Test
  void a_chosen_order_is_known_only_where_it_is_named() {
    assertThat(brief(dull().lookups(new Lookups(0, true, "o-2", null, 0))).order().chosen())
        .isTrue();
    assertThat(brief(dull().lookups(new Lookups(0, true, " ", null, 0))).order().chosen())
        .isFalse();
  }
}
