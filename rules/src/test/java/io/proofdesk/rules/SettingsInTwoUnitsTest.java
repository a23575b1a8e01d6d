package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tables compare days and clocks count hours: a profile says both, and they must agree. */
class SettingsInTwoUnitsTest {

  @Test
  void the_days_a_table_compares_are_the_hours_a_clock_counts() {
    for (var source : new ShippedTables().source().profiles()) {
      var settings = source.profile().settings();
      for (var pair :
          new String[][] {
            {"Use window", "Review request target"}, {"Guarantee days", "Guarantee target"}
          }) {
        var days = Objects.requireNonNull(settings.whole(pair[0]), pair[0]);
        assertThat(settings.duration(pair[1]))
            .as(source.profile().name() + ": " + pair[1])
            .isEqualTo(Duration.ofDays(days));
      }
    }
  }
}
