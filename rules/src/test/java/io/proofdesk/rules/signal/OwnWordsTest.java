package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.vocabulary.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a message is the customer's own. */
class OwnWordsTest {
  private static final SignalReader PARCEL = Books.asking("where ..3 parcel");
  private static final SignalReader READER = Books.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I tried to unsubscribe three times, where is my parcel",
        "I want to unsubscribe from this list and where is my parcel",
        "please keep this confidential and tell me where my parcel is",
        "收件人 where is my parcel",
        "收件人：王芳，where is my parcel",
        "收件人: where is my parcel",
        "寄件者 ： where is my parcel",
        "To: whom it may concern, where is my parcel",
        "From: day one I ask where my parcel is",
        "抄送 where is my parcel",
        "我想退订本邮件 where is my parcel",
        "this message is confidential, where is the parcel",
        "Order 48213\n--\nwhere is my parcel, please",
        "Order 48213\n—\nwhere is my parcel, please",
        "Order 48213\n________________________________\nwhere is my parcel",
        "On Monday your agent wrote:\nnothing at all.\nwhere is my parcel",
        "Sent from my old address by mistake, where is my parcel",
        "Sent from my iPhone, where is my parcel",
        "Thanks\nwhere is my parcel",
        "Best,\nTom\n\nP.S. where is my parcel",
        "| where is my parcel | 48213 |",
        "I said \"where is my parcel\" twice",
        "I told your agent \"where is my parcel\"",
        "我跟客服说“where is my parcel”",
        "The tracking page says \"where is your parcel\"",
        "where is the \"new\" parcel"
      })
  void in_doubt_a_line_is_the_customers_own(String text) {
    assertThat(PARCEL.read(text).wishes()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks\n> where is my parcel",
        "Thanks\n| where is my parcel",
        "Thanks\nOn Mon, Jan 5, 2026 Ann wrote:\nwhere is my parcel",
        "Thanks\nOn Mon, Jan 5, 2026 at 10:00 Ann <\nann@shop.test> wrote:\nwhere is my parcel",
        "Thanks\n-- \nwhere is my parcel",
        "Thanks\n-----Original Message-----\nwhere is my parcel",
        "谢谢\n-----转发邮件信息-----\nwhere is my parcel",
        "Thanks\nFrom: Shop\nSent: Monday\nSubject: yours\nwhere is my parcel",
        "see https://shop.test/where-is-my-parcel",
        "mail where.is.my.parcel@shop.test",
        "Thanks\nYou got this as a member. To unsubscribe where is the parcel",
        "Thanks\nFollow us | Unsubscribe here where is the parcel",
        "Thanks\nIf you no longer wish to hear from us, where is the parcel",
        "Thanks\n如需退订 where is the parcel",
        "Thanks\n拒收请回R，退订回T where is the parcel",
        "谢谢\n不想再收到请点击退订 where is the parcel",
        "This mail is confidential and where is the parcel may be read by the intended recipient",
        "CONFIDENTIALITY NOTICE: where is the parcel",
        "You wrote \"where is my parcel\"",
        "In your last mail you wrote that I may ask \"where is my parcel\" at any time",
        "I was told \"where is my parcel\"",
        "客服之前跟我说“where is my parcel”",
        "你们说「where is my parcel」"
      })
  void what_the_customer_did_not_write_is_not_read(String text) {
    assertThat(PARCEL.read(text).wishes()).isEmpty();
  }

  @Test
  void an_answer_below_a_quote_is_read() {
    var text = "On Monday Ann wrote:\n> Dear customer\n\nwhere is my parcel";
    assertThat(PARCEL.read(text).wishes()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LEGAL_THREAT, To: the manager. I want a refund or I will sue you.",
    "DISPUTE_THREAT, From: day one this order was late. I will file a chargeback.",
    "LEGAL_THREAT, This email is confidential between us: I will take you to court unless you refund.",
    "LEGAL_THREAT, 'You can unsubscribe me, and I will sue you if you mail again'"
  })
  void a_threat_behind_the_look_of_a_header_or_a_footer_is_heard(String flag, String text) {
    assertThat(READER.read(text).flag(flag)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONFIDENTIALITY NOTICE: this message may contain attorney-client privileged information.",
        "此邮件及附件可能含有机密信息，未经授权不得传播，否则将追究法律责任。",
        "谢谢\n-----转发邮件信息-----\n发件人：客服\n我要退款，否则起诉你们",
        "Your agent told me \"file a chargeback if you like\".",
        "Hello there\n\n--\nJane Smith\nSmith & Partners, Attorneys at Law\nWe sue so you don't have to"
      })
  void the_threats_of_others_are_no_threats(String text) {
    var read = READER.read(text);
    assertThat(read.flags()).noneMatch(flag -> flag.word().endsWith("_THREAT"));
    assertThat(read.intents()).doesNotContain("LEGAL", "CHARGEBACK_RISK", "REFUND_RETURN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where is my parcel?\n\nBest,\nTom\nJournalist, The Daily Planet",
        "Where is my parcel?\n\nRegards,\nAnn Roe\n\nRoe & Partners Law Firm",
        "Where is my parcel?\nBest,\nTom",
        "Where is my parcel?\nKind regards, Tom Roe"
      })
  void a_signature_says_nothing(String text) {
    var read = READER.read(text);
    assertThat(read.intents()).containsExactly("ORDER_STATUS");
    assertThat(read.flags()).isEmpty();
    assertThat(read.sentiment()).isEqualTo(Sentiment.NEUTRAL);
  }

  @Test
  void a_number_under_a_farewell_is_still_found() {
    var read = READER.read("Where is my parcel?\n\nThanks,\nTom\n#48213");
    assertThat(read.candidates()).hasSize(1);
    assertThat(read.flag("THANKS")).isPresent();
  }
}
