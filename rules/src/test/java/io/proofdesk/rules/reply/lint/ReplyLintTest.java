package io.proofdesk.rules.reply.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.reply.Sheets;
import io.proofdesk.rules.workbook.Grid;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each fault is planted in a reply that is otherwise fine, with the phrases that ship. */
final class ReplyLintTest {
  private static final String HELD = "{{owner}} {{next update}} ";

  private final List<Phrase> phrases = PhraseList.read(Sheets.csv("reply-lint.csv")).phrases();

  private List<String> codes(String language, List<String> row) {
    return findings(language, row, new Usage(Set.of(), Set.of())).stream()
        .map(Finding::code)
        .distinct()
        .toList();
  }

  private List<Finding> findings(String language, List<String> row, Usage usage) {
    var sheets = new TreeMap<String, Grid>();
    sheets.put(language, Sheets.replies(language, row));
    var reading = ReplyCatalogue.read(sheets);
    assertThat(reading.findings()).isEmpty();
    return new ReplyLint(phrases, usage).check(reading.catalogue());
  }

  private List<String> english(String text) {
    return codes("en", Sheets.row("T", HELD + text));
  }

  private List<String> chinese(String text) {
    return codes("zh", Sheets.row("T", HELD + text));
  }

  @Test
  void a_plain_holding_reply_is_clean() {
    assertThat(english("We are checking where your parcel is.")).isEmpty();
    assertThat(chinese("我们正在核实包裹的位置。")).isEmpty();
  }

  @Test
  void fixed_days_of_our_own_are_found() {
    assertThat(english("You will have it by Friday.")).containsExactly("reply.fixed-date");
    assertThat(english("It arrives on 24 November.")).containsExactly("reply.fixed-date");
    assertThat(english("It arrives November 24.")).containsExactly("reply.fixed-date");
    assertThat(english("We answer within 24 hours.")).containsExactly("reply.fixed-date");
    assertThat(chinese("周五前送到。")).containsExactly("reply.fixed-date");
    assertThat(chinese("11月24日前送到。")).containsExactly("reply.fixed-date");
  }

  @Test
  void a_date_that_a_placeholder_gives_is_fine() {
    assertThat(english("The window is {{promise window}}.")).isEmpty();
  }

  @Test
  void a_value_that_must_be_said_is_said_on_every_channel() {
    var must = "We ask. [[The check is due by {{carrier check due}}. || ]]";
    var silent = List.of("T", "CHAT", HELD + "We ask the carrier.", "", must);
    var said =
        List.of("T", "CHAT", HELD + "We ask. [[Due by {{carrier check due}}. || ]]", "", must);
    assertThat(codes("en", silent)).containsExactly("reply.must-say-unsaid");
    assertThat(codes("en", said)).isEmpty();
  }

  @Test
  void vague_times_are_found_as_words_and_not_inside_others() {
    assertThat(english("You will hear SOON.")).containsExactly("reply.vague-time");
    assertThat(english("We answer as soon\u00a0as possible.")).containsExactly("reply.vague-time");
    assertThat(english("The sooner the better, says the monsoon.")).isEmpty();
    assertThat(chinese("我们会尽快处理。")).containsExactly("reply.vague-time");
  }

  @Test
  void blame_is_found() {
    assertThat(english("You should have checked the size.")).containsExactly("reply.blame");
    assertThat(english("We blame the slow carrier.")).containsExactly("reply.blame");
    assertThat(chinese("这是物流公司的责任。")).containsExactly("reply.blame");
  }

  @Test
  void of_phrases_that_overlap_the_longest_is_told_and_of_others_each() {
    assertThat(read("It was the carrier's fault.")).containsExactly("the carrier's fault");
    assertThat(read("It was the carrier's fault, and not our problem."))
        .containsExactlyInAnyOrder("the carrier's fault", "not our problem");
    assertThat(read("[[{{order.number}}: the carrier's fault. || The carrier's mistake.]]"))
        .containsExactlyInAnyOrder("the carrier's fault", "the carrier's mistake");
  }

  private List<String> read(String text) {
    return findings("en", Sheets.row("T", HELD + text), new Usage(Set.of(), Set.of())).stream()
        .map(it -> String.valueOf(it.read()))
        .toList();
  }

