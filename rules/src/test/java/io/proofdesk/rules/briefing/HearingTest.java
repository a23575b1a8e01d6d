package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.message;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.UndeclaredWord;
import io.proofdesk.model.signal.CandidateKind;
import io.proofdesk.model.signal.HeardSignal;
import io.proofdesk.model.signal.SignalSource;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.rules.DecisionEngine.Briefed;
import io.proofdesk.rules.drools.FactCombiner;
import io.proofdesk.rules.signal.SignalReader;
import io.proofdesk.rules.vocabulary.StoreAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HearingTest {
  private static final Briefing BRIEFING =
      new Briefing(
          Cases.store(), FactCombiner.compiled(), StoreAttributes.none(), reader(), given -> given);

  private static SignalReader reader() {
    return Readers.of(
        Set.of("DAMAGE", "REFUND_RETURN"),
        Set.of("HOW_TO_RETURN"),
        List.of(
            List.of("PE-1", "intent", "DAMAGE", "80", "broken"),
            List.of("PE-2", "intent", "REFUND_RETURN", "40", "money"),
            List.of("PE-3", "flag", "LEGAL_THREAT", "90", "sue"),
            List.of("PE-4", "flag", "DEADLINE", "90", "tomorrow"),
            List.of("PE-5", "topic", "HOW_TO_RETURN", "80", "how return"),
            List.of("PE-6", "intent", "REFUND_RETURN", "55", "refund"),
            List.of("PE-7", "flag", "UNSURE_FAULT", "88", "dropped"),
            List.of("PE-8", "flag", "SAYS_YES", "88", "agreed"),
            List.of("PE-9", "intent", "REFUND_RETURN", "80", "money back")));
  }

  private static Briefed said(Cases it, String text) {
    var words = message("m-9", ago(Duration.ofMinutes(5)), Author.CUSTOMER, text);
    return BRIEFING.brief(it.messages(words).build(), null, NOW);
  }

  private static HeardSignal signal(Briefed briefed, String word) {
    return briefed.brief().heard().signals().stream()
        .filter(signal -> signal.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_the_text_says_is_used_and_names_the_text_as_its_source() {
    var briefed = said(dull(), "It came broken");

    var damage = signal(briefed, "DAMAGE");
    assertThat(damage.source()).isEqualTo(SignalSource.TEXT);
    assertThat(damage.used()).isTrue();
    assertThat(damage.strength()).isEqualTo(80);
    assertThat(damage.spans().get(0).start()).isEqualTo(8);
    assertThat(briefed.brief().message().intents()).containsExactly("DAMAGE");
  }

  @Test
  void a_callers_wish_leads_and_the_texts_is_only_shown() {
    var briefed = said(dull().signals(Pieces.intents("REFUND_RETURN")), "It came broken");

    assertThat(signal(briefed, "REFUND_RETURN").source()).isEqualTo(SignalSource.CALLER);
    assertThat(signal(briefed, "REFUND_RETURN").strength()).isNull();
    assertThat(signal(briefed, "DAMAGE").used()).isFalse();
    assertThat(briefed.brief().message().intents()).containsExactly("REFUND_RETURN");
  }

  @Test
  void a_caller_who_names_no_wish_leaves_it_to_the_text() {
    var briefed = said(dull().signals(Pieces.intents()), "It came broken");

    assertThat(signal(briefed, "DAMAGE").source()).isEqualTo(SignalSource.TEXT);
    assertThat(signal(briefed, "DAMAGE").used()).isTrue();
    assertThat(briefed.brief().message().intents()).containsExactly("DAMAGE");
  }

  @Test
  void a_caller_whose_wishes_are_no_words_leaves_it_to_the_text_and_is_shown_beside_it() {
    var briefed = said(dull().signals(Pieces.intents("DAMGE", "DAMAGE_PHOTO")), "It came broken");

    assertThat(briefed.brief().message().intents()).containsExactly("DAMAGE");
    assertThat(signal(briefed, "DAMAGE").used()).isTrue();
    assertThat(signal(briefed, "OTHER").source()).isEqualTo(SignalSource.CALLER);
    assertThat(signal(briefed, "OTHER").used()).isFalse();
    var spoiled = dull().signals(Pieces.intents("DAMGE")).build();
    assertThat(BRIEFING.issueKey(spoiled)).isEqualTo(BRIEFING.issueKey(dull().build()));
  }

  @Test
  void one_wish_that_is_a_word_leads_beside_one_that_is_none() {
    var briefed = said(dull().signals(Pieces.intents("DAMGE", "WRONG_ITEM")), "It came broken");

    assertThat(briefed.brief().message().intents())
        .containsExactlyInAnyOrder("OTHER", "WRONG_ITEM");
    assertThat(signal(briefed, "OTHER").used()).isTrue();
    assertThat(signal(briefed, "DAMAGE").used()).isFalse();
  }

  @Test
  void words_of_no_list_are_noted_where_they_stand_and_kept_out_of_the_brief() {
    var briefed =
        said(
            dull()
                .signals(Pieces.intents("damage", "DAMGE", "Ann Example"))
                .tags("HOW_TO_RETRUN", "from Ann", "how to return"),
            "It came broken");

    assertThat(briefed.brief().details().undeclaredWords())
        .containsExactly(
            new UndeclaredWord("/signals/intents/1", "Route", "DAMAGE"),
            new UndeclaredWord("/signals/intents/2", "Route", null),
            new UndeclaredWord("/conversation/tags/0", "Topic", "HOW_TO_RETURN"));
    assertThat(briefed.brief().toString()).doesNotContain("DAMGE").doesNotContain("Ann Example");
    assertThat(briefed.personalValues().values())
        .containsEntry("word.signals.intents.1", "DAMGE")
        .containsEntry("word.signals.intents.2", "Ann Example");
  }

  @Test
  void words_of_their_lists_leave_no_note() {
    var briefed = said(dull().signals(Pieces.intents("wrong item")), "It came broken");
    assertThat(briefed.brief().details().undeclaredWords()).isNull();
  }

  @Test
  void a_threat_in_the_text_is_used_whatever_the_caller_says() {
    var briefed = said(dull().signals(Pieces.intents("DAMAGE")), "Broken. I sue you");

    assertThat(signal(briefed, "LEGAL_THREAT").used()).isTrue();
    assertThat(briefed.brief().message().legalThreat()).isTrue();
    var damage = signal(briefed, "DAMAGE");
    assertThat(damage.source()).isEqualTo(SignalSource.CALLER);
    assertThat(damage.strength()).isEqualTo(80);
  }

  @Test
  void what_is_too_weak_is_shown_and_not_used() {
    var briefed = said(dull(), "money tomorrow");

    assertThat(signal(briefed, "REFUND_RETURN").used()).isFalse();
    assertThat(briefed.brief().message().intents()).doesNotContain("REFUND_RETURN");
  }

  @Test
  void a_remark_is_used_and_stands_alone_only_where_nothing_else_was_said() {
    var alone = said(dull(), "tomorrow");
    var beside = said(dull(), "It came broken. tomorrow");

    assertThat(signal(beside, "DEADLINE").used()).isTrue();
    assertThat(beside.brief().message().remarks()).containsExactly("DEADLINE");
    assertThat(alone.brief().message().remarks()).doesNotContain("NOTHING_ELSE");
  }

  @Test
  void a_wish_that_undoes_an_order_is_doubted_only_where_the_text_leads() {
    var hardlySaid = said(dull(), "refund");
    var callers = said(dull().signals(Pieces.intents("REFUND_RETURN")), "refund");

    assertThat(hardlySaid.brief().message().remarks()).contains("UNSURE_WISH");
    assertThat(signal(callers, "UNSURE_WISH").used()).isFalse();
    assertThat(callers.brief().message().remarks()).isNull();
  }

  @Test
  void a_topic_is_used_where_the_text_leads_or_says_the_callers_wish() {
    var leading = said(dull(), "It came broken, how return it");
    assertThat(leading.brief().message().topics()).containsExactly("HOW_TO_RETURN");
    assertThat(signal(leading, "HOW_TO_RETURN").used()).isTrue();

    var agreed = said(dull().signals(Pieces.intents("DAMAGE")), "It came broken, how return it");
    assertThat(agreed.brief().message().topics()).containsExactly("HOW_TO_RETURN");
  }

  @Test
  void a_topic_beside_another_wish_than_the_callers_is_only_shown() {
    var denied = said(dull().signals(Pieces.intents("WRONG_ITEM")), "Money back, how return it");
    assertThat(denied.brief().message().topics()).isNull();
    assertThat(signal(denied, "HOW_TO_RETURN").used()).isFalse();
  }

  @Test
  void what_the_text_wishes_beside_the_callers_wish_is_used_and_no_intent() {
    var briefed = said(dull().signals(Pieces.intents("DAMAGE")), "It came broken, money back");

    assertThat(signal(briefed, "REFUND_RETURN").used()).isTrue();
    assertThat(briefed.brief().message().intents()).containsExactly("DAMAGE");
    assertThat(briefed.brief().message().alsoWished()).containsExactly("REFUND_RETURN");
  }

  @Test
  void another_word_for_the_callers_matter_is_no_second_wish() {
    var briefed = said(dull().signals(Pieces.intents("WRONG_ITEM")), "It came broken");

    assertThat(signal(briefed, "DAMAGE").used()).isFalse();
    assertThat(briefed.brief().message().alsoWished()).isEmpty();
  }

  @Test
  void a_text_that_leads_has_no_wish_beside_it() {
    var brief = said(dull(), "It came broken, money back").brief();
    assertThat(brief.message().intents()).containsExactlyInAnyOrder("DAMAGE", "REFUND_RETURN");
    assertThat(brief.message().alsoWished()).isEmpty();
  }

  @Test
  void a_text_without_a_remark_makes_none() {
    assertThat(said(dull(), "It came broken").brief().message().remarks()).isNull();
  }

  @Test
  void a_callers_own_words_are_not_kept_where_nobody_declared_them() {
    var briefed = said(dull().signals(Pieces.intents("call +1 555 1234567")), "broken");

    assertThat(briefed.brief().toString()).doesNotContain("555");
    assertThat(signal(briefed, "OTHER").source()).isEqualTo(SignalSource.CALLER);
  }

  @Test
  void the_brief_keeps_places_and_no_word_of_the_message() {
    var briefed = said(dull(), "It came broken, write to ann@example.com about #48213");

    assertThat(briefed.brief().toString()).doesNotContain("broken", "ann@", "48213");
    assertThat(briefed.brief().heard().candidates())
        .extracting(candidate -> candidate.kind())
        .containsExactly(CandidateKind.EMAIL, CandidateKind.ORDER_NUMBER);
    assertThat(briefed.personalValues().words()).contains("broken");
    assertThat(briefed.personalValues().toString()).doesNotContain("broken");
  }

  @Test
  void an_address_in_the_text_is_known_and_proves_nothing() {
    var stranger = dull().customer(Pieces.customer(null, null)).noOrder();
    assertThat(said(stranger, "hello").brief().customer().emailKnown()).isFalse();

    var brief = said(stranger, "I am ann@example.com, order #48213").brief();
    assertThat(brief.customer().emailKnown()).isTrue();
    assertThat(brief.proof().received()).contains("CUSTOMER_EMAIL", "ORDER_NUMBER");
    assertThat(brief.proof().accepted()).doesNotContain("CUSTOMER_EMAIL", "ORDER_NUMBER");
  }

  @Test
  void a_number_goes_on_with_what_was_said_before_we_asked_for_it() {
    var briefed = answered("It came broken. I sue you", "#48213");

    assertThat(briefed.brief().message().intents()).containsExactly("DAMAGE");
    assertThat(briefed.brief().message().legalThreat()).isTrue();
    assertThat(briefed.brief().heard().candidates())
        .extracting(candidate -> candidate.kind())
        .containsExactly(CandidateKind.ORDER_NUMBER);
    var words = requireNonNull(briefed.personalValues().words());
    var span = signal(briefed, "DAMAGE").spans().get(0);
    assertThat(words.substring(span.start(), span.end())).isEqualTo("broken");
  }

  @Test
  void a_number_beside_a_wish_of_its_own_leaves_the_earlier_one() {
    assertThat(answered("It came broken", "Refund money for #48213").brief().message().intents())
        .containsExactly("REFUND_RETURN");
  }

  @Test
  void a_doubt_of_the_fault_stays_when_only_the_number_follows() {
    assertThat(signal(answered("It came broken, I dropped it", "#48213"), "UNSURE_FAULT").used())
        .isTrue();
  }

  @Test
  void a_yes_of_before_answers_nothing_asked_since() {
    assertThat(answered("Agreed. It came broken", "#48213").brief().heard().signals())
        .extracting(HeardSignal::word)
        .contains("DAMAGE")
        .doesNotContain("SAYS_YES");
  }

  @Test
  void what_answers_no_question_of_ours_brings_no_wish_back() {
    assertThat(answered("It came broken", "ok then").brief().message().intents())
        .doesNotContain("DAMAGE");
  }

  private static Briefed answered(String first, String second) {
    return BRIEFING.brief(
        dull()
            .messages(
                message("m-1", ago(Duration.ofHours(3)), Author.CUSTOMER, first),
                message("m-2", ago(Duration.ofHours(2)), Author.AGENT, "Which order is it?"),
                message("m-3", ago(Duration.ofHours(1)), Author.CUSTOMER, second))
            .build(),
        null,
        NOW);
  }
}
