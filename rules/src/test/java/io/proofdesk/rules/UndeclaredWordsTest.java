package io.proofdesk.rules;

import static io.proofdesk.rules.Situations.damage;
import static io.proofdesk.rules.briefing.Pieces.intents;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.Decision.Warning;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Words of a caller that are in no list: told with the word, and archived without it. */
class UndeclaredWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  @Test
  void a_word_that_is_in_no_list_is_told_to_the_caller_and_kept_out_of_the_archive() {
    var said = damage().signals(intents("DAMGE", "Ann")).build();
    var engine = ShippedTables.shippedEngine();
    var briefed = engine.brief(said, null, NOW);
    var masked = engine.decide("01930000-0000-7000-8000-000000000000", briefed.brief(), NOW);
    assertThat(masked.toString()).doesNotContain("DAMGE").doesNotContain("`Ann`");
    assertThat(engine.reveal(masked, briefed.personalValues()).warnings())
        .filteredOn(it -> it.code().equals("case.unknown-word"))
        .extracting(Warning::text)
        .containsExactly(
            "/case/signals/intents/0: `DAMGE` is no word of the list Route, so it counts for"
                + " nothing; did you mean DAMAGE?",
            "/case/signals/intents/1: `Ann` is no word of the list Route, so it counts for"
                + " nothing; use a word of that list, or declare this one there");
  }
}
