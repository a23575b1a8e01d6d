package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedSignalsTest {
  private static final SignalReader READER = Books.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My name is Sue and I bought the lawyer costume",
        "Do you sell lawyer costumes for Halloween?",
        "Our accountant wants to know how chargebacks are booked",
        "I have a dispute with my neighbour about the colour of the curtains",
        "I never said I would sue you, I just want the parcel",
        "Nobody was hurt but the glass was shattered on arrival",
        "Package B arrived damaged. Package C: still not delivered.",
        "这个会不会过敏"
      })
  void a_word_that_only_looks_like_a_threat_raises_no_alarm(String text) {
    assertThat(READER.read(text).flags())
        .extracting(signal -> signal.word())
        .doesNotContain("DISPUTE_THREAT", "LEGAL_THREAT", "SAFETY", "PRESS", "ABUSE");
  }

  @ParameterizedTest
  @CsvSource({
    "DISPUTE_THREAT, I will not hesitate to file a chargeback with my bank",
    "DISPUTE_THREAT, 你们再不退款我就向银行申请拒付",
    "LEGAL_THREAT, I am contacting my lawyer about this",
    "LEGAL_THREAT, 我要打12315投诉",
    "SAFETY, The charger got so hot it burned my daughter's hand",
    "SAFETY, 充電器冒煙了，手燙傷了",
    "PRESS, I am a reporter working on a story about your company",
    "ABUSE, You people are a bunch of idiots",
    "ABUSE, you absolute c*nts"
  })
  void a_threat_is_heard_in_both_languages(String flag, String text) {
    assertThat(READER.read(text).flag(flag)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "LEGAL, The lawyer's plaque should say LL.M. after the name",
    "LEGAL, Can I have the invoice made out to my law firm rather than to me",
    "LEGAL, 订单号尾数12315，不是要举报啊哈哈，麻烦查下发货时间",
    "PRESS, 'Before it goes to press: page 4 of our custom calendar should have the lake on it'",
    "CHARGEBACK_RISK, 'Please issue the invoice with our VAT ID, and reverse charge'"
  })
  void a_threat_that_is_only_named_is_shown_and_does_not_count(String wish, String text) {
    var read = READER.read(text);

    assertThat(read.flags()).noneMatch(flag -> Flag.valueOf(flag.word()).alwaysCounts());
    assertThat(read.intents()).doesNotContain(wish);
    assertThat(read.hints())
        .filteredOn(hint -> hint.word().equals(wish))
        .singleElement()
        .satisfies(hint -> assertThat(hint.strength()).isLessThan(Judging.SURE))
        .satisfies(hint -> assertThat(hint.spans()).isNotEmpty());
  }

  @Test
  void a_threat_in_one_clause_of_a_long_mail_counts() {
    var story =
        "I ordered a walnut desk on the 3rd. The first courier never came. The second left a card"
            + " and the depot was closed. My neighbour took a day off to wait for the third. Nobody"
            + " rang. My sister ordered the same desk and had it in three days. ";

    assertThat(READER.read(story + "If it is not here by Friday I will dispute it.").flags())
        .anyMatch(flag -> flag.word().equals("DISPUTE_THREAT"));
    assertThat(READER.read(story + "Otherwise my lawyer will write to you.").flags())
        .anyMatch(flag -> flag.word().equals("LEGAL_THREAT"));
  }

  @Test
  void a_mixed_message_gives_every_wish_and_the_threat_of_its_last_line() {
    var read =
        READER.read(
            "The mug arrived broken and I was charged twice. 我要退款!\n\nOtherwise I will sue you.");
    assertThat(read.intents()).contains("DAMAGE", "PAYMENT_ISSUE", "REFUND_RETURN");
    assertThat(read.flag("LEGAL_THREAT")).isPresent();
    assertThat(read.requestedOutcome()).isEqualTo("FULL_REFUND");
  }

  @ParameterizedTest
  @CsvSource({
    "CANCELLATION, pls cancel",
    "CANCELLATION, Please cancel my portrait",
    "WRONG_ITEM, only 2 of 4 mugs",
    "SHIPPING_EXCEPTION, was due friday",
    "ORDER_STATUS, whens my package coming",
    "PAYMENT_ISSUE, 刚买就便宜了 差价补一下",
    "WRONG_ITEM, 四個只收到兩個"
  })
  void short_and_careless_words_are_understood(String wish, String text) {
    assertThat(READER.read(text).intents()).first().isEqualTo(wish);
  }

  @Test
  void a_cue_says_nothing_beside_a_surer_wish() {
    assertThat(READER.read("discount").intents()).containsExactly("PAYMENT_ISSUE");
    assertThat(READER.read("where is my parcel, and a discount").intents())
        .contains("ORDER_STATUS")
        .doesNotContain("PAYMENT_ISSUE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请不要联系我老公",
        "Please do not contact my husband about this",
        "I will not dispute the charge, just wanted to say thanks",
        "I never said the cup was damaged"
      })
  void what_is_kept_from_us_or_denied_is_no_case(String text) {
    assertThat(READER.read(text).intents()).containsExactly("NEEDS_INFO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thanks a lot!", "hello", "谢谢您", "你好", "", "   ", "\u200B\u202E"})
  void who_asks_for_nothing_is_asked(String text) {
    assertThat(READER.read(text).intents()).isEqualTo(List.of("NEEDS_INFO"));
  }

  @Test
  void another_teams_business_opens_no_route_of_the_shop() {
    assertThat(READER.read("I want to apply for a job in your warehouse").intents())
        .containsExactly("OUT_OF_SCOPE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DAMAGE | Thank you for your help. The mug arrived cracked.",
        "ORDER_STATUS | Hello, I hope you are well. Where is my order?",
        "CANCELLATION | This is the third time I'm writing. Please cancel my order.",
        "SUBSCRIPTION | My order number is #1001. Please stop my subscription.",
        "WRONG_ITEM | 不好意思打扰了。颜色发错了。"
      })
  void a_sure_wish_is_heard_beside_politeness(String wish, String text) {
    assertThat(READER.read(text).intents()).containsExactly(wish);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks for everything. Bye.",
        "Thank you, the mug arrived and I love it.",
        "I hope you are well. Have a nice day.",
        "不好意思打扰了。没事了，谢谢。"
      })
  void politeness_alone_is_no_wish(String text) {
    assertThat(READER.read(text).wishes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DAMAGE | ORDER_CHANGE"
            + " | The mug is cracked. Can you also change the address on my next order?",
        "DAMAGE | WRONG_ITEM | The mug is cracked and you also sent the wrong saucer",
        "DAMAGE | WRONG_ITEM | 杯子碎了。另外，颜色发错了。"
      })
  void one_thing_more_is_a_wish_of_its_own(String first, String second, String text) {
    assertThat(READER.read(text).intents()).contains(first, second);
  }

  @Test
  void a_tale_of_what_went_wrong_is_not_as_many_wishes() {
    var text = "The tracking page says \"label created\". Has the parcel left your warehouse?";
    assertThat(READER.read(text).intents()).hasSize(1);
  }
}
