package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.CaseState;
import io.proofdesk.model.vocabulary.ProductionStage;
import io.proofdesk.rules.drools.FactCombiner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenChangeTest {
  @Test
  void a_yes_is_overdue_once_it_was_waited_for_as_long_as_for_anything_from_a_customer() {
    assertThat(overdue(dull())).as("nothing was sent").isNull();
    assertThat(overdue(sent(47))).isFalse();
    assertThat(overdue(sent(48))).isTrue();
  }

  private static @Nullable Boolean overdue(Cases it) {
    return BRIEFING.brief(it.build(), null, NOW).brief().production().confirmationOverdue();
  }

  private static final Briefing BRIEFING =
      new Briefing(Cases.storeOfAnyWord(), FactCombiner.compiled());

  @Test
  void an_answer_to_the_repeated_wording_goes_on_with_the_change() {
    var brief = BRIEFING.brief(sent(4).build(), null, NOW).brief();

    assertThat(brief.message().intents()).containsExactly("CUSTOM_CHANGE");
    assertThat(brief.history().followUp()).isTrue();
    assertThat(brief.history().earlierRoute()).isNull();
  }

  @Test
  void what_was_written_before_the_wording_was_repeated_answers_nothing() {
    assertThat(intents(sent(1))).isNull();
  }

  @Test
  void it_waits_for_its_yes_while_nobody_answers_our_question() {
    var asked = message("m1", hours(5), Author.CUSTOMER, "please make it Anna");
    var sent = message("m2", hours(4), Author.AGENT, "we noted Anna: is that right?");
    assertThat(intents(sent(4).messages(asked, sent))).containsExactly("CUSTOM_CHANGE");
    assertThat(intents(sent(4).messages())).containsExactly("CUSTOM_CHANGE");

    var note = new Message("m3", hours(1), Author.AGENT, false, "no reply yet", null, null);
    assertThat(intents(sent(4).messages(asked, note))).isNull();
  }

  @Test
  void who_only_asks_for_news_hears_that_the_yes_is_missing() {
    var news = Pieces.intents("ORDER_STATUS");
    assertThat(intents(sent(4).signals(news))).containsExactly("CUSTOM_CHANGE");
    assertThat(intents(dull().signals(news))).containsExactly("ORDER_STATUS");

    var other = new PriorDecision("d-1", hours(3), "DAMAGE", null, null);
    assertThat(intents(sent(4).signals(news).prior(other))).containsExactly("ORDER_STATUS");
  }

  @Test
  void a_wish_of_its_own_is_no_answer() {
    assertThat(intents(sent(4).signals(Pieces.intents("DAMAGE")))).containsExactly("DAMAGE");
  }

  @Test
  void what_was_decided_before_leads() {
    var it = sent(4).prior(new PriorDecision("d-1", hours(3), "DAMAGE", null, null));

    assertThat(intents(it)).containsExactly("DAMAGE");
  }

  @Test
  void nothing_is_open_once_it_was_solved_or_sent() {
    assertThat(intents(sent(4).states(new StateChange(hours(3), CaseState.SOLVED)))).isNull();
    assertThat(intents(sent(4).states(new StateChange(hours(5), CaseState.SOLVED)))).isNotNull();
    assertThat(intents(dull().production(made(ProductionStage.SHIPPED, null, null)))).isNull();
  }

  @Test
  void a_yes_that_was_noted_ends_it_once_somebody_answered() {
    var noted = made(ProductionStage.RECEIVED, "Anna", hours(1));

    assertThat(intents(dull().production(noted))).isNotNull();
    assertThat(
            intents(
                dull()
                    .production(noted)
                    .messages(
                        message("m1", hours(2), Author.CUSTOMER, "yes"),
                        message("m2", hours(0), Author.AGENT, "it is changed"))))
        .isNull();
    assertThat(intents(dull().production(made(ProductionStage.RECEIVED, "Anna", null)))).isNull();
  }

  @Test
  void a_wording_nobody_knows_or_repeated_is_not_open() {
    assertThat(intents(dull().production(made(null, null, null, null, hours(4))))).isNull();
    assertThat(intents(dull().production(made(null, null, null, " ", hours(4))))).isNull();
    assertThat(intents(dull().production(made(null, null, null, "Anna", null)))).isNull();
  }

  private static Cases sent(int hoursAgo) {
    return dull().production(made(null, null, null, "Anna", hours(hoursAgo)));
  }

  private static Production made(
      @Nullable ProductionStage stage, @Nullable String confirmed, @Nullable Instant confirmedAt) {
    return made(stage, confirmed, confirmedAt, "Anna", hours(4));
  }

  private static Production made(
      @Nullable ProductionStage stage,
      @Nullable String confirmed,
      @Nullable Instant confirmedAt,
      @Nullable String requested,
      @Nullable Instant sentAt) {
    return new Production(
        stage, null, null, null, null, confirmed, confirmedAt, requested, sentAt, null);
  }

  private static @Nullable List<String> intents(Cases it) {
    var intents = BRIEFING.brief(it.build(), null, NOW).brief().message().intents();
    return intents == null ? null : List.copyOf(intents);
  }

  private static Instant hours(int ago) {
    return NOW.minus(Duration.ofHours(ago));
  }
}
