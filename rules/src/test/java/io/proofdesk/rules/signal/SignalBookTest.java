package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the signals workbook are told with the cell that has to change. */
class SignalBookTest {
  private static final List<String> HEADINGS =
      List.of("Id", "Kind", "Signal", "Strength", "Phrase", "Not when", "Language");
  private static final List<List<String>> NONE = List.of(HEADINGS);

  @Test
  void a_broken_exclusion_is_told_at_its_own_cell_and_quoted() {
    var findings = findings("cracked", "if it; (late", "en");
    assertThat(findings)
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(tuple("signals.phrase", "signals.csv!Phrases!F2", "(late"));
  }

  @ParameterizedTest
  @CsvSource({"lost parcel, fr", "lost parcel, zh", "丢件, en"})
  void a_language_that_is_none_or_not_the_phrases_is_told(String phrase, String language) {
    assertThat(findings(phrase, "", language))
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(tuple("signals.language", "signals.csv!Phrases!G2", language));
  }

  @Test
  void an_exclusion_that_voids_its_own_phrase_is_told() {
    assertThat(findings("(lost|missing) ..2 parcel", "tomorrow; parcel", "en"))
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(tuple("signals.idle", "signals.csv!Phrases!F2", "parcel"));
    assertThat(findings("(lost|missing) ..2 parcel", "lost; missing parcel", "en")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order #nummer",
        "[zz] yy",
        "late yy*",
        "late ..-3 parcel",
        "(zzkiwi|my)",
        "late!"
      })
  void what_means_nothing_in_a_phrase_is_told(String phrase) {
    assertThat(findings(phrase, "", ""))
        .isNotEmpty()
        .extracting(Finding::code, Finding::place)
        .containsOnly(tuple("signals.phrase", "signals.csv!Phrases!E2"));
  }

