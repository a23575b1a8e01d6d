package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.signal.CandidateKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a number in a message may be. */
class CandidatesTest {
  private static final SignalReader READER = Books.asking("where ..3 parcel");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ordered on 12/11/2026",
        "ordered 2026-11-12",
        "2026年11月12日下单",
        "between 15:00 and 1530h",
        "bought in 2024, since 2023, in May 2025",
        "I live in 90210",
        "Austin, TX 78701",
        "zip code 10001",
        "邮编 518000",
        "move it to 1234 Elm Street",
        "12345 Old Mill Road",
        "南京路1234号1203室",
        "the card ending 4242",
        "尾号1234的卡",
        "card 4111 1111 1111 1111",
        "我要打12315",
        "call 555-123-4567 or (555) 123-4567",
        "13812345678",
        "+1 555 123 4567, +86 138 1234 5678",
        "my phone is 5551234567",
        "a 5000mAh power bank at 1080p, 10-12 days, 1,299 people",
        "ordered 3 weeks ago",
        "100 次 2000人",
        "The 2026 model is heavier",
        "ticket 445566, case no. 88213",
        "工单号 445566",
        "+1 555 0100"
      })
  void dates_places_telephones_and_cards_are_no_order_and_no_parcel(String text) {
    assertThat(READER.read(text).candidates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORDER_NUMBER | 订单号 123456789012345678 | 123456789012345678",
        "ORDER_NUMBER | my order number is 123456789012 | 123456789012",
        "ORDER_NUMBER | order 2024 | 2024",
        "ORDER_NUMBER | ticket for order 445566 | 445566",
        "ORDER_NUMBER | order #90210 | #90210",
        "ORDER_NUMBER | 48213 | 48213",
        "ORDER_NUMBER | 订单48213号 | 48213",
        "ORDER_NUMBER | 112-1234567-1234567 | 112-1234567-1234567",
        "TRACKING_NUMBER | LX123456789CN | LX123456789CN",
        "TRACKING_NUMBER | 1Z 999 AA1 01 2345 6784 | 1Z 999 AA1 01 2345 6784",
        "TRACKING_NUMBER | 9400 1000 0000 0000 0000 00 | 9400 1000 0000 0000 0000 00",
        "TRACKING_NUMBER | 快递单号 SF1234567890 | SF1234567890",
        "TRACKING_NUMBER | 运单号12345678 | 12345678",
        "TRACKING_NUMBER | YT12345678 | YT12345678",
        "TRACKING_NUMBER | JT1234567890123 | JT1234567890123",
        "TRACKING_NUMBER | ZTO123456789 | ZTO123456789",
        "AMOUNT | it was US$1,234.56 | US$1,234.56",
        "AMOUNT | USD 39.00 | USD 39.00",
        "AMOUNT | 39,00 € | 39,00 €",
        "AMOUNT | 39 USD | 39 USD",
        "AMOUNT | 一共200元 | 200元",
        "AMOUNT | RMB 200 | RMB 200",
        "AMOUNT | NT$500 | NT$500",
        "AMOUNT | HK$300 | HK$300",
        "AMOUNT | 500円 | 500円",
        "AMOUNT | £5 | £5",
        "AMOUNT | 39 dollars | 39 dollars"
      })
  void a_number_is_told_by_the_word_before_it_and_its_form(
      CandidateKind kind, String text, String found) {
    assertThat(READER.read(text).candidates())
        .extracting(candidate -> candidate.kind() + " " + candidate.text())
        .containsExactly(kind + " " + found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ordered 3 weeks ago",
        "I ordered A4 paper",
        "I ordered 2 mugs",
        "快递单号 1234567890"
      })
  void what_was_ordered_is_no_order_number(String text) {
    assertThat(Books.shipped().read(text).evidence())
        .noneMatch(evidence -> evidence.word().equals("ORDER_NUMBER"));
  }
}
