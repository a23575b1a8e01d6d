package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.CaseState;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.rules.signal.SignalReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of a customer who had a no of ours and writes again. */
class AfterOurNoTest {
  private static final String NO = "PREFERENCE_RETURN_DECLINED";
  private static final Briefing BRIEFING = Readers.briefing(reader());

  private static final Message ASKED = wrote(9, "my taste changed, send back");
  private static final Message OURS = message("m-8", hours(8), Author.AGENT, "It cannot come back");

  private static SignalReader reader() {
    return Readers.of(
        Set.of("DAMAGE", "REFUND_RETURN", "FEEDBACK"),
        Set.of(),
        List.of(
            List.of("PE-1", "intent", "REFUND_RETURN", "80", "send back"),
            List.of("PE-2", "intent", "DAMAGE", "80", "broken"),
            List.of("PE-3", "intent", "FEEDBACK", "80", "terrible shop"),
            List.of("PE-4", "reason", "PREFERENCE", "80", "taste"),
            List.of("PE-5", "reason", "CARRIER", "80", "courier")));
  }

  private static Instant hours(int ago) {
    return NOW.minus(Duration.ofHours(ago));
  }

  private static Message wrote(int hoursAgo, String text) {
    return message("m-" + hoursAgo, hours(hoursAgo), Author.CUSTOMER, text);
  }

  private static Cases declined(Message... messages) {
    return dull()
        .messages(messages)
        .prior(new PriorDecision("d-1", hours(9), "REFUND_RETURN", NO, null));
  }

  private static Brief brief(Cases it) {
    return BRIEFING.brief(it.build(), null, NOW).brief();
  }

  @Test
  void who_writes_after_our_answer_writes_back_on_it() {
    assertThat(brief(declined(ASKED, OURS, wrote(1, "hm"))).history().writesBackOn()).isEqualTo(NO);
  }

  @Test
  void nobody_writes_back_on_what_was_never_sent_or_not_answered_again() {
    assertThat(brief(declined(ASKED, wrote(1, "hm"))).history().writesBackOn())
        .as("decided, and not told yet")
        .isNull();
    assertThat(brief(declined(ASKED, OURS)).history().writesBackOn())
        .as("told, and decided again")
        .isNull();
  }

  @Test
  void a_logged_answer_is_one_for_the_fact_and_for_the_words_alike() {
    var said = brief(inChat(-4, -3));

    assertThat(said.history().writesBackOn()).isEqualTo(NO);
    assertThat(said.message().intents()).containsExactly("REFUND_RETURN");
  }

  @Test
  void what_was_logged_after_the_message_answers_it() {
    var said = brief(inChat(1, 2));

    assertThat(said.history().writesBackOn()).isNull();
    assertThat(said.message().intents()).containsExactly("FEEDBACK");
  }

  /** One message alone is listed; our no and its answer stand minutes from it, in the log. */
  private static Cases inChat(int decided, int answered) {
    var wrote = hours(1);
    return dull()
        .messages(wrote(1, "What a terrible shop"))
        .prior(
            new PriorDecision(
                "d-1", wrote.plus(Duration.ofMinutes(decided)), "REFUND_RETURN", NO, null))
        .states(new StateChange(wrote.plus(Duration.ofMinutes(answered)), CaseState.ANSWERED));
  }

  @Test
  void what_was_solved_since_is_over() {
    var solved = new StateChange(hours(4), CaseState.SOLVED);

    var history = brief(declined(ASKED, OURS, wrote(1, "hm")).states(solved)).history();

    assertThat(history.writesBackOn()).isNull();
  }

  @Test
  void hard_words_are_about_the_no_and_no_matter_of_their_own() {
    var said = brief(declined(ASKED, OURS, wrote(1, "What a terrible shop")));

    assertThat(said.message().intents()).containsExactly("REFUND_RETURN");
    assertThat(said.history().followUp()).isTrue();
  }

  @Test
  void another_matter_is_another_matter() {
    var said = brief(declined(ASKED, OURS, wrote(1, "And it is broken, terrible shop")));

    assertThat(said.message().intents()).contains("DAMAGE");
    assertThat(said.history().followUp()).isFalse();
  }

  @Test
  void hard_words_after_anything_else_are_what_they_are() {
    var agreed = new PriorDecision("d-1", hours(9), "REFUND_RETURN", "RETURN_ON_ITS_WAY", null);
    var it = dull().messages(ASKED, OURS, wrote(1, "What a terrible shop")).prior(agreed);

    assertThat(brief(it).message().intents()).containsExactly("FEEDBACK");
  }

  @Test
  void a_reason_once_told_still_holds() {
    assertThat(fault(ASKED, OURS, wrote(1, "please send back"))).isEqualTo(Fault.PREFERENCE);
    assertThat(fault(ASKED, OURS)).as("nobody wrote since").isEqualTo(Fault.PREFERENCE);
  }

  @Test
  void a_new_reason_and_another_matter_leave_the_old_one_behind() {
    assertThat(fault(ASKED, OURS, wrote(1, "the courier did it, send back")))
        .isEqualTo(Fault.CARRIER);
    assertThat(fault(ASKED, OURS, wrote(1, "it is broken"))).isEqualTo(Fault.UNDETERMINED);
  }

  @Test
  void the_newest_reason_counts() {
    var corrected = wrote(7, "no, the courier did it, send back");
    var again = message("m-6", hours(6), Author.AGENT, "It cannot come back");

    assertThat(fault(ASKED, OURS, corrected, again, wrote(1, "hm"))).isEqualTo(Fault.CARRIER);
  }

  @Test
  void a_caller_who_names_a_return_alone_leaves_the_reason_to_the_words() {
    var back = declined(ASKED, OURS, wrote(1, "well?")).signals(Pieces.intents("REFUND_RETURN"));
    assertThat(brief(back).proof().fault()).isEqualTo(Fault.PREFERENCE);

    var quiet = declined(ASKED, OURS).signals(Pieces.intents("REFUND_RETURN"));
    assertThat(brief(quiet).proof().fault()).as("nobody wrote since").isEqualTo(Fault.PREFERENCE);
  }

  @Test
  void a_caller_who_names_another_matter_leaves_the_old_reason_behind() {
    var broken =
        declined(ASKED, OURS, wrote(1, "well?")).signals(Pieces.intents("REFUND_RETURN", "DAMAGE"));

    assertThat(brief(broken).proof().fault()).isNotEqualTo(Fault.PREFERENCE);
  }

  private static Fault fault(Message... messages) {
    return brief(declined(messages)).proof().fault();
  }
}
