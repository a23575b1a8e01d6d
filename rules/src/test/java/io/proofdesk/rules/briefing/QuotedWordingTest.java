package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.dull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.ProductionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedWordingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It should read \"Annelie\", please",
        "Can you change \"Anelie\" to \"Annelie\"?",
        "The name must be “Annelie” and not “Anelie”",
        "It should say \"Annelie\". I repeat: it should say \"Annelie\".",
        "I wrote \"Anneli\", and it should read \"Annelie\"",
        "Please make it \"Annelie\"",
        "I'd rather have \"Annelie\"",
        "\"Annelie\" please, not \"Anelie\"",
        "字要“Annelie”，不是“Anelie”",
        "请把“Anelie”改成“Annelie”",
        "应该是「Annelie」，不是「Anelie」"
      })
  void the_one_new_wording_is_noted(String words) {
    assertThat(requested(noted(words, null))).isEqualTo("Annelie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please change the engraving",
        "Not \"Anelie\", please",
        "It should read \"Anna\", or it should read \"Tom\"",
        "It should read \"\"",
        "I wrote \"Anna\" and \"Tom\", please change the engraving",
        "Your page calls it \"engraving\""
      })
  void none_or_more_than_one_is_asked_about(String words) {
    assertThat(requested(noted(words, null))).isNull();
  }

  @Test
  void a_change_of_the_order_names_a_wording_unless_it_is_about_the_way() {
    var change = given("ORDER_CHANGE", null);

    assertThat(requested(QuotedWording.noted(change, "Please make it \"Annelie\"")))
        .isEqualTo("Annelie");
    assertThat(requested(QuotedWording.noted(change, "The street is \"Lime Road\""))).isNull();
  }

  @Test
  void what_was_confirmed_already_is_no_new_wording() {
    assertThat(requested(noted("It should read \"Anelie\"", null))).isNull();
  }

  @Test
  void a_wording_on_record_stays() {
    assertThat(requested(noted("It should read \"Annelie\"", "Anneliese"))).isEqualTo("Anneliese");
  }

  @Test
  void only_a_wish_for_a_change_names_a_wording() {
    var question = given("CUSTOM_STATUS", null);

    assertThat(QuotedWording.noted(question, "It should read \"Annelie\"")).isSameAs(question);
    assertThat(QuotedWording.noted(given("CUSTOM_CHANGE", null), null).production())
        .isEqualTo(made(null));
    assertThat(QuotedWording.noted(dull().build(), "It should read \"Annelie\"").production())
        .isNull();
  }

  private static SupportCase noted(String words, @Nullable String requested) {
    return QuotedWording.noted(given("CUSTOM_CHANGE", requested), words);
  }

  private static SupportCase given(String intent, @Nullable String requested) {
    return dull().production(made(requested)).signals(Pieces.intents(intent)).build();
  }

  private static Production made(@Nullable String requested) {
    return new Production(
        ProductionStage.RECEIVED, null, null, null, null, "Anelie", null, requested, null, null);
  }

  private static @Nullable String requested(SupportCase noted) {
    var production = noted.production();
    return production == null ? null : production.requestedSpec();
  }
}
