package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.signal.Candidate;
import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes to be understood: what comes of them stays small. */
class HostileTextTest {
  private static final SignalReader READER = Books.shipped();
  private static final int MEGABYTE = 1 << 20;
  private static final int MOST_PLACES = 20;
  private static final int MOST_CANDIDATES = 40;

  static Stream<String> floods() {
    return Stream.of(
        "refund ".repeat(MEGABYTE / 7),
        "x".repeat(MEGABYTE),
        "1234567 ".repeat(MEGABYTE / 8),
        "a@b.test ".repeat(MEGABYTE / 9),
        "$1 ".repeat(MEGABYTE / 3),
        "退款".repeat(MEGABYTE / 2),
        "\uD83D\uDE21".repeat(MEGABYTE / 2),
        "\u200B\u202E\u2066".repeat(MEGABYTE / 3),
        "> ".repeat(MEGABYTE / 2),
        "> > where is my parcel\n".repeat(MEGABYTE / 23),
        "On Monday Ann wrote:\n".repeat(MEGABYTE / 21),
        "\n".repeat(MEGABYTE),
        "\r\n \t".repeat(MEGABYTE / 4),
        "not ".repeat(MEGABYTE / 4),
        "((((((((".repeat(MEGABYTE / 8),
        "a\u0301\u0302\u0303".repeat(MEGABYTE / 4),
        "\uD83D".repeat(1000),
        "\uDE21 refund \uD83D".repeat(1000),
        "where is my ".repeat(1000) + "parcel");
  }

  @ParameterizedTest
  @MethodSource("floods")
  void a_flood_is_read_and_what_comes_of_it_stays_small(String text) {
    var read = READER.read(text).quoting(text);

    assertThat(read.shortened()).isEqualTo(text.length() > 20_000);
    assertThat(read.candidates()).hasSizeLessThanOrEqualTo(MOST_CANDIDATES);
    assertThat(all(read)).allMatch(signal -> signal.spans().size() <= MOST_PLACES);
    assertThat(all(read).stream().flatMap(signal -> signal.spans().stream()))
        .allMatch(span -> 0 <= span.start() && span.end() <= text.length());
  }

