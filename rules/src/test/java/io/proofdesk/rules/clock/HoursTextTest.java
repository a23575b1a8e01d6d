package io.proofdesk.rules.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours of one day as people write them, to the second. */
class HoursTextTest {

  @ParameterizedTest
  @CsvSource({
    "09:00-17:00, 32400, 61200",
    "9:05 - 17:30, 32700, 63000",
    "00:00-24:00, 0, 86400",
    "00:00-00:01, 0, 60",
    "08:59:59-09:00:01, 32399, 32401",
    "01:02:03-04:05:06, 3723, 14706",
    "22:59–23:59:59, 82740, 86399"
  })
  void a_time_is_its_hours_minutes_and_seconds(String text, int from, int to) {
    assertThat(HoursText.read(text).shifts()).containsExactly(Shift.within(new Hours(from, to)));
  }

  @Test
  void what_ends_before_it_starts_ends_on_the_next_day() {
    assertThat(HoursText.read("22:00-06:00").shifts())
        .containsExactly(Shift.overnight(22 * 3600, 6 * 3600));
    assertThat(HoursText.read("18:00-00:00").shifts())
        .singleElement()
        .satisfies(shift -> assertThat(shift.tomorrow()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"09:00-12:00, 12:00-15:00", "12:00-15:00, 09:00-12:00"})
  void hours_that_touch_do_not_overlap(String text) {
    assertThat(HoursText.read(text).expected()).isNull();
    assertThat(HoursText.read(text).shifts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "09:00-12:00, 11:59:59-15:00",
        "11:59:59-15:00, 09:00-12:00",
        "09:00-17:00, 10:00-11:00",
        "10:00-11:00, 09:00-17:00",
        "09:00-12:00, 09:00-12:00",
        "22:00-06:00, 23:00-24:00"
      })
  void hours_that_share_a_second_are_refused(String text) {
    assertThat(HoursText.read(text).expected()).isEqualTo("the hours of one day do not overlap");
    assertThat(HoursText.read(text).shifts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "09:60-12:00",
        "09:00:60-12:00",
        "24:00:01-01:00",
        "09:00-24:00:01",
        "24:00-01:00"
      })
  void a_time_no_clock_shows_is_refused(String text) {
    assertThat(HoursText.read(text).expected()).startsWith("hours are times of day");
  }

  @Test
  void the_last_minute_and_second_of_an_hour_are_times() {
    assertThat(HoursText.read("09:59:59-10:59").expected()).isNull();
  }

  @Test
  void an_interval_without_a_length_is_no_whole_day() {
    assertThat(HoursText.read("09:00-09:00").suggestion()).contains("`always`");
  }
}
