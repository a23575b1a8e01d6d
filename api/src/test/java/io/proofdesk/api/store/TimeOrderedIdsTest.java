package io.proofdesk.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private static final Comparator<UUID> AS_TEXT = Comparator.comparing(UUID::toString);

  @Property(tries = 200)
  void ids_grow_however_the_clock_jumps(
      @ForAll @Size(min = 2, max = 200)
          List<@LongRange(min = 1_700_000_000_000L, max = 1_700_000_000_020L) Long> readings) {
    var clock = readings.iterator();
    var ids = new TimeOrderedIds(() -> Instant.ofEpochMilli(clock.next()));
    var made = new ArrayList<UUID>();
    readings.forEach(ignored -> made.add(ids.next()));
    assertThat(made).isSortedAccordingTo(AS_TEXT);
    assertThat(new HashSet<>(made)).hasSameSizeAs(made);
  }

  @Test
  void a_burst_inside_one_millisecond_borrows_from_the_next() {
    var ids = new TimeOrderedIds(() -> Instant.ofEpochMilli(1_700_000_000_000L));
    var made = new ArrayList<UUID>();
    for (var index = 0; index < 10_000; index++) {
      made.add(ids.next());
    }
    assertThat(made).isSortedAccordingTo(AS_TEXT).doesNotHaveDuplicates();
  }

  @Test
  void an_id_tells_version_variant_and_millisecond() {
    var id = new TimeOrderedIds(() -> Instant.ofEpochMilli(0x0123_4567_89abL)).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.toString()).startsWith("01234567-89ab-7");
  }
}