  /**
   * What reading makes grows with the text and no faster. Counted in bytes and not in time, which
   * depends on what else a machine does.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "发件人：a\n",
        "From: a\n",
        "Subject: x\n",
        "a: b\n",
        "\u201c",
        "said: \u201c",
        "you said \"a ",
        "x\n\u2014\n",
        "\u2014\nx\ny\nz\n",
        "Regards\n\n",
        "On Monday Ann wrote:\n\n",
        "On 1 \n",
        "unsubscribe. ",
        "<!--",
        "<a href=\"",
        "&amp",
        "a@",
        "1-1 ",
        "refund ",
        "I want a refund and cancel it ",
        "取消订单退款发错了碎了",
        "never not "
      })
  void what_a_flood_costs_grows_no_faster_than_its_length(String unit) {
    var few = "x\n" + unit.repeat(4_900 / unit.length());
    var many = "x\n" + unit.repeat(19_600 / unit.length());
    READER.read(few);
    READER.read(many);

    assertThat(bytesMadeReading(many)).isLessThan(6 * bytesMadeReading(few));
  }

  private static long bytesMadeReading(String text) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    READER.read(text);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w\u200Bh\u200Be\u200Br\u200Be is my p\u200Da\u200Dr\u200Dc\u200De\u200Dl",
        "\u202Ewhere\u202C is my \u2066parcel\u2069",
        "\uFEFFwhere is my parcel",
        "where\u00A0is\u2003my\u3000parcel",
        "WHERE IS MY PARCEL",
        "\uFF37\uFF48\uFF45\uFF52\uFF45 is my parcel",
        "where is my par\u00ADcel",
        "\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21 where is my parcel \uD83D\uDE21\uD83D\uDE21",
        "where is my \uD83D\uDCE6 parcel???!!!",
        "\uD835\uDC30\uD835\uDC21\uD835\uDC1E\uD835\uDC2B\uD835\uDC1E is my parcel",
        "\uD835\uDE52\uD835\uDE43\uD835\uDE40\uD835\uDE4D\uD835\uDE40 is my parcel",
        "where is my \u24DF\u24D0\u24E1\u24D2\u24D4\u24DB",
        "where is my \uD83C\uDD7F\uD83C\uDD70\uD83C\uDD81\uD83C\uDD72\uD83C\uDD74\uD83C\uDD7B",
        "wh\u0435r\u0435 is my p\u0430r\u0441el",
        "wher\u03B5 is my p\u03B1rcel"
      })
  void invisible_marks_wide_letters_and_emoji_hide_nothing(String text) {
    assertThat(READER.read(text).intents()).contains("ORDER_STATUS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\f", "\u000B"})
  void every_line_end_ends_what_was_quoted(String end) {
    var message = "> I will sue you" + end + "I will dispute this with my bank";

    assertThat(READER.read(message).flag("LEGAL_THREAT")).isEmpty();
    assertThat(READER.read(message).flag("DISPUTE_THREAT")).isPresent();
  }

  @Test
  void an_address_in_look_alike_letters_stays_as_it_was_given() {
    var message = "my address is p\u0430y@shop.test, where is my p\u0430rcel?";
    var read = READER.read(message).quoting(message);

    assertThat(read.candidates()).extracting(Candidate::text).contains("p\u0430y@shop.test");
    assertThat(read.intents()).contains("ORDER_STATUS");
  }

  @Test
  void words_of_another_alphabet_stay_what_they_are() {
    assertThat(READER.read("\u0441\u0430\u043D\u0441\u0435\u043B").intents())
        .doesNotContain("CANCELLATION");
  }

  @Test
  void a_threat_behind_any_number_of_nested_quotes_is_heard_when_it_is_the_customers_own() {
    var quotes = new StringBuilder();
    for (int depth = 1; depth <= 200; depth++) {
      quotes.append("> ".repeat(depth)).append("I will sue you\n");
    }
    assertThat(READER.read(quotes.toString()).flags()).isEmpty();
    assertThat(READER.read(quotes + "\nI will dispute this with my bank").flag("DISPUTE_THREAT"))
        .isPresent();
  }

  @Test
  void a_line_that_ends_a_subscription_is_no_footer() {
    assertThat(READER.read("Please unsubscribe me, and I will sue you").flag("LEGAL_THREAT"))
        .isPresent();
    assertThat(READER.read("Thanks\nTo unsubscribe, say that you want a refund").wishes())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\u3000", "\u00a0"})
  void blanks_before_the_words_hide_nothing(String blank) {
    var words = "where is my order? I will see you in court";

    for (int count : new int[] {150, 200, 10_000, 30_000}) {
      var read = READER.read(blank.repeat(count) + words);

      assertThat(read.intents()).as("%d blanks", count).contains("ORDER_STATUS");
      assertThat(read.flag("LEGAL_THREAT")).as("%d blanks", count).isPresent();
    }
  }

  @Test
  void a_threat_in_the_last_line_of_a_flood_is_heard() {
    var text = "la ".repeat(MEGABYTE / 3) + "\n今天不解决我就找银行拒付";
    assertThat(READER.read(text).flag("DISPUTE_THREAT")).isPresent();
  }

  @Test
  void a_quoted_line_cut_in_two_stays_quoted_to_its_end() {
    var quoted = "> " + "I will sue you ".repeat(MEGABYTE / 15);
    assertThat(READER.read(quoted).flags()).isEmpty();
    assertThat(READER.read("Hello\n" + quoted).flags()).isEmpty();
    assertThat(READER.read(quoted + "\nI will dispute this with my bank").flag("DISPUTE_THREAT"))
        .isPresent();
    assertThat(READER.read(quoted + "\nI will dispute this with my bank").flag("LEGAL_THREAT"))
        .isEmpty();
  }

  @Test
  void what_was_forwarded_is_not_read_however_manyit_is() {
    var forwarded = "See below.\n-----Original Message-----\n" + "I will sue you\n".repeat(9_000);
    assertThat(READER.read(forwarded).flags()).isEmpty();
  }

  private static List<ReadSignal> all(ReadSignals read) {
    return Stream.of(
            read.wishes(),
            read.hints(),
            read.flags(),
            read.moods(),
            read.outcomes(),
            read.reasons(),
            read.evidence())
        .flatMap(List::stream)
        .toList();
  }
}