  @ParameterizedTest
  @CsvSource({
    "go~ parcel, write `go` without `~`",
    "不~好, write `不` without `~`",
    "不见~, write `不见` without `~`",
    "{lost late}~, write `}~3`",
    "{lost late}~ parcel, write `}~3`",
    "foob?ar, write both words as `(one|other)`",
    "parcel~lost, write both words as `(one|other)`"
  })
  void a_sign_that_would_do_nothing_or_something_else_is_told_with_what_to_write(
      String phrase, String advice) {
    assertThat(findings(phrase, "", ""))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("signals.phrase");
              assertThat(it.place()).isEqualTo("signals.csv!Phrases!E2");
              assertThat(it.suggestion()).startsWith(advice);
            });
    assertThat(findings("(lost|missing) parcel", phrase, "en"))
        .extracting(Finding::place)
        .contains("signals.csv!Phrases!F2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"parcel~ lost", "parcel~? lost", "new? parcel", "{lost late}~3 parcel", "不?见了"})
  void signs_that_do_what_they_say_are_no_fault(String phrase) {
    assertThat(findings(phrase, "", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<parcell> ..20 go~ l@st$ (late|) #nummber ; 8; list| gap| five letters| `@`| `$`| a word| #num",
        "(late {a} <x> ; 3; two or three parts| `x` is none| `)` before the end",
        "lost) ..99 box} ; 3; remove `)`| a gap of at most| remove `}`",
        "(lost} <x> ; 2; `)` before the end| `x` is none",
        ".. lost <x> ; 2; `x` is none| a word before and after",
        "? lost <y ; 2; a word before `?`| after the name of a list"
      })
  void everything_that_is_wrong_with_a_phrase_is_told_at_once(
      String phrase, int most, String wrong) {
    for (var findings : List.of(findings(phrase, "", ""), exclusion(phrase))) {
      assertThat(findings).allMatch(it -> it.code().equals("signals.phrase"));
      assertThat(findings).hasSizeLessThanOrEqualTo(most).doesNotHaveDuplicates();
      for (var one : wrong.split("[|] ")) {
        assertThat(findings).anySatisfy(it -> assertThat(it.line()).contains(one.strip()));
      }
    }
  }

  private static List<Finding> exclusion(String phrase) {
    return findings("(lost|missing) parcel", phrase, "").stream()
        .filter(it -> it.code().equals("signals.phrase"))
        .toList();
  }

  @Test
  void everything_that_is_wrong_with_a_list_of_words_is_told_at_once() {
    var lists = Books.lists(List.of("left out", "can't, the, won't"));
    assertThat(Books.of(NONE, lists).findings())
        .extracting(Finding::place, Finding::code)
        .containsExactly(
            tuple("signals.csv!Words!B5", "signals.phrase"),
            tuple("signals.csv!Words!B5", "signals.phrase"));
  }

  @Test
  void a_mask_that_is_misspelled_is_told_with_the_one_that_was_meant() {
    assertThat(findings("order #nummber", "", "").get(0).line())
        .contains("did you mean `#number`?");
  }

  @Test
  void a_list_that_nobody_names_is_told_with_the_one_that_was_meant() {
    var reading = Books.of(NONE, Books.lists(List.of("not wantd", "no thanks")));
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::place, Finding::suggestion)
        .containsExactly(
            tuple("signals.unused-list", "signals.csv!Words!A5", "did you mean `not wanted`?"));
  }

  @Test
  void a_list_that_only_another_list_names_is_used() {
    var rows = List.of(HEADINGS, row("lost <thing>", "", ""));
    var lists = Books.lists(List.of("box", "box, crate"), List.of("thing", "<box>, parcel"));
    assertThat(Books.of(rows, lists).findings()).isEmpty();
  }

  @Test
  void a_phrase_has_an_id_that_no_other_has() {
    var rows =
        List.of(
            List.of("Id", "Kind", "Signal", "Strength", "Phrase", "Not when"),
            List.of("PE-1", "intent", "ORDER_STATUS", "80", "where is it", ""),
            List.of("PE-1", "intent", "ORDER_STATUS", "80", "any news", ""),
            List.of("pe1", "intent", "ORDER_STATUS", "80", "any word", ""));
    assertThat(Books.of(rows, Books.NEEDED).findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(
            tuple("signals.duplicate-id", "signals.csv!Phrases!A3"),
            tuple("signals.id", "signals.csv!Phrases!A4"));
  }

  @Test
  void one_word_alone_is_the_same_as_none() {
    var reading = Books.of(NONE, Books.lists(List.of("same word", "parcel")));
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("signals.phrase", "signals.csv!Words!B5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"denial", "not wanted", "not threatened"})
  void a_book_without_a_list_of_denials_is_refused_once(String missing) {
    var lists = Books.NEEDED.stream().filter(row -> !row.get(0).equals(missing)).toList();
    var rows = List.of(HEADINGS, row("cup ..3! broken", "", ""), row("lid ..2! off", "", ""));
    var findings = Books.of(rows, lists).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code()).isEqualTo("signals.list-missing");
    assertThat(findings.get(0).line()).contains("`" + missing + "`");
  }

  @Test
  void a_bad_line_of_denials_is_told_alone_and_not_at_every_phrase() {
    var lists =
        List.of(
            List.of("List", "Words"),
            List.of("denial", "not, (never, not at all"),
            List.of("not wanted", "not want"),
            List.of("not threatened", "not going to"));
    var rows = List.of(HEADINGS, row("cup ..3! broken", "", ""), row("lid ..2! off", "", ""));
    assertThat(Books.of(rows, lists).findings())
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple("signals.phrase", "signals.csv!Words!B2", "(never"),
            tuple("signals.phrase", "signals.csv!Words!B2", "not at all"));
  }

  @Test
  void a_list_with_a_fault_is_told_there_and_not_where_it_is_named() {
    var lists = Books.lists(List.of("thing", "(box"));
    var rows = List.of(HEADINGS, row("lost <thing>", "", ""));
    assertThat(Books.of(rows, lists).findings())
        .extracting(Finding::place)
        .containsExactly("signals.csv!Words!B5");
  }

  @Test
  void a_denial_ends_where_the_sentence_turns() {
    var reader = Books.asking("(phone|charger) ..3 fire");
    assertThat(reader.read("I do not want the phone but the charger caught fire").wishes())
        .isNotEmpty();
    assertThat(reader.read("I do not want the phone or charger on fire").wishes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No one was hurt but the charger caught fire.",
        "Not my phone but the charger caught fire"
      })
  void what_happened_after_all_is_heard(String text) {
    assertThat(Books.shipped().read(text).flag("SAFETY")).isPresent();
  }

  private static List<Finding> findings(String phrase, String notWhen, String language) {
    var words = Books.lists(List.of("left out", "a the my"));
    return Books.of(List.of(HEADINGS, row(phrase, notWhen, language)), words).findings();
  }

  private static List<String> row(String phrase, String notWhen, String language) {
    int id = Math.floorMod(phrase.hashCode(), 9_000);
    return List.of("PE-" + id, "intent", "ORDER_STATUS", "80", phrase, notWhen, language);
  }
}