  @Test
  void admissions_are_found_where_opponents_read_them() {
    assertThat(codes("en", Sheets.row("DISPUTE_THREAT", HELD + "This was our mistake.")))
        .containsExactly("reply.admission");
    assertThat(codes("zh", Sheets.row("LEGAL_HOLDING", HELD + "这是我们的失误。")))
        .containsExactly("reply.admission");
    assertThat(english("This was our mistake.")).isEmpty();
  }

  @Test
  void money_is_promised_only_where_the_rulebook_lets_it_move() {
    var row = Sheets.row("T", HELD + "You will get a full refund.");

    assertThat(codes("en", row)).containsExactly("reply.money-promise");
    assertThat(findings("en", row, new Usage(Set.of("T"), Set.of()))).isEmpty();
    assertThat(chinese("会给您退款。")).containsExactly("reply.money-promise");
  }

  @Test
  void a_claim_of_something_done_needs_a_confirmation_around_it() {
    assertThat(english("We have contacted the carrier."))
        .containsExactly("reply.unconfirmed-claim");
    assertThat(english("We’ve asked the carrier.")).containsExactly("reply.unconfirmed-claim");
    assertThat(english("[[{{carrier}} We have asked them. || ]]"))
        .containsExactly("reply.unconfirmed-claim");
    assertThat(english("[[{{carrier asked}}We have asked. || We have asked too.]]"))
        .containsExactly("reply.unconfirmed-claim");
    assertThat(english("[[{{carrier asked}}We have asked the carrier. || We ask.]]")).isEmpty();
    assertThat(chinese("我们已联系物流公司。")).containsExactly("reply.unconfirmed-claim");
  }

  @Test
  void nothing_is_traded_for_a_review() {
    assertThat(english("Please update your review.")).containsExactly("reply.review-trade");
    assertThat(chinese("麻烦修改评价。")).containsExactly("reply.review-trade");
  }

  @Test
  void cold_phrases_are_found_in_public_texts_and_required_sentences_too() {
    var findings =
        findings(
            "en",
            List.of("T", "", HELD, "Sorry for any inconvenience.", "Be advised: unfortunately no."),
            new Usage(Set.of(), Set.of()));

    assertThat(findings)
        .extracting(finding -> finding.place() + " " + finding.code())
        .contains(
            "replies.xlsx!en!D2 reply.blocked-wording", "replies.xlsx!en!E2 reply.blocked-wording");
  }

  @Test
  void a_holding_reply_names_owner_and_next_update_outside_optional_parts() {
    assertThat(codes("en", Sheets.row("T", "We look into it.")))
        .containsExactly("reply.holding-without-owner", "reply.holding-without-next-update");
    assertThat(codes("en", Sheets.row("T", "{{owner}} [[{{next update}}||]]")))
        .containsExactly("reply.holding-without-next-update");
    assertThat(codes("en", Sheets.row("ASK_EMAIL", "Which address?"))).isEmpty();
    assertThat(findings("en", Sheets.row("T", "Done."), new Usage(Set.of(), Set.of("T"))))
        .isEmpty();
  }

  @Test
  void an_offer_answers_and_its_fallback_holds() {
    assertThat(codes("en", Sheets.row("T", "{{owner}} [[{{resolutions}}||{{next update}}]]")))
        .isEmpty();
    assertThat(codes("en", Sheets.row("T", "{{owner}} [[{{resolutions}}||we see]]")))
        .containsExactly("reply.holding-without-next-update");
    assertThat(codes("en", Sheets.row("T", "{{owner}} [[{{carrier}}||{{next update}}]]")))
        .containsExactly("reply.holding-without-next-update");
  }

  @Test
  void long_sentences_are_warned_of_and_shorter_on_a_phone() {
    var words = "word ".repeat(25);

    assertThat(english(words + "end.")).isEmpty();
    assertThat(codes("en", List.of("T", "SMS", HELD + words + "end.")))
        .containsExactly("reply.long-sentence");
    assertThat(chinese("字".repeat(75) + "。")).containsExactly("reply.long-sentence");
  }

  @Test
  void a_sentence_is_as_long_as_it_may_be_and_not_a_word_longer() {
    var held = HELD.strip() + ". ";
    for (var most : List.of(List.of("", 30), List.of("SMS", 22))) {
      var words = "word ".repeat((int) most.get(1) - 1);
      var channel = (String) most.get(0);
      assertThat(codes("en", List.of("T", channel, held + words + "end.")))
          .doesNotContain("reply.long-sentence");
      assertThat(codes("en", List.of("T", channel, held + words + "word end.")))
          .contains("reply.long-sentence");
    }
    for (var most : List.of(List.of("", 70), List.of("SMS", 45))) {
      var channel = (String) most.get(0);
      var signs = "字".repeat((int) most.get(1));
      assertThat(codes("zh", List.of("T", channel, held + "。" + signs + "。")))
          .doesNotContain("reply.long-sentence");
      assertThat(codes("zh", List.of("T", channel, held + "。" + signs + "字。")))
          .contains("reply.long-sentence");
    }
  }

