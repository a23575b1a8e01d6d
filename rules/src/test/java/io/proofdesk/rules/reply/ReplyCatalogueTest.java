package io.proofdesk.rules.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.workbook.Grid;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ReplyCatalogueTest {

  @Test
  void the_row_of_a_channel_wins_over_the_row_for_any() {
    var sheets = new TreeMap<String, Grid>();
    sheets.put(
        "en",
        Sheets.replies(
            "en",
            List.of("ASK_EMAIL", "", "long text", "public", "say this\nand that", "not this", "S4"),
            List.of("ASK_EMAIL", "sms", "short text")));
    var catalogue = ReplyCatalogue.read(sheets).catalogue();

    assertThat(catalogue.find("ASK_EMAIL", Channel.SMS, Language.ENGLISH))
        .isNotNull()
        .extracting(Template::channel)
        .isEqualTo(Channel.SMS);
    assertThat(catalogue.find("ASK_EMAIL", Channel.EMAIL, Language.ENGLISH))
        .isNotNull()
        .satisfies(
            template -> {
              assertThat(template.channel()).isNull();
              assertThat(template.mustSay()).hasSize(2);
              assertThat(template.source()).isEqualTo("S4");
              assertThat(template.places().text().address()).isEqualTo("replies.xlsx!en!C2");
            });
    assertThat(catalogue.find("ASK_EMAIL", Channel.EMAIL, Language.CHINESE)).isNull();
    assertThat(catalogue.ids()).containsExactly("ASK_EMAIL");
  }

  @Test
  void a_direct_message_is_written_like_a_chat_unless_it_has_a_row_of_its_own() {
    var sheets = new TreeMap<String, Grid>();
    sheets.put(
        "en",
        Sheets.replies(
            "en",
            List.of("ASK_EMAIL", "", "long text", "public", "say this", "not this", "S4"),
            List.of("ASK_EMAIL", "chat", "short text"),
            List.of("ASK_ORDER", "", "long text"),
            List.of("ASK_ORDER", "chat", "short text"),
            List.of("ASK_ORDER", "social_dm", "own text"),
            List.of("HOLDING", "", "long text")));
    var catalogue = ReplyCatalogue.read(sheets).catalogue();

    for (var channel : List.of(Channel.SOCIAL_DM, Channel.SOCIAL_COMMENT)) {
      assertThat(catalogue.find("ASK_EMAIL", channel, Language.ENGLISH))
          .isNotNull()
          .extracting(Template::channel)
          .isEqualTo(Channel.CHAT);
    }
    assertThat(catalogue.find("ASK_ORDER", Channel.SOCIAL_DM, Language.ENGLISH))
        .isNotNull()
        .extracting(Template::channel)
        .isEqualTo(Channel.SOCIAL_DM);
    assertThat(catalogue.find("HOLDING", Channel.SOCIAL_DM, Language.ENGLISH))
        .isNotNull()
        .satisfies(template -> assertThat(template.channel()).isNull());
    assertThat(catalogue.find("ASK_EMAIL", Channel.REVIEW, Language.ENGLISH))
        .isNotNull()
        .satisfies(template -> assertThat(template.channel()).isNull());
  }

  @Test
  void wrong_columns_are_named_with_what_was_probably_meant() {
    var sheets = new TreeMap<String, Grid>();
    sheets.put(
        "en",
        new Grid(
            "replies.xlsx",
            "en",
            List.of(
                List.of(
                    "Template", "Chanel", "Text", "Text", "Must say", "Must not say", "Source"))));

    assertThat(ReplyCatalogue.read(sheets).findings())
        .extracting(Finding::line)
        .containsExactly(
            "replies.xlsx!en!B1: `Chanel`: the columns are Template, Channel, Text, Public text,"
                + " Must say, Must not say, Source; did you mean `Channel`?",
            "replies.xlsx!en!D1: `Text`: this heading stands twice; remove one of the two columns",
            "replies.xlsx!en!H1: the column `Channel` is missing; add it; its cells may be blank"
                + " where nothing is to be said",
            "replies.xlsx!en!H1: the column `Public text` is missing; add it; its cells may be"
                + " blank where nothing is to be said");
  }

  @Test
  void bad_rows_are_all_told_at_once_with_their_cells() {
    var sheets = new TreeMap<String, Grid>();
    sheets.put(
        "en",
        Sheets.replies(
            "en",
            List.of("ask email", "", "text"),
            List.of("ASK_EMAIL", "EMIAL", "text"),
            List.of("HOLDING", "", ""),
            List.of(),
            List.of("HOLDING", "", "a"),
            List.of("HOLDING", "", "b")));

    assertThat(ReplyCatalogue.read(sheets).findings())
        .extracting(finding -> finding.place() + " " + finding.code())
        .containsExactly(
            "replies.xlsx!en!A2 reply.template-id",
            "replies.xlsx!en!B3 reply.unknown-channel",
            "replies.xlsx!en!C4 reply.empty-text",
            "replies.xlsx!en!A7:C7 reply.duplicate-template");
  }

  @Test
  void a_template_must_stand_in_every_language() {
    var sheets = new TreeMap<String, Grid>();
    sheets.put("en", Sheets.replies("en", Sheets.row("ONE", "one"), Sheets.row("TWO", "two")));
    sheets.put("zh", Sheets.replies("zh", Sheets.row("ONE", "一")));
    sheets.put("fr", Sheets.replies("fr", Sheets.row("ONE", "un")));

    assertThat(ReplyCatalogue.read(sheets).findings())
        .extracting(finding -> finding.place() + " " + finding.code())
        .containsExactly(
            "replies.xlsx!fr!A1 reply.unknown-language",
            "replies.xlsx!zh!A3 reply.missing-in-language");
  }

  @Test
  void a_public_text_may_hold_nothing_about_order_or_person() {
    var reading =
        Sheets.english(
            List.of("LOW_REVIEW", "", "x", "{{order.number}} {{last scan}} {{support address}}"));

    assertThat(reading.findings())
        .extracting(finding -> finding.code() + " " + finding.read())
        .containsExactlyInAnyOrder(
            "reply.data-in-public {{order.number}}", "reply.data-in-public {{last scan}}");
  }
}
