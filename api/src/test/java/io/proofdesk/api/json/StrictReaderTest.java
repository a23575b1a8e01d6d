package io.proofdesk.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.model.supportcase.SupportCase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest {
  private static final String CONVERSATION =
      "\"conversation\": {\"caseRef\": \"c-1\", \"channel\": \"EMAIL\", \"messages\": []}";

  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();

  private Reading<SupportCase> read(String text) {
    return documents
        .json(text.getBytes(StandardCharsets.UTF_8))
        .then(document -> reader.read(document, SupportCase.class));
  }

  private Reading<SupportCase> with(String more) {
    return read("{\"store\": \"demo-store\", " + CONVERSATION + more + "}");
  }

  private static List<Finding> faults(Reading<?> reading) {
    return reading.fold(value -> List.of(), findings -> findings);
  }

  private static Finding fault(Reading<?> reading) {
    var faults = faults(reading);
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  private static <T> T value(Reading<T> reading) {
    return reading.fold(
        value -> value,
        findings -> {
          throw new AssertionError(findings);
        });
  }

  @Test
  void a_case_is_read_as_it_stands() {
    var read =
        value(
            with(
                ", \"order\": {\"placedAt\": \"2026-11-24T10:00:00-05:00\","
                    + " \"total\": {\"amountMinor\": 4999, \"currency\": \"USD\"}}"));
    assertThat(read.store()).isEqualTo("demo-store");
    assertThat(read.order()).isNotNull();
    assertThat(read.order().placedAt()).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
    assertThat(read.customer()).isNull();
  }

  @Test
  void null_and_absent_say_the_same() {
    assertThat(value(with(", \"customer\": null"))).isEqualTo(value(with("")));
  }

  @Test
  void a_misspelt_field_gets_the_field_that_was_meant() {
    var fault = fault(with(", \"custmer\": {}"));
    assertThat(fault.code()).isEqualTo("request.unknown-field");
    assertThat(fault.place()).isEqualTo("/custmer");
    assertThat(fault.suggestion()).isEqualTo("did you mean `customer`?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6", "-1", "2147483648"})
  void stars_that_no_review_has_are_refused_with_those_it_may_have(String stars) {
    var fault = fault(with(", \"review\": {\"rating\": " + stars + "}"));
    assertThat(fault.code()).isEqualTo("request.out-of-range");
    assertThat(fault.place()).isEqualTo("/review/rating");
    assertThat(fault.read()).isEqualTo(stars);
    assertThat(fault.expected()).contains("from 1 to 5");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void the_fewest_and_the_most_stars_are_read(int stars) {
    var review = value(with(", \"review\": {\"rating\": " + stars + "}")).review();
    assertThat(Objects.requireNonNull(review).rating()).isEqualTo(stars);
  }

  @Test
  void a_word_in_lower_case_is_refused_with_the_word_that_was_meant() {
    var fault = fault(with(", \"order\": {\"status\": \"shipped\"}"));
    assertThat(fault.code()).isEqualTo("request.unknown-word");
    assertThat(fault.place()).isEqualTo("/order/status");
    assertThat(fault.suggestion()).isEqualTo("did you mean `SHIPPED`?");
  }

  @Test
  void a_time_without_its_offset_is_refused() {
    var fault = fault(with(", \"order\": {\"placedAt\": \"2026-11-24T10:00:00\"}"));
    assertThat(fault.code()).isEqualTo("request.bad-time");
  }

  @Test
  void a_year_that_no_parcel_sees_is_refused_with_the_years_that_will_do() {
    for (var year : List.of("0001", "1969", "2201", "9999")) {
      var fault = fault(with(", \"order\": {\"placedAt\": \"" + year + "-11-24T10:00:00Z\"}"));
      assertThat(fault.code()).isEqualTo("request.bad-time");
      assertThat(fault.expected()).isEqualTo("expected a year from 1970 to 2200");
    }
  }

  @Test
  void a_time_zone_that_does_not_exist_is_refused() {
    var fault = fault(with(", \"customer\": {\"timeZone\": \"Mars/Olympus\"}"));
    assertThat(fault.place()).isEqualTo("/customer/timeZone");
  }

  @Test
  void a_number_is_not_a_text_and_a_text_is_no_number() {
    var faults =
        faults(with(", \"customer\": {\"name\": 5, \"ordersCount\": \"5\", \"vip\": \"yes\"}"));
    assertThat(faults).extracting(Finding::code).containsOnly("request.wrong-type");
    assertThat(faults)
        .extracting(Finding::place)
        .containsExactly("/customer/name", "/customer/ordersCount", "/customer/vip");
  }

  @Test
  void a_number_beyond_its_type_is_refused_not_wrapped() {
    assertThat(fault(with(", \"customer\": {\"ordersCount\": 4294967297}")).code())
        .isEqualTo("request.out-of-range");
    assertThat(fault(with(", \"customer\": {\"ordersCount\": -1}")).code())
        .isEqualTo("request.out-of-range");
    assertThat(fault(with(", \"customer\": {\"ordersCount\": 1.5}")).code())
        .isEqualTo("request.wrong-type");
  }

  @Test
  void amounts_below_zero_and_lines_of_nothing_are_refused_all_at_once() {
    var below = "{\"amountMinor\": -1, \"currency\": \"USD\"}";
    var order =
        "{\"total\": "
            + below
            + ", \"lines\": [{\"sku\": \"A\", \"quantity\": 0, \"price\": "
            + below
            + "}]}";
    var refund =
        "{\"amount\": "
            + below
            + ", \"state\": \"SUCCEEDED\", \"createdAt\": \"2026-11-24T10:00:00Z\"}";
    var findings = faults(with(", \"order\": " + order + ", \"refunds\": [" + refund + "]"));
    assertThat(findings)
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactlyInAnyOrder(
            tuple("request.out-of-range", "/order/total/amountMinor", "-1"),
            tuple("request.out-of-range", "/order/lines/0/quantity", "0"),
            tuple("request.out-of-range", "/order/lines/0/price/amountMinor", "-1"),
            tuple("request.out-of-range", "/refunds/0/amount/amountMinor", "-1"));
  }

  @Test
  void what_a_record_refuses_stands_at_its_place() {
    var fault =
        fault(
            with(
                ", \"shipments\": [{\"carrierEstimate\":"
                    + " {\"from\": \"2026-11-24\", \"to\": \"2026-11-20\"}}]"));
    assertThat(fault.code()).isEqualTo("request.bad-value");
    assertThat(fault.place()).isEqualTo("/shipments/0/carrierEstimate");
    assertThat(fault.expected()).contains("cannot end on 2026-11-20");
  }

  @Test
  void a_field_given_twice_is_refused_every_time() {
    var faults = faults(with(", \"lookups\": {}, \"lookups\": {}, \"tags\": 1, \"tags\": 2"));
    assertThat(faults).extracting(Finding::code).containsOnly("request.duplicate-field");
    assertThat(faults).extracting(Finding::place).containsExactly("/lookups", "/tags");
  }

  @Test
  void endless_depth_is_refused_without_following_it() {
    var deep = "[".repeat(150) + "]".repeat(150);
    assertThat(faults(with(", \"deep\": " + deep)))
        .extracting(Finding::code)
        .containsExactly("request.too-deep");
    var deeper = "[".repeat(100_000) + "]".repeat(100_000);
    var fault = fault(with(", \"deep\": " + deeper));
    assertThat(fault.code()).isEqualTo("request.too-deep");
    assertThat(fault.place()).isEqualTo("/deep" + "/0".repeat(32));
  }

  @Test
  void what_was_found_before_a_break_is_told_with_the_break() {
    assertThat(faults(with(", \"tags\": 1, \"tags\": 2, \"lookups\": nope")))
        .extracting(Finding::code)
        .containsExactly("request.duplicate-field", "request.not-readable");
  }

  @Test
  void a_text_beyond_its_length_is_refused() {
    var fault = fault(with(", \"customer\": {\"name\": \"" + "x".repeat(1_001) + "\"}"));
    assertThat(fault.code()).isEqualTo("request.too-long");
    assertThat(fault.read()).isEqualTo("1001 characters");
  }

  @Test
  void a_character_that_no_database_keeps_is_refused() {
    assertThat(fault(with(", \"customer\": {\"name\": \"a\\u0000\"}")).place())
        .isEqualTo("/customer/name");
    assertThat(fault(with(", \"customer\": {\"name\": \"\\ud83d\"}")).place())
        .isEqualTo("/customer/name");
  }

  @Test
  void text_after_the_end_is_refused() {
    assertThat(fault(read("{} {}")).code()).isEqualTo("request.trailing-text");
  }

  @Test
  void a_broken_document_names_line_and_column() {
    assertThat(fault(read("{\"store\": \n  \"demo\"\n \"x\"}")).expected())
        .startsWith("expected well-formed JSON (line 3");
  }

  @Test
  void a_file_names_the_line_of_each_fault() {
    var text = "store: demo-store\nconversation:\n  caseRef: c-1\n  channel: FAX\n  messages: []\n";
    var reading =
        documents
            .file("case.yaml", text.getBytes(StandardCharsets.UTF_8))
            .then(document -> reader.read(document, SupportCase.class));
    assertThat(fault(reading).place()).isEqualTo("case.yaml:4 (/conversation/channel)");
  }

  @Test
  void a_yaml_alias_is_refused_before_it_can_multiply() {
    var text = "store: &a demo-store\nconversation: *a\n";
    var reading = documents.file("case.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(fault(reading).code()).isEqualTo("request.alias");
    assertThat(fault(reading).place()).startsWith("case.yaml:2");
  }
}
