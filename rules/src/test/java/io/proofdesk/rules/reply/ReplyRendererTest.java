package io.proofdesk.rules.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.rules.reply.text.Placeholder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReplyRendererTest {
  private static final DateRange WINDOW =
      new DateRange(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 27));

  private final ReplyRenderer renderer = new ReplyRenderer(Replies::label);

  private Rendered render(String text, Brief brief, ReplyFacts facts) {
    return renderer.render(template(text), Channel.EMAIL, brief, facts);
  }

  private @Nullable String text(String text, Brief brief) {
    return render(text, brief, Replies.facts()).text();
  }

  private static Template template(String text) {
    return Sheets.english(Sheets.row("T", text)).catalogue().all().get(0);
  }

  private static DullCase buyer() {
    return DullCase.of(IdentityLevel.ACCOUNT);
  }

  @Test
  void a_promise_is_a_window_and_an_estimate_says_that_it_is_one() {
    var brief = buyer().with("promise", WINDOW).with("carrierEstimate", WINDOW).brief();

    assertThat(text("{{promise window}} / {{carrier estimate}}", brief))
        .isEqualTo("24 to 27 November 2026 / 24 to 27 November 2026 (the carrier's estimate)");
  }

  @Test
  void the_next_update_is_told_in_the_customers_zone_or_else_the_stores() {
    var facts = Replies.facts(Replies.running(ClockType.NEXT_UPDATE, "2026-11-24T15:00:00Z"));

    assertThat(render("{{next update}}", buyer().brief(), facts).text())
        .isEqualTo("Tue 24 November 2026, 10:00 (UTC-5)");
    assertThat(
            render("{{next update}}", buyer().with("customerZone", "Asia/Shanghai").brief(), facts)
                .text())
        .isEqualTo("Tue 24 November 2026, 23:00 (UTC+8)");
    assertThat(
            render("{{next update}}", buyer().with("customerZone", "Mars/Base").brief(), facts)
                .text())
        .isEqualTo("Tue 24 November 2026, 10:00 (UTC-5)");
  }

  @Test
  void a_clock_that_is_over_or_stands_still_promises_nothing() {
    var due = Instant.parse("2026-11-24T15:00:00Z");
    for (var state : ClockState.values()) {
      var facts = Replies.facts(Replies.clock(ClockType.NEXT_UPDATE, state, due));
      assertThat(render("{{next update}}", buyer().brief(), facts).text() != null)
          .as("%s", state)
          .isEqualTo(state == ClockState.RUNNING);
    }
    var past =
        Replies.facts(Replies.clock(ClockType.NEXT_UPDATE, ClockState.RUNNING, Replies.AS_OF));
    assertThat(render("{{next update}}", buyer().brief(), past).text()).isNull();
  }

  @Test
  void an_optional_part_falls_back_when_its_fact_is_missing() {
    var text = "A.\n\n[[ Seen {{last scan}}. || ]]\n\n[[ {{carrier}} || the carrier ]] has it.";

    assertThat(text(text, buyer().brief())).isEqualTo("A.\n\nthe carrier has it.");
    assertThat(
            text(
                text,
                buyer()
                    .with("carrier", "UPS")
                    .with("lastScanAt", Instant.parse("2026-11-18T19:05:00Z"))
                    .with("lastScanText", "Departed\n facility")
                    .brief()))
        .isEqualTo(
            "A.\n\nSeen Wed 18 November 2026, 14:05 (UTC-5), “Departed facility”.\n\nUPS has it.");
  }

  @Test
  void without_a_required_fact_there_is_no_text_and_a_reason() {
    var rendered = render("by {{promise window}}", buyer().brief(), Replies.facts());

    assertThat(rendered.text()).isNull();
    assertThat(rendered.unresolved())
        .containsExactly(new Unresolved(Placeholder.PROMISE_WINDOW, Unresolved.Reason.NOT_KNOWN));
  }

  @Test
  void a_stranger_is_told_nothing_about_any_order_or_person() {
    var brief = everything(IdentityLevel.NONE);
    for (var placeholder : Placeholder.values()) {
      if (placeholder.identityNeeded() != IdentityLevel.NONE) {
        var rendered = render("x" + placeholder.inBraces(), brief, everythingRunning());
        assertThat(rendered.text()).as("%s", placeholder).isNull();
        assertThat(rendered.unresolved())
            .containsExactly(new Unresolved(placeholder, Unresolved.Reason.IDENTITY));
        assertThat(
                render("[[x" + placeholder.inBraces() + "||y]]", brief, everythingRunning()).text())
            .isEqualTo("y");
      }
    }
  }

  @Test
  void every_placeholder_has_a_value_when_its_fact_is_there() {
    var brief = everything(IdentityLevel.ACCOUNT);
    for (var placeholder : Placeholder.values()) {
      assertThat(render("x" + placeholder.inBraces(), brief, everythingRunning()).text())
          .as("%s", placeholder)
          .isNotNull();
    }
  }

  @Test
  void amounts_need_the_order_to_match_and_not_the_address_alone() {
    var byMail =
        DullCase.of(IdentityLevel.EMAIL).with("orderTotal", new Money(4999, "USD")).brief();
    var byOrder =
        DullCase.of(IdentityLevel.EMAIL_ORDER).with("orderTotal", new Money(4999, "USD")).brief();

    assertThat(text("{{order value}}", byMail)).isNull();
    assertThat(text("{{order value}}", byOrder)).isEqualTo("49.99 USD");
  }

  @Test
  void personal_values_stay_placeholders_and_need_to_be_there() {
    assertThat(text("[[Hi {{customer.name}},||Hello,]]", buyer().brief())).isEqualTo("Hello,");
    assertThat(
            text(
                "[[Hi {{ Customer.Name }},||Hello,]]",
                buyer().withPersonal("customer.name").brief()))
        .isEqualTo("Hi {{customer.name}},");
  }

  @Test
  void what_a_carrier_wrote_stays_a_placeholder_until_the_text_leaves() {
    var brief = buyer().with("lastScanAt", Replies.AS_OF).withPersonal("tracking.words").brief();

    assertThat(text("{{last scan}}", brief)).endsWith(", “{{tracking.words}}”");
  }

  @Test
  void what_a_carrier_writes_never_becomes_a_placeholder() {
    var brief =
        buyer()
            .with("lastScanAt", Replies.AS_OF)
            .with("lastScanText", "left {{customer.email}} [[x||y]]")
            .withPersonal("customer.email")
            .brief();

    assertThat(text("{{last scan}}", brief))
        .endsWith("“left { {customer.email} } [[x||y]]”")
        .doesNotContain("{{");
  }

  @Test
  void choices_are_offered_only_where_they_may_be_carried_out() {
    var brief = buyer().brief();
    var approved =
        buyer().with("approved", new TreeSet<>(List.of("RESHIP", "FULL_REFUND"))).brief();
    var half = buyer().with("approved", new TreeSet<>(List.of("RESHIP"))).brief();

    for (var boundary : BoundaryKind.values()) {
      var facts = Replies.facts(boundary, List.of(), List.of("RESHIP", "FULL_REFUND"));
      assertThat(render("[[{{resolutions}}||-]]", brief, facts).text())
          .isEqualTo(boundary == BoundaryKind.AUTO_ALLOWED ? "reship or full refund" : "-");
    }
    var facts =
        Replies.facts(BoundaryKind.APPROVAL_REQUIRED, List.of(), List.of("RESHIP", "FULL_REFUND"));
    assertThat(render("[[{{resolutions}}||-]]", approved, facts).text())
        .isEqualTo("reship or full refund");
    assertThat(render("[[{{resolutions}}||-]]", half, facts).text()).isEqualTo("-");
    assertThat(render("{{resolutions}}", half, facts).unresolved())
        .extracting(Unresolved::reason)
        .containsExactly(Unresolved.Reason.BOUNDARY);
  }

  @Test
  void a_claim_of_something_done_needs_it_done() {
    var text = "[[{{carrier asked}}We have asked. || We are asking.]]";

    assertThat(text(text, buyer().brief())).isEqualTo("We are asking.");
    assertThat(text(text, buyer().with("carrierAsked", false).brief())).isEqualTo("We are asking.");
    assertThat(text(text, buyer().with("carrierAsked", true).brief())).isEqualTo("We have asked.");
  }

  @Test
  void a_word_without_a_label_or_a_status_nobody_understands_is_not_written() {
    assertThat(text("[[{{order status}}||-]]", buyer().with("status", OrderStatus.UNKNOWN).brief()))
        .isEqualTo("-");
    var facts = Replies.facts(BoundaryKind.EVIDENCE_FIRST, List.of("NAMELESS"), List.of());
    assertThat(render("[[{{missing evidence}}||-]]", buyer().brief(), facts).text()).isEqualTo("-");
  }

  @Test
  void bold_is_kept_where_it_shows_and_dropped_elsewhere() {
    var template = template("**now** [[**{{carrier}}**||]]");
    var brief = buyer().with("carrier", "UPS **").brief();

    assertThat(renderer.render(template, Channel.EMAIL, brief, Replies.facts()).text())
        .isEqualTo("**now** **UPS ****");
    assertThat(renderer.render(template, Channel.SMS, brief, Replies.facts()).text())
        .isEqualTo("now UPS **");
  }

  @Test
  void a_long_sms_is_a_warning_with_its_cell() {
    var long4 = template("a".repeat(460));
    var long3 = template("a".repeat(459));
    var unicode = template("一".repeat(202));

    assertThat(renderer.render(long4, Channel.SMS, buyer().brief(), Replies.facts()).warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo("reply.too-long-for-sms");
              assertThat(warning.place()).isEqualTo("replies.xlsx!en!C2");
            });
    assertThat(renderer.render(long3, Channel.SMS, buyer().brief(), Replies.facts()).warnings())
        .isEmpty();
    assertThat(renderer.render(unicode, Channel.SMS, buyer().brief(), Replies.facts()).warnings())
        .hasSize(1);
    assertThat(renderer.render(long4, Channel.EMAIL, buyer().brief(), Replies.facts()).warnings())
        .isEmpty();
  }

  @Test
  void a_public_text_comes_only_where_the_case_is_public() {
    var template =
        Sheets.english(List.of("T", "", "private", "**public** {{store name}}"))
            .catalogue()
            .all()
            .get(0);

    assertThat(publicText(template, Channel.EMAIL, buyer().brief())).isNull();
    assertThat(publicText(template, Channel.REVIEW, buyer().brief()))
        .isEqualTo("public Demo Store");
    assertThat(publicText(template, Channel.EMAIL, buyer().with("inPublic", true).brief()))
        .isEqualTo("public Demo Store");
  }

  @Test
  void a_public_text_with_data_is_withheld_even_if_the_catalogue_let_it_through() {
    var template =
        Sheets.english(List.of("T", "", "private", "about {{carrier}}")).catalogue().all().get(0);

    assertThat(publicText(template, Channel.REVIEW, buyer().with("carrier", "UPS").brief()))
        .isNull();
  }

  @Test
  void a_sentence_that_must_be_said_is_left_out_when_its_fact_is_missing() {
    var template =
        Sheets.english(
                List.of(
                    "T", "", "x", "", "The window is {{promise window}}.\nWe are sorry.", "No."))
            .catalogue()
            .all()
            .get(0);

    var without = renderer.render(template, Channel.EMAIL, buyer().brief(), Replies.facts());
    assertThat(without.mustSay()).containsExactly("We are sorry.");
    assertThat(without.mustNotSay()).containsExactly("No.");
  }

  @Test
  void what_else_was_said_is_taken_up_after_the_answer_and_before_the_signature() {
    var reply = template("The answer.\n\n{{signature}}");
    var beside = template("We also read {{owner}}.");

    assertThat(beside(reply, beside))
        .isEqualTo("The answer.\n\nWe also read ops.\n\nYour Demo Store team");
    assertThat(beside(template("The answer."), beside)).isEqualTo("The answer. We also read ops.");
  }

  @Test
  void what_the_sentence_beside_must_and_must_not_say_travels_with_the_answer() {
    var sheets = new TreeMap<String, io.proofdesk.rules.workbook.Grid>();
    sheets.put(
        "en",
        Sheets.replies(
            "en",
            List.of("T", "", "The answer.", "", "That it is answered.", "A date.", ""),
            List.of("B", "", "We read it.", "", "That we read it.", "A promise.", ""),
            List.of("W", "", "By {{next update}}.", "", "The time.", "Never.", "")));
    var catalogue = ReplyCatalogue.read(sheets).catalogue();
    var reply = find(catalogue, "T");
    var brief = buyer().brief();
    var read = rendered(reply, null, find(catalogue, "B"), brief);
    assertThat(read.mustSay()).containsExactly("That it is answered.", "That we read it.");
    assertThat(read.mustNotSay()).containsExactly("A date.", "A promise.");
    var unread = rendered(reply, null, find(catalogue, "W"), brief);
    assertThat(unread.mustSay()).containsExactly("That it is answered.");
    assertThat(unread.mustNotSay()).containsExactly("A date.");
  }

  private static Template find(ReplyCatalogue catalogue, String id) {
    return catalogue.all().stream()
        .filter(template -> template.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_sentence_beside_the_answer_that_cannot_be_filled_keeps_no_answer_back() {
    var reply = template("The answer.\n\n{{signature}}");

    assertThat(beside(reply, template("Wait until {{next update}}.")))
        .isEqualTo("The answer.\n\nYour Demo Store team");
  }

  private @Nullable String beside(Template reply, Template beside) {
    return rendered(reply, null, beside, buyer().brief()).text();
  }

  private Rendered rendered(
      Template reply, @Nullable Template opening, Template beside, Brief brief) {
    return renderer.render(reply, opening, List.of(beside), Channel.EMAIL, brief, Replies.facts());
  }

  @Test
  void an_opening_stands_right_after_the_greeting_and_the_last_words_before_the_signature() {
    var opening = template("We are sorry.");
    var closing = template("Just write back.");

    assertThat(
            rendered(
                    template("[[Hi {{customer.name}}, || Hello,]]\n\nThe answer.\n\n{{signature}}"),
                    opening,
                    closing,
                    buyer().brief())
                .text())
        .isEqualTo(
            "Hello,\n\nWe are sorry.\n\nThe answer.\n\nJust write back.\n\nYour Demo Store team");
    assertThat(rendered(template("The answer."), opening, closing, buyer().brief()).text())
        .isEqualTo("We are sorry. The answer. Just write back.");
  }

  @Test
  void an_opening_that_cannot_be_filled_keeps_no_answer_back() {
    var opening = template("Wait until {{next update}}.");

    assertThat(rendered(template("The answer."), opening, template("Bye."), buyer().brief()).text())
        .isEqualTo("The answer. Bye.");
  }

  @Test
  void chinese_replies_are_chinese_down_to_their_dates_and_lists() {
    var sheets = new TreeMap<String, io.proofdesk.rules.workbook.Grid>();
    sheets.put(
        "zh",
        Sheets.replies(
            "zh", Sheets.row("T", "需要{{missing evidence}}，由{{owner}}负责，{{promise window}}。")));
    var template = ReplyCatalogue.read(sheets).catalogue().all().get(0);
    var facts = Replies.facts(BoundaryKind.EVIDENCE_FIRST, List.of("A", "B"), List.of());

    assertThat(
            renderer
                .render(template, Channel.EMAIL, buyer().with("promise", WINDOW).brief(), facts)
                .text())
        .isEqualTo("需要「A」和「B」，由「OPS」负责，2026年11月24日至27日。");
  }

  private @Nullable String publicText(Template template, Channel channel, Brief brief) {
    return renderer.render(template, channel, brief, Replies.facts()).publicText();
  }

  private static Brief everything(IdentityLevel identity) {
    return EverythingKnown.brief(identity);
  }

  private static ReplyFacts everythingRunning() {
    return EverythingKnown.facts();
  }
}
