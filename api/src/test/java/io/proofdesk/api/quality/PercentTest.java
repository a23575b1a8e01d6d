package io.proofdesk.api.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {
  @Test
  void one_row_of_two_thousand_that_is_missing_does_not_read_as_all() {
    assertThat(Percent.shown(100.0 * 2065 / 2066)).isEqualTo("99.9 %");
    assertThat(Percent.of(100.0 * 99_999 / 100_000, 2)).isEqualTo("99.99");
  }

  @Test
  void all_and_nothing_read_as_that() {
    assertThat(Percent.shown(100)).isEqualTo("100.0 %");
    assertThat(Percent.shown(0)).isEqualTo("0.0 %");
  }

  @Test
  void what_only_the_machine_stores_below_a_share_is_that_share() {
    assertThat(Percent.shown(100.0 * 0.29)).isEqualTo("29.0 %");
    assertThat(Percent.shown(100.0 * (0.1 + 0.2))).isEqualTo("30.0 %");
    assertThat(Percent.shown(28.999999999999996)).isEqualTo("29.0 %");
  }
}
