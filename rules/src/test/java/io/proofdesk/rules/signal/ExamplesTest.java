package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.signal.example.ExampleLearning;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Phrases and examples together. */
class ExamplesTest {
  private static final SignalWords WORDS =
      new SignalWords(
          Set.of("ORDER_STATUS", "REFUND_RETURN", "CANCELLATION", "LEGAL", "NEEDS_INFO"),
          Set.of(),
          Set.of(),
          Set.of());
  private static final List<List<String>> PHRASES =
      List.of(
          List.of("Id", "Kind", "Signal", "Strength", "Phrase"),
          List.of("PE-1", "intent", "REFUND_RETURN", "95", "money back"),
          List.of("PE-2", "intent", "ORDER_STATUS", "55", "order"),
          List.of("PE-3", "intent", "CANCELLATION", "90", "cancel"));
  private static final List<List<String>> LISTS =
      List.of(
          List.of("List", "Words"),
          List.of("left out", "the my"),
          List.of("denial", "not, never"),
          List.of("not wanted", "not want (to)?, do not"),
          List.of("not threatened", "not going to"));
  private static final List<List<String>> EXAMPLES =
      List.of(
          List.of("Id", "Wish", "Text"),
          List.of("EE-1", "ORDER_STATUS", "where has my sofa got to"),
          List.of("EE-2", "ORDER_STATUS", "any news of the sofa, it should be on its way"),
          List.of("EE-3", "CANCELLATION", "stop the sofa, we have bought another"),
          List.of("EE-4", "CANCELLATION", "we have bought another one, stop it please"),
          List.of("EE-5", "CANCELLATION", "cancel it"),
          List.of("EE-6", "LEGAL", "you will meet me in front of a judge"),
          List.of("EE-7", "LEGAL", "a judge will decide about the sofa"),
          List.of("EE-8", "NEEDS_INFO", "good morning to you all"),
          List.of("EE-9", "NEEDS_INFO", "thanks and good bye"));

  private static Reading<SignalReader> reading(List<List<String>> examples) {
    return SignalReader.of(
        List.of(
            new Grid("signals.csv", "Phrases", PHRASES), new Grid("signals.csv", "Words", LISTS)),
        List.of(new Grid("examples.en.csv", "en", examples)),
        WORDS,
        new ExampleLearning(KeptBytes.NONE));
  }

  private static List<String> intents(String text) {
    return reading(EXAMPLES).orThrow().read(text).intents();
  }

  private static List<Finding> findings(String... row) {
    var rows = new ArrayList<>(EXAMPLES);
    rows.add(List.of(row));
    return reading(rows).findings();
  }

  @Test
  void words_that_could_not_be_read_are_told_once_and_not_once_a_row() {
    var none = new SignalWords(Set.of(), Set.of(), Set.of(), Set.of());
    var read =
        SignalReader.of(
            List.of(
                new Grid("signals.csv", "Phrases", PHRASES),
                new Grid("signals.csv", "Words", LISTS)),
            List.of(new Grid("examples.en.csv", "en", EXAMPLES)),
            none,
            new ExampleLearning(KeptBytes.NONE));

    assertThat(read.findings())
        .extracting(Finding::code, Finding::place)
        .containsExactlyInAnyOrder(
            tuple("signals.no-words", "vocabulary"), tuple("examples.no-wishes", "vocabulary"));
  }

  @Test
  void a_wish_no_phrase_hears_is_heard_by_what_it_is_like() {
    var read = reading(EXAMPLES).orThrow().read("has the sofa got lost, any news?");
    assertThat(read.intents()).containsExactly("ORDER_STATUS");
    var wish = read.wishes().get(0);
    assertThat(wish.strength()).isBetween(50, 99);
    assertThat(wish.spans()).allMatch(it -> Set.of("EE-1", "EE-2").contains(it.phrase()));
  }

  @Test
  void a_text_like_a_greeting_is_asked_about() {
    assertThat(intents("good morning")).containsExactly("NEEDS_INFO");
  }

  @Test
  void a_weak_phrase_gives_way_to_what_the_whole_message_is_like_and_is_still_shown() {
    var read = reading(EXAMPLES).orThrow().read("stop my order, we have bought another");
    assertThat(read.intents()).containsExactly("CANCELLATION");
    assertThat(read.hints()).extracting(it -> it.word()).contains("ORDER_STATUS");
  }

  @Test
  void a_sure_phrase_is_heard_beside_what_the_message_is_like() {
    assertThat(intents("money back")).containsExactly("REFUND_RETURN");
    assertThat(intents("where has my sofa got to. money back")).contains("REFUND_RETURN");
  }

  @Test
  void a_wish_that_is_denied_does_not_come_back_by_examples() {
    assertThat(intents("I do not want to cancel it")).doesNotContain("CANCELLATION");
  }

  @Test
  void a_grave_matter_needs_more_than_a_likeness() {
    var reader = reading(EXAMPLES).orThrow();
    assertThat(reader.read("you will meet me in front of a judge").flag("LEGAL_THREAT"))
        .hasValueSatisfying(flag -> assertThat(flag.strength()).isGreaterThanOrEqualTo(70));
    assertThat(reader.read("is there a judge, any news of my sofa").flag("LEGAL_THREAT")).isEmpty();
  }

  @Test
  void every_wrong_example_is_told_with_its_cell() {
    assertThat(findings("E-1", "ORDER_STATUS", "is it here"))
        .extracting(Finding::code)
        .containsExactly("examples.id");
    assertThat(findings("EE-1", "ORDER_STATUS", "is it here"))
        .extracting(Finding::code)
        .containsExactly("examples.duplicate-id");
    assertThat(findings("EE-10", "ORDERSTATUS", "is it here"))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("examples.unknown-wish", "examples.en.csv!en!B11"));
    assertThat(findings("EE-10", "ORDER_STATUS", "…"))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("examples.no-words", "examples.en.csv!en!C11"));
    assertThat(findings("EE-10", "ORDER_STATUS", "Thanks and good bye"))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("examples.duplicate-text", "examples.en.csv!en!C11"));
  }
}
