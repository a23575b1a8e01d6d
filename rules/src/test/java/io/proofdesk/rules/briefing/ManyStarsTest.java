package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.dull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.signal.Span;
import io.proofdesk.model.supportcase.Review;
import io.proofdesk.rules.signal.SignalReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyStarsTest {
  private static final String WORDS = "Keeps my coffee hot all day.";

  private static ReadSignals like(String wish) {
    var spans = List.of(new Span("EE-1", 0, 5, null));
    return SignalReader.withoutPhrases()
        .read(WORDS)
        .wishing(List.of(wish), List.of(new ReadSignal(wish, 82, spans)), List.of());
  }

  private static ReadSignals believed(int stars, String review, String wish) {
    var it =
        dull().review(new Review("r-1", "trustpilot", stars, review, null, null, null)).build();
    return ManyStars.believed(it, WORDS, like(wish), SignalReader.withoutPhrases());
  }

  @Test
  void what_praise_is_only_like_is_shown_and_not_used() {
    for (int stars = 4; stars <= 5; stars++) {
      var read = believed(stars, WORDS, "QUALITY");

      assertThat(read.intents()).containsExactly("NEEDS_INFO");
      assertThat(read.wishes()).isEmpty();
      assertThat(read.hints()).extracting(ReadSignal::word).containsExactly("QUALITY");
    }
  }

  @Test
  void few_stars_doubt_nothing() {
    assertThat(believed(3, WORDS, "QUALITY").intents()).containsExactly("QUALITY");
  }

  @Test
  void what_is_written_below_a_review_is_not_doubted_by_its_stars() {
    assertThat(believed(5, "Love it.", "QUALITY").intents()).containsExactly("QUALITY");
  }

  @Test
  void a_question_is_no_complaint_and_stays() {
    assertThat(believed(5, WORDS, "PRE_PURCHASE").intents()).containsExactly("PRE_PURCHASE");
  }
}
