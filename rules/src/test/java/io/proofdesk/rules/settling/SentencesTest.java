package io.proofdesk.rules.settling;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.Labels;
import io.proofdesk.rules.reply.writing.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no table words, in the language the store works in. */
class SentencesTest {
  private static final Path MAIN = Path.of("src/main");
  private static final String LATER = " later than the moment of deciding";

  private static Labels labels(Map<String, String> chinese) {
    return (list, word, language) ->
        language == Language.CHINESE ? chinese.get(list + " " + word) : "not the English";
  }

  private static List<String> said() throws IOException {
    return Files.readAllLines(Path.of("../decision-tables/vocabulary.Words.csv")).stream()
        .filter(line -> line.startsWith("Said,"))
        .toList();
  }

  @Test
  void a_sentence_is_said_in_chinese_where_the_store_works_in_it() {
    var labels = labels(Map.of("Said ROUTE_BELOW", "“{{precedence}}”低于“{{leading}}”"));
    assertThat(
            new Sentences(labels, Language.CHINESE)
                .say(Saying.ROUTE_BELOW, "precedence", "退款", "leading", "安全"))
        .isEqualTo("“退款”低于“安全”");
    assertThat(
            new Sentences(labels, Language.ENGLISH)
                .say(Saying.ROUTE_BELOW, "precedence", "REFUND", "leading", "SAFETY"))
        .isEqualTo("its precedence REFUND stands below SAFETY");
  }

  @Test
  void a_vocabulary_without_these_words_says_it_as_before_there_were_any() {
    var sentences = new Sentences(labels(Map.of("Precedence REFUND", "退款")), Language.CHINESE);
    assertThat(sentences.say(Saying.ROUTE_LEADS, "precedence", "REFUND"))
        .isEqualTo("its precedence REFUND is the highest of the rows that fit");
    assertThat(sentences.word("Precedence", "REFUND")).isEqualTo("REFUND");
    assertThat(sentences.known("the order was paid, and back")).startsWith("the order was paid");
    assertThat(sentences.heading("Route")).isEqualTo("route");
    var finding = Finding.warning("clock.out-of-reach", "calendar A", null, "five years", "wait");
    assertThat(sentences.of("NEXT_UPDATE", finding))
        .isEqualTo("NEXT_UPDATE: calendar A: five years; wait");
  }

  @Test
  void a_sentence_that_came_with_the_case_is_found_by_its_own_words() {
    var labels = labels(Map.of("Said IT_LEFT_AND_CAME_BACK", "发出后又退回"));
    var sentences = new Sentences(labels, Language.CHINESE);
    assertThat(sentences.known("it left, and came back")).isEqualTo("发出后又退回");
  }

  @Test
  void the_shipped_words_hold_every_sentence_and_the_same_english() throws IOException {
    var said = said();
    for (Saying saying : Saying.values()) {
      assertThat(said)
          .as(saying.name())
          .anyMatch(
              line ->
                  line.startsWith("Said," + saying.name() + ",")
                      && line.contains(saying.english()));
    }
  }

  @Test
  void the_shipped_words_hold_every_pair_of_facts_that_may_contradict() throws IOException {
    var said = said();
    var sentences =
        Stream.concat(
                literals("resources/io/proofdesk/rules/drools/combining", ".drl", "contradiction("),
                literals("java/io/proofdesk/rules/briefing", "DateContradictions.java", "\""))
            .toList();
    assertThat(sentences).hasSizeGreaterThan(15);
    for (String sentence : sentences) {
      assertThat(said)
          .as(sentence)
          .anyMatch(
              line ->
                  line.startsWith("Said," + Sentences.nameOf(sentence) + ",")
                      || line.startsWith("Said," + Sentences.nameOf(sentence + LATER) + ","));
    }
  }

  /** Texts in quotes that read like a sentence, in the lines that hold a mark. */
  private static Stream<String> literals(String folder, String ending, String mark)
      throws IOException {
    var quoted = Pattern.compile("\"([a-z][a-z ,]+ [a-z ,]+)\"");
    try (var files = Files.list(MAIN.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .flatMap(
              file -> {
                try {
                  return Files.readAllLines(file).stream();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .filter(line -> line.contains(mark))
          .flatMap(line -> quoted.matcher(line).results().map(found -> found.group(1)))
          .toList()
          .stream();
    }
  }
}
