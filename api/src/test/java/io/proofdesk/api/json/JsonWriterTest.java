package io.proofdesk.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Customer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private final JsonWriter writer = new JsonWriter();

  record Times(Instant at, OffsetDateTime local, Duration target, @Nullable Money none) {}

  @Test
  void properties_stand_in_the_order_of_the_record_and_absent_ones_are_null() {
    var local = OffsetDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneOffset.ofHours(-5));
    var times = new Times(local.toInstant(), local, Duration.ofHours(36), null);
    assertThat(new String(writer.bytes(times), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"at\":\"2026-11-24T15:00:00Z\",\"local\":\"2026-11-24T10:00:00-05:00\","
                + "\"target\":\"PT36H\",\"none\":null}");
  }

  @Test
  void json_that_was_written_before_goes_out_as_it_is() {
    var body = List.of(new RawJson("{\"b\":1,\"a\":2}"), Map.of("x", 1));
    assertThat(new String(writer.bytes(body), StandardCharsets.UTF_8))
        .isEqualTo("[{\"b\":1,\"a\":2},{\"x\":1}]");
  }

  @Property(tries = 200)
  void what_is_written_is_read_back(
      @ForAll @StringLength(max = 40) String name,
      @ForAll @AlphaChars @StringLength(max = 8) String tier,
      @ForAll @IntRange(max = Integer.MAX_VALUE) int orders,
      @ForAll boolean vip) {
    var written =
        new Customer(
            null,
            name,
            null,
            null,
            tier,
            orders,
            new Money(orders, "EUR"),
            null,
            null,
            null,
            vip,
            "Europe/Berlin",
            null);
    var read =
        new DocumentReader()
            .json(writer.bytes(written))
            .then(document -> new StrictReader().read(document, Customer.class));
    // what a database cannot keep is refused, and nothing else is
    var storable = name.chars().allMatch(c -> c != 0 && !Character.isSurrogate((char) c));
    if (storable) {
      assertThat(read).isEqualTo(new Reading.Read<>(written));
    }
  }
}
