package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.vocabulary.Author;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How often it was asked in vain, where nobody keeps a count. */
class AskedTest {
  private static final StoreFacts KNOWS_ITS_WORDS = Cases.storeOfAnyWord();

  private static Instant hours(int ago) {
    return NOW.minus(Duration.ofHours(ago));
  }

  private static Message wrote(int hoursAgo) {
    return Pieces.message("m-" + hoursAgo, hours(hoursAgo), Author.CUSTOMER, "hm");
  }

  private static PriorDecision asked(int hoursAgo, String situation) {
    return new PriorDecision("d-" + hoursAgo, hours(hoursAgo), "DAMAGE", situation, null);
  }

  private static int times(Cases it) {
    return Asked.times(it.build(), KNOWS_ITS_WORDS);
  }

  @Test
  void each_message_that_was_answered_by_the_question_counts_once() {
    var it = dull().messages(wrote(9), wrote(6), wrote(1));

    assertThat(times(it.prior(asked(8, "DAMAGE_PROOF_MISSING")))).isEqualTo(1);
    assertThat(times(it.prior(asked(8, "DAMAGE_PROOF_MISSING"), asked(7, "DAMAGE_PROOF_MISSING"))))
        .as("two decisions about one message")
        .isEqualTo(1);
    assertThat(times(it.prior(asked(8, "DAMAGE_PROOF_MISSING"), asked(5, "DAMAGE_PROOF_MISSING"))))
        .isEqualTo(2);
  }

  @Test
  void a_question_about_the_newest_message_has_no_answer_yet() {
    var it = dull().messages(wrote(9), wrote(2));

    assertThat(times(it.prior(asked(8, "DAMAGE_PROOF_MISSING"), asked(1, "DAMAGE_PROOF_MISSING"))))
        .isEqualTo(1);
  }

  @Test
  void another_question_in_between_begins_anew() {
    var it = dull().messages(wrote(9), wrote(6), wrote(1));

    assertThat(
            times(it.prior(asked(8, "DAMAGE_PROOF_MISSING"), asked(5, "WRONG_ITEM_PROOF_MISSING"))))
        .isEqualTo(1);
  }

  @Test
  void what_asks_for_no_facts_is_not_counted() {
    var it = dull().messages(wrote(9), wrote(1));

    assertThat(times(it.prior(asked(8, "STALLED_INSIDE_PROMISE")))).isZero();
    assertThat(times(dull().messages(wrote(1)))).isZero();
  }
}
