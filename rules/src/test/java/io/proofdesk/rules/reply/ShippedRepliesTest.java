package io.proofdesk.rules.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.rules.reply.lint.PhraseList;
import io.proofdesk.rules.reply.lint.ReplyLint;
import io.proofdesk.rules.reply.lint.Usage;
import io.proofdesk.rules.reply.writing.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The replies that ship are clean, complete, and come out whole. */
final class ShippedRepliesTest {
  private static final Usage USAGE =
      new Usage(
          Set.of(
              "DAMAGE_PROOF_COMPLETE",
              "QUALITY_PROOF_COMPLETE",
              "PROOF_COMPLETE_REFUND",
              "WISHED_REFUND",
              "FAULT_CHOICE",
              "DONE_REFUND",
              "WRONG_ITEM_KEEP",
              "RETURN_PREPAID",
              "WRONG_ITEM_IN_STOCK",
              "WRONG_ITEM_OUT_OF_STOCK",
              "REST_MISSING_IN_STOCK",
              "REST_MISSING_OUT_OF_STOCK",
              "REFUND_STORE_FAULT",
              "PREFERENCE_RETURN_OK",
              "CANCEL_BEFORE_SHIPPING",
              "CANCEL_CUSTOM_OPEN",
              "CANCEL_OWED",
              "CHANGE_STARTED_EARLY",
              "CUSTOM_BROKEN",
              "CUSTOM_OUR_ERROR",
              "LATE_NOT_SHIPPED",
              "LATE_WAITING",
              "LATE_OUT_OF_STOCK",
              "EXCHANGE_OK",
              "KEEP_AND_PART",
              "NOT_AS_EXPECTED",
              "LATE_WITH_GUARANTEE",
              "GUARANTEE_REFUND"),
          words("ANSWERS"));

  private final ReplyCatalogue.Reading reading = Sheets.shipped();
  private final ReplyRenderer renderer = new ReplyRenderer(Replies::label);

  @Test
  void they_are_read_without_a_finding() {
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.catalogue().ids()).containsExactlyInAnyOrderElementsOf(words(""));
    assertThat(reading.catalogue().languages()).containsExactly(Language.ENGLISH, Language.CHINESE);
  }

  @Test
  void they_say_nothing_that_the_phrase_list_forbids() {
    var phrases = PhraseList.read(Sheets.csv("reply-lint.csv"));

    assertThat(phrases.findings()).isEmpty();
    assertThat(new ReplyLint(phrases.phrases(), USAGE).check(reading.catalogue())).isEmpty();
  }

  @Test
  void every_one_comes_out_whole_when_everything_is_known() {
    for (var template : reading.catalogue().all()) {
      var channel = template.channel() == null ? Channel.EMAIL : template.channel();
      var rendered =
          renderer.render(
              template,
              channel,
              EverythingKnown.brief(IdentityLevel.ACCOUNT),
              EverythingKnown.facts());

      assertThat(rendered.text()).as("%s", template.key()).isNotNull().doesNotContain("[[", "||");
      assertThat(rendered.mustSay()).as("%s", template.key()).isNotEmpty();
      assertThat(rendered.mustNotSay()).as("%s", template.key()).isNotEmpty();
      assertThat(rendered.warnings()).as("%s", template.key()).isEmpty();
    }
  }

  @Test
  void a_bold_word_never_sticks_to_the_one_before_it() {
    for (var template : reading.catalogue().all()) {
      if (template.language() != Language.ENGLISH) {
        continue;
      }
      var text =
          renderer
              .render(
                  template,
                  Channel.EMAIL,
                  EverythingKnown.brief(IdentityLevel.ACCOUNT),
                  EverythingKnown.facts())
              .text();
      assertThat(text).isNotNull();
      var pieces = text == null ? new String[0] : text.split("\\*\\*", -1);
      for (int bold = 1; bold < pieces.length; bold += 2) {
        assertThat(pieces[bold - 1]).as("%s", template.key()).doesNotMatch("(?s).*\\w");
      }
    }
  }

  @Test
  void with_owner_and_next_update_alone_every_one_but_the_lists_still_stands() {
    var facts =
        Replies.facts(
            BoundaryKind.EVIDENCE_FIRST,
            List.of("DAMAGE_PHOTO"),
            List.of(),
            Replies.running(ClockType.NEXT_UPDATE, "2026-11-24T15:00:00Z"),
            // an acknowledgement without the time of the answer does not go out
            Replies.running(ClockType.FIRST_REPLY, "2026-11-24T15:00:00Z"));
    var brief = DullCase.of(IdentityLevel.NONE).brief();
    for (var template : reading.catalogue().all()) {
      var rendered = renderer.render(template, Channel.EMAIL, brief, facts);

      assertThat(rendered.text()).as("%s", template.key()).isNotNull();
      assertThat(rendered.text())
          .as("%s leaves no gap and no doubled mark", template.key())
          .doesNotContain("{{", "\n\n\n", "  ", " .", " ,", "。。", "，。", "..");
    }
  }

  @Test
  void a_stalled_parcel_inside_its_promise_reads_as_a_support_lead_would_write_it() {
    var template =
        reading.catalogue().find("STALLED_INSIDE_PROMISE", Channel.EMAIL, Language.ENGLISH);
    assertThat(template).isNotNull();
    var text =
        renderer
            .render(
                template,
                Channel.EMAIL,
                EverythingKnown.brief(IdentityLevel.EMAIL),
                EverythingKnown.facts())
            .text();

    assertThat(text)
        .startsWith("Hi {{customer.name}},\n\nYou are right to ask.")
        .contains(
            "The last scan is from **Mon 23 November 2026, 10:00 (UTC-5), “{{tracking.words}}”**.",
            "The delivery window you were given is **24 to 27 November 2026**,",
            "We have asked the carrier where it is",
            "Your case is with ops, and you will hear from us by **Tue 24 November 2026, 10:00"
                + " (UTC-5)**.")
        .endsWith("Your Demo Store team");
  }

  /** The words for replies that the vocabulary declares with a trait. */
  private static Set<String> words(String trait) {
    var words = new TreeSet<String>();
    var sheet = Sheets.csv("vocabulary.Words.csv");
    for (int row = 1; row < sheet.rows().size(); row++) {
      if (sheet.text(row, 0).equals("Reply") && sheet.text(row, 5).contains(trait)) {
        words.add(sheet.text(row, 1));
      }
    }
    return words;
  }
}