  @Test
  void an_estimate_that_must_be_said_is_called_one_too() {
    var row = List.of("T", "", HELD, "", "It will arrive on {{carrier estimate}}.");
    assertThat(findings("en", row, new Usage(Set.of(), Set.of())))
        .extracting(finding -> finding.place() + " " + finding.code())
        .contains("replies.xlsx!en!E2 reply.unlabelled-estimate");
  }

  @Test
  void a_chinese_sentence_of_too_many_clauses_or_without_a_pause_is_hard_to_read() {
    assertThat(chinese("您好" + "，我们查".repeat(5) + "。")).containsExactly("reply.hard-to-read");
    assertThat(chinese("您好" + "，我们查".repeat(4) + "。")).isEmpty();
    assertThat(chinese("请告诉我们" + "颜色、".repeat(6) + "尺寸。")).containsExactly("reply.hard-to-read");
    assertThat(chinese("请告诉我们" + "颜色、".repeat(5) + "尺寸。")).isEmpty();
    assertThat(chinese("字".repeat(27) + "。")).containsExactly("reply.hard-to-read");
    assertThat(chinese("字".repeat(26) + "。" + "字".repeat(26) + "，" + "字".repeat(26) + "。"))
        .isEmpty();
  }

  @Test
  void sheets_with_other_columns_are_refused() {
    var phrases =
        new Grid("reply-lint.csv", "Rules", List.of(List.of("Language", "Kind", "Wording")));
    assertThat(PhraseList.read(phrases).findings())
        .extracting(Finding::code)
        .contains("lint.column");
    var sheets = new TreeMap<String, Grid>();
    sheets.put("en", new Grid("replies.xlsx", "en", List.of(List.of("Template", "Txt"))));
    assertThat(ReplyCatalogue.read(sheets).findings())
        .extracting(Finding::code)
        .contains("reply.unknown-column", "reply.missing-column");
  }

  @Test
  void emoji_and_shouting_are_found() {
    assertThat(codes("en", Sheets.row("LEGAL_HOLDING", HELD + "Thanks \uD83D\uDE0A")))
        .containsExactly("reply.emoji");
    assertThat(english("Thanks \uD83D\uDE0A")).isEmpty();
    assertThat(english("Thanks!!")).containsExactly("reply.shouting");
  }

  @Test
  void languages_that_tell_different_facts_are_warned_of() {
    var sheets = new TreeMap<String, Grid>();
    sheets.put("en", Sheets.replies("en", Sheets.row("T", HELD + "{{order.number}}")));
    sheets.put("zh", Sheets.replies("zh", Sheets.row("T", HELD)));
    var catalogue = ReplyCatalogue.read(sheets).catalogue();

    assertThat(new ReplyLint(phrases, new Usage(Set.of(), Set.of())).check(catalogue))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("reply.languages-differ");
              assertThat(finding.read()).isEqualTo("{{order.number}}");
            });
  }

  @Test
  void the_list_of_phrases_is_checked_itself() {
    var sheet =
        new Grid(
            "reply-lint.csv",
            "reply-lint.csv",
            List.of(
                List.of("Language", "Kind", "Phrase", "Why", "Suggestion"),
                List.of("fr", "vage time", " * ", "", "")));

    assertThat(PhraseList.read(sheet).findings())
        .extracting(finding -> finding.place() + " " + finding.code())
        .containsExactly(
            "reply-lint.csv!reply-lint.csv!A2 lint.unknown-language",
            "reply-lint.csv!reply-lint.csv!B2 lint.unknown-kind",
            "reply-lint.csv!reply-lint.csv!C2 lint.phrase-too-wide");
  }

  @Test
  void nothing_in_a_phrase_is_special_but_star_and_number() {
    var phrase = new Phrase(phrases.get(0).language(), PhraseKind.BLOCKED, "a.b(c", "why", "");

    assertThat(phrase.search().in(Phrase.folded("say A.B(C now"))).isNotNull();
    assertThat(phrase.search().in(Phrase.folded("say axb(c now"))).isNull();
  }
}
