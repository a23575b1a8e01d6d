package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.model.signal.Candidate;
import io.proofdesk.model.signal.CandidateKind;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.vocabulary.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "where is my parcel",
        "Where's the package?",
        "WHERE IS MY PARCELS",
        "where, I ask, is the parcel",
        "wh\u200Bere is my par\u200Bcel"
      })
  void word_forms_case_fillers_and_invisible_characters_do_not_hide_a_phrase(String text) {
    assertThat(found(Books.asking("where ..3 <parcel>"), text)).isTrue();
  }

  @Test
  void a_phrase_does_not_reach_over_the_end_of_a_sentence() {
    assertThat(found(Books.asking("where ..3 <parcel>"), "I know where. The parcel is red."))
        .isFalse();
  }

  @Test
  void a_gap_is_no_wider_than_it_says() {
    var reader = Books.asking("lost ..2 parcel");
    assertThat(found(reader, "lost one two parcel")).isTrue();
    assertThat(found(reader, "lost one two three parcel")).isFalse();
  }

  @Test
  void alternatives_options_order_and_spelling_are_understood() {
    assertThat(found(Books.asking("(late|has gone missing)"), "it has gone missing")).isTrue();
    assertThat(found(Books.asking("track new? order"), "track order")).isTrue();
    assertThat(found(Books.asking("track new? order"), "track new order")).isTrue();
    assertThat(found(Books.asking("{late parcel}~2"), "the parcel is so late")).isTrue();
    assertThat(found(Books.asking("refund~ order"), "refudn order")).isTrue();
    assertThat(found(Books.asking("refund order"), "refudn order")).isFalse();
  }

  @Test
  void traditional_chinese_is_read_like_simplified() {
    assertThat(found(Books.asking("包裹 ..3 没收到"), "我的包裹還沒收到")).isTrue();
    assertThat(found(Books.asking("退货"), "我要退貨")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "亞洲,亚洲", "釦子,扣子", "帳號,账号", "汙漬,污渍", "滲漏,渗漏", "水壺,水壶", "湯汁,汤汁", "嬰兒,婴儿", "網絡,网络",
    "刪除,删除", "食譜,食谱", "嘔吐,呕吐", "腹瀉,腹泻", "開啟,开启", "脫落,脱落", "門檻,门槛", "櫃子,柜子", "繃帶,绷带",
    "見面,见面", "蠟燭,蜡烛", "鋁鍋,铝锅", "麵條,面条", "綫路,线路", "牠們,它们", "週末,周末", "鬆緊,松紧", "褲襠,裤裆"
  })
  void every_common_traditional_character_is_read_like_its_simplified_one(
      String traditional, String simplified) {
    assertThat(found(Books.asking(simplified), traditional)).isTrue();
    assertThat(found(Books.asking(traditional), simplified)).isTrue();
  }

  @Test
  void drawn_out_words_are_read_as_what_they_are() {
    assertThat(found(Books.asking("where ..3 parcel"), "whereee is myyyy parcelllll")).isTrue();
    assertThat(found(Books.asking("still lost"), "stillll losttt")).isTrue();
    assertThat(found(Books.asking("hello parcel"), "helllooooo parcel")).isTrue();
    assertThat(found(Books.asking("太慢"), "太太太慢慢慢慢了啊啊啊")).isTrue();
    assertThat(found(Books.asking("谢谢 包裹"), "谢谢包裹")).isTrue();
    assertThat(found(Books.asking("seen #number"), "seen xxx1234567")).isTrue();
  }

  @Test
  void a_coarse_word_with_stars_in_it_is_read_and_others_are_parted_by_them() {
    assertThat(found(Books.asking("shit parcel"), "sh*t parcel")).isTrue();
    assertThat(found(Books.asking("shit parcel"), "a s**t, parcel")).isTrue();
    assertThat(found(Books.asking("fucking parcel"), "f***ing parcel")).isTrue();
    assertThat(found(Books.asking("red parcel"), "red*parcel **red**")).isTrue();
    assertThat(found(Books.asking("red parcel"), "**red** parcel*")).isTrue();
  }

  @Test
  void who_does_not_want_it_has_not_asked_for_it() {
    assertThat(found(Books.asking("cancel order"), "I do not want to cancel order 5")).isFalse();
    assertThat(found(Books.asking("cancel order"), "I do not want it, cancel order")).isTrue();
  }

  @Test
  void a_gap_with_an_exclamation_mark_does_not_step_over_a_denial() {
    var reader = Books.asking("cup ..3! broken");
    assertThat(found(reader, "the cup is badly broken")).isTrue();
    assertThat(found(reader, "the cup is not broken")).isFalse();
    assertThat(found(reader, "the cup is not red but broken")).isFalse();
    assertThat(found(Books.asking("杯 ..3! 破"), "杯子没破")).isFalse();
  }

  @Test
  void who_denies_the_first_word_of_a_phrase_denies_the_phrase() {
    assertThat(found(Books.asking("need ..3 cancel"), "no need to cancel it")).isFalse();
    assertThat(found(Books.asking("need ..3 cancel"), "I need to cancel it")).isTrue();
    assertThat(found(Books.asking("要退款"), "我不是要退款")).isFalse();
  }

  @Test
  void a_phrase_that_denies_by_itself_is_not_denied_by_its_own_word() {
    assertThat(found(Books.asking("not want it"), "I do not want it")).isTrue();
  }

  @Test
  void a_part_that_is_missing_at_the_end_takes_its_gap_with_it() {
    var text = "You sent wrong, give me a refund";
    var read = Books.asking("sent wrong ..3 (item)?").read(text);
    var place = read.wishes().get(0).spans().get(0).quoting(text);
    assertThat(place.words()).isEqualTo("sent wrong");
  }

  @Test
  void a_reason_is_read_and_two_of_them_are_nobodys() {
    var reader =
        Books.rows(
                List.of(
                    List.of("reason", "PREFERENCE", "80", "not like it", ""),
                    List.of("reason", "STORE_ERROR", "80", "your fault", "")))
            .orThrow();
    assertThat(reader.read("I do not like it").reason()).isEqualTo(Fault.PREFERENCE);
    var both = reader.read("I do not like it. Your fault!");
    assertThat(both.reason()).isNull();
    assertThat(both.reasons()).hasSize(2);
  }

  @Test
  void what_stands_under_not_when_voids_the_phrase_in_its_sentence_only() {
    var reader =
        Books.rows(List.of(List.of("intent", "ORDER_STATUS", "80", "cracked", "if it"))).orThrow();
    assertThat(found(reader, "If it comes cracked, then what?")).isFalse();
    assertThat(found(reader, "If it rains. The cup is cracked.")).isTrue();
  }

  @Test
  void several_wishes_keep_their_places_and_the_longer_of_two_phrases_counts() {
    var reader =
        Books.rows(
                List.of(
                    Books.row("ORDER_STATUS", "where ..3 parcel"),
                    Books.row("REFUND_RETURN", "refund"),
                    Books.row("REFUND_RETURN", "where ..3 refund")))
            .orThrow();
    var text = "Where is my parcel? Refund me.";
    var read = reader.read(text);
    assertThat(read.intents()).containsExactly("ORDER_STATUS", "REFUND_RETURN");
    var place = read.wishes().get(1).spans().get(0);
    assertThat(text.substring(place.start(), place.end())).isEqualTo("Refund");
    assertThat(place.phrase()).isEqualTo("PE-2");
  }

  @Test
  void a_text_without_a_wish_needs_information() {
    assertThat(Books.asking("where ..3 parcel").read("Thank you so much!").intents())
        .containsExactly("NEEDS_INFO");
  }

  @Test
  void what_stands_in_the_text_becomes_a_candidate() {
    var read =
        Books.asking("refund").read("Order #48213, 1Z999AA10123456784, paid $49.99, a@b.test");
    assertThat(read.candidates())
        .extracting(Candidate::kind, Candidate::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(CandidateKind.ORDER_NUMBER, "#48213"),
            org.assertj.core.groups.Tuple.tuple(
                CandidateKind.TRACKING_NUMBER, "1Z999AA10123456784"),
            org.assertj.core.groups.Tuple.tuple(CandidateKind.AMOUNT, "$49.99"),
            org.assertj.core.groups.Tuple.tuple(CandidateKind.EMAIL, "a@b.test"));
  }

  @Test
  void a_threat_at_the_end_of_a_megabyte_is_heard_and_the_middle_is_left_out() {
    var reader = Books.asking("where ..3 parcel");
    var text = "x ".repeat(500_000) + "where is my parcel";
    var read = reader.read(text);
    assertThat(read.shortened()).isTrue();
    assertThat(read.intents()).containsExactly("ORDER_STATUS");
    assertThat(read.wishes().get(0).start()).isEqualTo(1_000_000);
  }

  @Test
  void everything_wrong_in_the_book_is_told_with_its_cell() {
    var reading =
        Books.rows(
            List.of(
                List.of("intnt", "ORDER_STATUS", "80", "late", ""),
                List.of("intent", "ORDER_STATE", "80", "late", ""),
                List.of("intent", "ORDER_STATUS", "800", "late", ""),
                List.of("intent", "ORDER_STATUS", "80", "(late", ""),
                List.of("intent", "ORDER_STATUS", "80", "<lorry>", ""),
                List.of("intent", "ORDER_STATUS", "80", "late ..", "")));
    assertThat(reading.value()).isNull();
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly(
            "signals.unknown-kind",
            "signals.unknown-signal",
            "signals.strength",
            "signals.phrase",
            "signals.phrase",
            "signals.phrase");
    assertThat(reading.findings().get(3).place()).isEqualTo("signals.csv!Phrases!E5");
  }

  @Test
  void any_number_is_also_one_that_another_phrase_writes_out() {
    var reader = Books.asking("within #number day", "only 2 of");
    assertThat(found(reader, "within 2 days")).isTrue();
    assertThat(found(reader, "within 48213 days")).isTrue();
    assertThat(found(reader, "only 2 of them came")).isTrue();
    assertThat(found(reader, "only 3 of them came")).isFalse();
    var other = Books.asking("only 2 of", "within (one|#number) day");
    assertThat(found(other, "within 2 days")).isTrue();
    var several = Books.asking("late (one whole week|#number day)", "only 2 of");
    assertThat(found(several, "late 2 days")).isTrue();
    assertThat(found(several, "late 48213 days")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"order 1234567", "costs $50", "mail me@shop.test", "www.shop.test"})
  void what_a_message_never_shows_as_written_is_refused_in_a_phrase_with_its_cell(String phrase) {
    var reading = Books.rows(List.of(Books.row("ORDER_STATUS", phrase)));
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::place)
        .containsOnly(
            org.assertj.core.groups.Tuple.tuple("signals.phrase", "signals.csv!Phrases!E2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"same word", "left out"})
  void a_short_form_among_single_words_is_refused_with_its_cell(String list) {
    var rows =
        List.of(
            List.of("Id", "Kind", "Signal", "Strength", "Phrase"),
            List.of("PE-1", "intent", "ORDER_STATUS", "80", "late"));
    var words = Books.lists(List.of(list, "tardy belated"), List.of(list, "refuse don't dont"));
    var reading = Books.of(rows, words);
    assertThat(reading.findings())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.place()).isEqualTo("signals.csv!Words!B6"));
    assertThat(reading.findings().get(0).line()).contains("`don't` is read as do, not");
    assertThat(reading.findings().get(1).line()).contains("`dont` is read as do, not");
  }

  private static boolean found(SignalReader reader, String text) {
    ReadSignals read = reader.read(text);
    return !read.wishes().isEmpty();
  }
}
