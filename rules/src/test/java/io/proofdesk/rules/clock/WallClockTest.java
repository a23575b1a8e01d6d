package io.proofdesk.rules.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WallClockTest {
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "Europe/Berlin",
          "Asia/Shanghai",
          "Australia/Lord_Howe",
          "Africa/Casablanca",
          "Pacific/Apia",
          "UTC",
          "+05:30");

  @Test
  void every_moment_has_the_offset_of_its_zone_in_whatever_order_moments_come() {
    for (var name : ZONES) {
      var zone = ZoneId.of(name);
      var clock = new WallClock(zone);
      for (var moment : moments(zone)) {
        assertThat(clock.of(moment))
            .as("%s at %s", name, moment)
            .isEqualTo(moment.atZone(zone).toOffsetDateTime());
      }
    }
  }

  /** Each transition of three decades with the moments on both sides of it, shuffled. */
  private static List<Instant> moments(ZoneId zone) {
    var moments = new ArrayList<Instant>();
    var at = Instant.parse("2009-06-01T00:00:00Z");
    var end = Instant.parse("2039-06-01T00:00:00Z");
    moments.addAll(List.of(at, end, Instant.EPOCH));
    for (var next = zone.getRules().nextTransition(at);
        next != null && next.getInstant().isBefore(end);
        next = zone.getRules().nextTransition(next.getInstant())) {
      var turn = next.getInstant();
      moments.addAll(
          List.of(turn, turn.minusNanos(1), turn.plusNanos(1), turn.plus(Duration.ofDays(40))));
    }
    var order = new Random(11);
    var shuffled = new ArrayList<Instant>();
    for (int i = 0; i < 2 * moments.size(); i++) {
      shuffled.add(moments.get(order.nextInt(moments.size())));
    }
    shuffled.addAll(moments);
    return shuffled;
  }
}
