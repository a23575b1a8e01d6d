package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtsTest {
  private static final SignalReader SHIPPED = Books.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please cancel my order. Never mind, please keep the order.",
        "I no longer want to cancel.",
        "My order is fine, do not cancel it",
        "取消订单？不，我不取消",
        "请不要把我的订单取消"
      })
  void an_order_that_is_kept_in_the_end_is_not_undone(String text) {
    var read = SHIPPED.read(text);

    assertThat(read.flag("KEEPS_ORDER")).isPresent();
    assertThat(read.intents()).doesNotContain("CANCELLATION", "REFUND_RETURN");
    assertThat(read.requestedOutcome()).isNull();
  }

  /** Beside a lost parcel the wish for money is a way out and no route of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPS says my parcel is lost. I am not sure whether I want a refund.",
        "UPS says my parcel is lost. How do refunds work with you?",
        "My parcel is lost. Before asking for a refund I want to know the fee."
      })
  void money_that_is_no_wish_of_its_own_is_doubted_where_it_is_not_plainly_asked_for(String text) {
    var read = SHIPPED.read(text);

    assertThat(read.intents()).doesNotContain("REFUND_RETURN");
    assertThat(read.requestedOutcome()).isEqualTo("FULL_REFUND");
    assertThat(read.flag("UNSURE_WISH")).isPresent();
  }

  @Test
  void only_a_wish_that_would_undo_an_order_is_said_to_be_taken_back() {
    assertThat(SHIPPED.read("Great, then do not cancel it. Thank you!").topics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Any news about the dispute I opened?",
        "I opened a dispute on PayPal last week, any update?",
        "我之前提的争议有结果了吗"
      })
  void who_asks_after_an_open_dispute_threatens_with_no_new_one(String text) {
    var read = SHIPPED.read(text);

    assertThat(read.intents()).containsExactly("CHARGEBACK_RISK");
    assertThat(read.flag("DISPUTE_THREAT")).isEmpty();
  }

  @Test
  void who_asks_and_threatens_is_heard() {
    var text = "Any news about the dispute I opened? If not I will file a chargeback with my bank.";

    assertThat(SHIPPED.read(text).flag("DISPUTE_THREAT")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your parcel could not be delivered. Click here to pay the customs fee.",
        "您的包裹因地址不详被扣留，请点击以下链接更新地址。"
      })
  void of_what_nobody_wrote_to_the_shop_nothing_else_counts(String text) {
    var read = SHIPPED.read(text);

    assertThat(read.intents()).containsExactly("OUT_OF_SCOPE");
    assertThat(read.hints()).extracting(hint -> hint.word()).contains("SHIPPING_EXCEPTION");
  }

  @Test
  void who_tells_of_a_link_has_written_to_the_shop() {
    assertThat(SHIPPED.read("I clicked the link in your mail. Where is my parcel?").intents())
        .contains("ORDER_STATUS");
  }

  @Test
  void a_wish_after_the_order_was_to_be_kept_stands() {
    var read = SHIPPED.read("I did want to keep the order. Too late now: please cancel my order.");

    assertThat(read.intents()).containsExactly("CANCELLATION");
    assertThat(read.flag("UNSURE_WISH")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If I cancel now, what would happen?",
        "What is your cancellation policy?",
        "cancel",
        "If I send it back, what would happen?",
        "Before asking for a refund I want to know the fee.",
        "如果要取消需要什么手续",
        "如果我退货，运费谁出？",
        "我老婆说要退款，先别退",
        "你们的退款政策是什么"
      })
  void what_is_asked_about_supposed_or_hardly_said_is_no_sure_wish(String text) {
    assertThat(SHIPPED.read(text).flag("UNSURE_WISH")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // taken back by a later sentence
        "Cancel my order. Just kidding, don't.",
        "Can you cancel? If there's a fee then no.",
        "Refund me please. On second thought, I'd rather keep it.",
        "帮我取消订单。开玩笑的，别当真。",
        "麻烦取消订单，前提是不收手续费",
        // supposed, denied, or of somebody else
        "If you can't deliver by Friday, cancel it",
        "Did you cancel my order?",
        "Your email says my order was cancelled. I want it!",
        "I saw you can cancel within an hour. Good to know!",
        "要是没货就给我退款吧",
        "如果今天不能发货就退款",
        "为什么取消我的订单",
        "我看别人取消了订单"
      })
  void what_is_taken_back_or_nobody_plainly_asked_for_is_no_sure_wish(String text) {
    var read = SHIPPED.read(text);

    assertThat(read.flag("UNSURE_WISH")).isPresent();
    assertThat(read.flag("ASKS_PLAINLY")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please cancel my order #1001",
        "Could you cancel it if it has not shipped yet?",
        "I want my money back",
        "麻烦帮我取消订单"
      })
  void what_is_plainly_asked_for_is_a_sure_wish_and_says_why(String text) {
    var read = SHIPPED.read(text);

    assertThat(read.flag("UNSURE_WISH")).isEmpty();
    assertThat(read.flag("ASKS_PLAINLY")).isPresent();
  }

  @Test
  void a_wish_beside_another_orders_number_is_not_surely_about_this_one() {
    var text = "Please cancel order #4410, not the older one.";

    assertThat(SHIPPED.read(text, "#4410"::equals).flag("UNSURE_WISH")).isEmpty();
    assertThat(SHIPPED.read(text, "#1001"::equals).flag("UNSURE_WISH")).isPresent();
  }

  @Test
  void what_somebody_else_wished_is_no_sure_wish_of_the_customers() {
    var read = SHIPPED.read("My wife told you to refund me. Please do not.");

    assertThat(read.flag("UNSURE_WISH").isPresent() || !read.intents().contains("REFUND_RETURN"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Just kidding about the colour. Please cancel my order.",
        "I want a refund, I don't want to keep it.",
        "算了，帮我取消订单吧",
        "Please cancel my order, I found it cheaper somewhere else.",
        "If it has not shipped, please cancel my order 1001.",
        "I want my money back.",
        "If it has not shipped, please refund me",
        "还没发货吧？帮我取消订单",
        "Where is my parcel?"
      })
  void a_wish_in_words_of_its_own_or_after_something_taken_back_is_sure(String text) {
    assertThat(SHIPPED.read(text).flag("UNSURE_WISH")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please exchange it for size M.",
        "Can you swap it for the white one?",
        "I'd like to exchange the mug for the blue one",
        "太小了，想换成M码",
        "可以换个大一码的吗"
      })
  void another_item_plainly_asked_for_is_a_sure_wish(String text) {
    var read = SHIPPED.read(text);

    assertThat(read.requestedOutcome()).isEqualTo("EXCHANGE");
    assertThat(read.flag("UNSURE_WISH")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do I exchange it?",
        "If I exchange it for M, who pays?",
        "I'd like to exchange it or get a refund",
        "Please exchange it for M. My friend said I could get a refund.",
        "换货要多久",
        "我已经换了一个了"
      })
  void another_item_asked_about_or_wished_beside_money_is_no_sure_wish(String text) {
    assertThat(SHIPPED.read(text).flag("UNSURE_WISH")).isPresent();
  }

  @Test
  void another_teams_business_hides_no_wish_of_another_sentence() {
    var read = SHIPPED.read("My flight was cancelled. My parcel is broken.");

    assertThat(read.intents()).containsExactly("DAMAGE");
    assertThat(read.hints()).extracting(hint -> hint.word()).contains("OUT_OF_SCOPE");
  }

  @Test
  void another_teams_business_keeps_the_wish_of_its_own_sentence() {
    assertThat(SHIPPED.read("My flight was cancelled and I want a refund").intents())
        .containsExactly("OUT_OF_SCOPE");
  }

  @Test
  void who_says_they_will_not_and_must_all_the_same_is_heard() {
    assertThat(SHIPPED.read("I do not want to sue you but I will.").flag("LEGAL_THREAT"))
        .isPresent();
    assertThat(SHIPPED.read("I will not sue you.").flag("LEGAL_THREAT")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不是发错了，是我自己拍错了",
        "I thought you sent the wrong colour but it was the light, all good",
        "If the mug arrives cracked, will you replace it?",
        "The mug arrived cracked, please do not send a new one, I only want you to know",
        "杯子碎了，不用补发，告诉你们一声。",
        "萬一收到的時候破了怎麼辦，可以補發嗎",
        "I dropped it myself and now it is broken",
        "It arrived with a crack, but I do not want anything sent, just so you know",
        "Mug arrived chipped - not asking for anything",
        "One cup broke, don't worry about replacing it",
        "There's a small scratch on it, but I can live with it",
        "杯子有裂纹，不用处理",
        "盖子碎了，算了不麻烦你们了"
      })
  void a_fault_that_is_denied_supposed_or_only_told_is_not_sure(String text) {
    assertThat(SHIPPED.read(text).flag("UNSURE_FAULT")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mug arrived cracked, please send a new one.",
        "The mug is broken. If you can't replace it, refund me.",
        "You did not send a new one, the mug is still broken",
        "When I opened the box the mug was broken",
        "杯子碎了，请补发一个",
        "杯子碎了，补发好了告诉我一声",
        "是不是发错了？我买的是红色",
        "I don't want a replacement, I want a refund. The mug is broken.",
        "Cracked handle. I cannot keep it like this.",
        "杯子碎了，自己留着也没用，要求退款",
        "杯子碎了，赶紧处理，不用解释"
      })
  void a_fault_in_words_of_its_own_is_sure(String text) {
    assertThat(SHIPPED.read(text).flag("UNSURE_FAULT")).isEmpty();
  }

  @Test
  void an_order_that_was_to_stay_stays_until_a_cancellation_is_asked_for() {
    var after = SHIPPED.read("I did want to keep the order. Too late now: please cancel my order.");
    var money = SHIPPED.read("Please do not cancel my order. I want a refund for the shipping.");

    assertThat(after.flag("KEEPS_ORDER")).isEmpty();
    assertThat(money.flag("KEEPS_ORDER")).isPresent();
  }
}
