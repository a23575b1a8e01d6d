package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.vocabulary.Author;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferedChoiceTest {
  private static final String OFFER = "LATE_NOT_SHIPPED";
  private static final Briefing BRIEFING =
      Readers.briefing(
          Readers.of(
              Set.of("SHIPPING_EXCEPTION", "CANCELLATION"),
              Set.of("CANCEL", "FULL_REFUND"),
              List.of(List.of("PE-1", "intent", "CANCELLATION", "80", "cancel"))));

  private static final Message ASKED = wrote(9, "It is late");
  private static final Message OURS =
      message("m-8", ago(Duration.ofHours(8)), Author.AGENT, "Wait, or cancel?");

  private static Message wrote(int hoursAgo, String text) {
    return message("m-" + hoursAgo, ago(Duration.ofHours(hoursAgo)), Author.CUSTOMER, text);
  }

  private static PriorDecision offered(int hoursAgo, String situation) {
    return new PriorDecision(
        "d-" + hoursAgo, ago(Duration.ofHours(hoursAgo)), "SHIPPING_EXCEPTION", situation, null);
  }

  private static @Nullable String taken(Cases it) {
    return brief(it).message().requestedOutcome();
  }

  private static Brief brief(Cases it) {
    return BRIEFING.brief(it.build(), null, NOW).brief();
  }

  private static Cases answered(String text) {
    return dull().messages(ASKED, OURS, wrote(1, text)).prior(offered(9, OFFER));
  }

  @ParameterizedTest
  @CsvSource({
    "Cancel, CANCEL",
    "'OK, then cancel it please.', CANCEL",
    "'The refund, please!', CANCEL",
    "I will wait, WAIT_FOR_ORDER",
    "'Thank you, put it first then', WAIT_FOR_ORDER",
    "取消吧, CANCEL",
    "那就退款吧, CANCEL",
    "我等, WAIT_FOR_ORDER"
  })
  void the_way_out_an_answer_names_is_asked_for(String text, String way) {
    assertThat(taken(answered(text))).isEqualTo(way);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cancel?",
        "Do not cancel",
        "I don't want a refund",
        "Cancel if it is not here by Friday",
        "Cancel the other one too",
        "Wait or cancel",
        "What would the refund be",
        "不要取消",
        "取消还是等",
        "取消的话能退多少",
        "Resend it"
      })
  void a_question_a_no_a_condition_and_what_was_not_offered_take_nothing(String text) {
    assertThat(taken(answered(text))).isNull();
  }

  @Test
  void a_share_of_their_own_is_not_ours() {
    assertThat(taken(kept("我选保留商品并部分退款"))).isEqualTo("KEEP_AND_PARTIAL_REFUND");
    assertThat(taken(kept("留着吧，退90%"))).isNull();
    assertThat(taken(kept("留着吧，退一半"))).isNull();
    assertThat(taken(kept("I keep it with a 90 % refund"))).isNull();
  }

  private static Cases kept(String text) {
    return dull()
        .messages(ASKED, OURS, wrote(1, text))
        .prior(
            new PriorDecision(
                "d-9", ago(Duration.ofHours(9)), "REFUND_RETURN", "KEEP_AND_PART", null));
  }

  @Test
  void before_our_answer_nothing_was_offered() {
    assertThat(taken(dull().messages(ASKED, wrote(1, "Cancel")).prior(offered(9, OFFER)))).isNull();
  }

  @Test
  void another_situation_offered_nothing() {
    assertThat(
            taken(
                dull()
                    .messages(ASKED, OURS, wrote(1, "Cancel"))
                    .prior(offered(9, "STALLED_INSIDE_PROMISE"))))
        .isNull();
  }

  @Test
  void who_has_answered_once_is_not_given_a_second_way_out() {
    assertThat(
            taken(
                dull()
                    .messages(
                        ASKED,
                        OURS,
                        wrote(7, "I will wait"),
                        message("m-6", ago(Duration.ofHours(6)), Author.AGENT, "It goes first."),
                        wrote(1, "The refund, please"))
                    .prior(offered(9, OFFER), offered(7, OFFER))))
        .isNull();
  }
}
