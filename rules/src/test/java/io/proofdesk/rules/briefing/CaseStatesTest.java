package io.proofdesk.rules.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.StatePeriod;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.CaseState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CaseStatesTest {

  @Test
  void an_answer_that_asked_for_something_waits_for_the_customer_until_they_write() {
    var states =
        states(
            Cases.dull()
                .messages(
                    said(Author.CUSTOMER, 10), said(Author.AGENT, 8), said(Author.CUSTOMER, 3))
                .prior(decided("DAMAGE_PROOF_MISSING", 9)));

    assertThat(states)
        .containsExactly(new StatePeriod(CaseState.WAITING_FOR_CUSTOMER, hours(8), hours(3)));
  }

  @Test
  void an_answer_that_asked_for_nothing_leaves_the_case_answered() {
    var states =
        states(
            Cases.dull()
                .messages(said(Author.CUSTOMER, 10), said(Author.AGENT, 8))
                .prior(decided("STALLED_INSIDE_PROMISE", 9)));

    assertThat(states).containsExactly(new StatePeriod(CaseState.ANSWERED, hours(8), null));
  }

  @Test
  void what_was_asked_before_the_customer_wrote_again_is_no_reason_to_wait() {
    var states =
        states(
            Cases.dull()
                .messages(
                    said(Author.CUSTOMER, 10), said(Author.CUSTOMER, 8), said(Author.AGENT, 7))
                .prior(decided("DAMAGE_PROOF_MISSING", 9)));

    assertThat(states).containsExactly(new StatePeriod(CaseState.ANSWERED, hours(7), null));
  }

  @Test
  void notes_and_automatic_messages_change_no_turn() {
    var note = new Message("m-2", hours(8), Author.AGENT, false, "hm", null, null);
    var ack = new Message("m-3", hours(7), Author.BOT, true, "thank you", true, null);
    var away = new Message("m-4", hours(6), Author.CUSTOMER, true, "out of office", true, null);

    assertThat(states(Cases.dull().messages(said(Author.CUSTOMER, 10), note, ack))).isEmpty();
    assertThat(
            states(Cases.dull().messages(said(Author.CUSTOMER, 10), said(Author.AGENT, 8), away)))
        .containsExactly(new StatePeriod(CaseState.ANSWERED, hours(8), null));
  }

  @Test
  void the_helpdesks_log_is_the_last_word_in_any_order_and_the_future_does_not_count() {
    var messages = Cases.dull().messages(said(Author.CUSTOMER, 10), said(Author.AGENT, 8));
    var logged =
        messages.states(
            new StateChange(hours(4), CaseState.OPEN),
            new StateChange(hours(6), CaseState.ON_HOLD),
            new StateChange(hours(5), CaseState.ON_HOLD),
            new StateChange(hours(-9), CaseState.SOLVED));

    assertThat(states(logged))
        .containsExactly(new StatePeriod(CaseState.ON_HOLD, hours(6), hours(4)));
    assertThat(states(messages.states())).isEmpty();
  }

  @Property(tries = 300)
  void periods_follow_each_other_and_none_covers_a_message_of_the_customer(
      @ForAll("talks") List<Message> talk, @ForAll("decisions") List<PriorDecision> decisions) {
    var states =
        states(
            Cases.dull()
                .messages(talk.toArray(Message[]::new))
                .prior(decisions.toArray(PriorDecision[]::new)));

    for (var i = 0; i < states.size(); i++) {
      var period = states.get(i);
      var to = period.to();
      assertThat(to == null || to.isAfter(period.from())).isTrue();
      assertThat(to == null).isEqualTo(i == states.size() - 1 && to == null);
      if (i > 0) {
        assertThat(period.from()).isAfterOrEqualTo(states.get(i - 1).to());
      }
      for (var message : talk) {
        if (message.author() == Author.CUSTOMER && message.at().isAfter(period.from())) {
          assertThat(to).isNotNull().isBeforeOrEqualTo(message.at());
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Message>> talks() {
    return Combinators.combine(
            Arbitraries.of(Author.CUSTOMER, Author.AGENT, Author.BOT),
            Arbitraries.integers().between(1, 60))
        .as(CaseStatesTest::said)
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<PriorDecision>> decisions() {
    return Combinators.combine(
            Arbitraries.of("DAMAGE_PROOF_MISSING", "STALLED_INSIDE_PROMISE"),
            Arbitraries.integers().between(1, 60))
        .as(CaseStatesTest::decided)
        .list()
        .ofMaxSize(4);
  }

  private static List<StatePeriod> states(Cases cases) {
    return new ArrayList<>(CaseStates.of(new CaseAt(cases.build(), Cases.store(), Cases.NOW)));
  }

  private static Message said(Author author, int hoursAgo) {
    return new Message("m-" + hoursAgo, hours(hoursAgo), author, true, "text", null, null);
  }

  private static PriorDecision decided(String situation, int hoursAgo) {
    return new PriorDecision("d-" + hoursAgo, hours(hoursAgo), "DAMAGE", situation, null);
  }

  private static Instant hours(int ago) {
    return Cases.NOW.minus(Duration.ofHours(ago));
  }
}
