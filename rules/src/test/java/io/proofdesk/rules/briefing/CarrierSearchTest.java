package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.vocabulary.CaseState;
import io.proofdesk.rules.drools.FactCombiner;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarrierSearchTest {
  private static final String ASKED = "STALLED_INSIDE_PROMISE";
  private static final Briefing BRIEFING = new Briefing(Cases.store(), FactCombiner.compiled());

  private static Brief brief(Cases it) {
    return BRIEFING.brief(it.build(), null, NOW).brief();
  }

  private static @Nullable Instant since(Cases it) {
    return brief(it).details().carrierAskedAt();
  }

  private static Instant hours(int ago) {
    return NOW.minus(Duration.ofHours(ago));
  }

  private static PriorDecision decided(int hoursAgo, @Nullable String situation) {
    return new PriorDecision(
        "d-" + hoursAgo, hours(hoursAgo), "SHIPPING_EXCEPTION", situation, null);
  }

  @Test
  void the_first_decision_that_asked_counts_whatever_came_after() {
    var it = dull().prior(decided(9, null), decided(8, ASKED), decided(5, ASKED), decided(2, null));

    assertThat(since(it)).isEqualTo(hours(8));
    assertThat(brief(it).history().searchRunning()).isTrue();
  }

  @Test
  void nothing_runs_where_nobody_asked() {
    assertThat(since(dull().prior(decided(8, "DAMAGE_PROOF_MISSING")))).isNull();
    assertThat(brief(dull().prior(decided(8, null))).history().searchRunning()).isFalse();
    assertThat(brief(dull()).history().searchRunning()).isNull();
  }

  @Test
  void a_decision_that_is_still_ahead_has_asked_nobody() {
    assertThat(since(dull().prior(decided(-3, ASKED)))).isNull();
  }

  @Test
  void a_case_that_was_solved_since_searches_no_longer() {
    var it = dull().prior(decided(8, ASKED));

    assertThat(since(it.states(new StateChange(hours(4), CaseState.SOLVED)))).isNull();
    assertThat(since(it.states(new StateChange(hours(9), CaseState.SOLVED)))).isEqualTo(hours(8));
  }

  @Test
  void what_the_customer_says_has_come_ends_the_search_now_and_later() {
    var it = dull().prior(decided(8, ASKED)).signals(Pieces.receipt(null, true));

    assertThat(since(it)).isNull();
    assertThat(since(dull().prior(decided(8, ASKED), decided(6, "RECEIPT_CONFIRMED")))).isNull();
    assertThat(
            since(
                dull()
                    .prior(decided(8, ASKED), decided(6, "RECEIPT_CONFIRMED"), decided(2, ASKED))))
        .isEqualTo(hours(2));
  }
}
