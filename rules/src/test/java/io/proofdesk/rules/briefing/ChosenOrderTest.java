package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.supportcase.Lookups;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.OrderSummary;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.rules.drools.FactCombiner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenOrderTest {
  private static final Briefing BRIEFING = new Briefing(Cases.store(), FactCombiner.compiled());

  @ParameterizedTest
  @ValueSource(strings = {"#2007 please", "2007", "order (2007)!", "不好意思，是2007。"})
  void a_message_that_names_one_of_the_list_has_picked_it(String words) {
    assertThat(chosen(words)).isEqualTo("#2007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The teapot one",
        "#2001 or #2007",
        "It is not #2007",
        "不是2007",
        "parcel 92007",
        "2007-11",
        "A-2007",
        "#2999"
      })
  void anything_else_has_picked_none(String words) {
    assertThat(chosen(words)).isNull();
  }

  @Test
  void the_newest_message_that_names_one_counts() {
    assertThat(chosen("Where is #2001?", "Sorry, #2007", "thanks")).isEqualTo("#2007");
  }

  @ParameterizedTest
  @CsvSource({
    "the blue teapot, #2001",
    "the mugs please, #2007",
    "那个茶壶的, #2001",
    "the second one, #2001",
    "第一个, #2007",
    "the newest, #2007",
    "the oldest one, #2001",
    "the one from June, #2001",
    "6月3日的那个, #2001",
    "十月那单, #2007",
    "2026-10-03, #2007",
    "the blue one from June, #2001"
  })
  void once_they_were_listed_place_day_and_content_pick_one(String words, String number) {
    assertThat(afterTheList(words)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the cup",
        "the mugs and the teapot",
        "the blue one from October",
        "the third one",
        "the last one",
        "I need it by June",
        "not the mugs",
        "the one from August",
        "第三个",
        "both"
      })
  void what_fits_none_of_them_or_several_picks_none(String words) {
    assertThat(afterTheList(words)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the second one", "the mugs please", "the one from June"})
  void before_they_were_listed_no_place_day_or_content_picks_one(String words) {
    assertThat(chosen(words)).isNull();
  }

  private static @Nullable String afterTheList(String words) {
    var listed =
        message("m1", NOW.minus(Duration.ofHours(2)), Author.AGENT, "Is it #2001 or #2007?");
    var answer = message("m2", NOW.minus(Duration.ofHours(1)), Author.CUSTOMER, words);
    return of(dull().noOrder().messages(listed, answer), null);
  }

  @Test
  void what_we_wrote_picks_nothing() {
    var ours = message("m1", NOW.minus(Duration.ofHours(1)), Author.AGENT, "Is it #2007?");
    assertThat(of(dull().noOrder().messages(ours), null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"o-2, #2007", "o-9, o-9"})
  void what_the_caller_says_leads(String given, String number) {
    assertThat(of(dull().noOrder(), given)).isEqualTo(number);
  }

  private static @Nullable String chosen(String... words) {
    var messages =
        Stream.of(words)
            .map(
                text ->
                    message(
                        text,
                        NOW.minus(Duration.ofHours(words.length - List.of(words).indexOf(text))),
                        Author.CUSTOMER,
                        text))
            .toArray(Message[]::new);
    return of(dull().noOrder().messages(messages), null);
  }

  /** What is looked up, only where the brief says that one was picked. */
  private static @Nullable String of(Cases it, @Nullable String given) {
    var briefed =
        BRIEFING.brief(
            it.lookups(new Lookups(0, true, given, null, 0))
                .build()
                .withRecent(
                    List.of(
                        order("o-1", "#2001", "2026-06-03T10:00:00Z", "A blue teapot 茶壶"),
                        order("o-2", "#2007", "2026-10-03T10:00:00Z", "Two mugs 陶瓷杯"))),
            null,
            NOW);
    return Boolean.TRUE.equals(briefed.brief().order().chosen())
        ? briefed.personalValues().values().get("order.chosen")
        : null;
  }

  private static OrderSummary order(String id, String number, String placed, String summary) {
    return new OrderSummary(id, number, Instant.parse(placed), null, summary, null, null);
  }
}
