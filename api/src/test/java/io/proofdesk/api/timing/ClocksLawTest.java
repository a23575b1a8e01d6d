package io.proofdesk.api.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.json.Reading;
import io.proofdesk.model.decision.Clock.Stretch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any calendar, pauses and questions. */
class ClocksLawTest {
  private static final Instant MONDAY = Instant.parse("2026-03-23T00:00:00Z");
  private static final List<String> ZONES =
      List.of("America/New_York", "Europe/Berlin", "Asia/Shanghai", "America/Sao_Paulo", "UTC");

  @Property(tries = 150)
  void forwards_between_and_backwards_tell_one_story(
      @ForAll @IntRange(max = 4) int zone,
      @ForAll @IntRange(max = 20_000) int startMinute,
      @ForAll @IntRange(min = 1, max = 4_000) int targetMinutes,
      @ForAll @IntRange(max = 20_000) int pauseMinute,
      @ForAll @IntRange(min = 1, max = 3_000) int pauseMinutes) {
    var from = MONDAY.plusSeconds(60L * startMinute);
    var paused = MONDAY.plusSeconds(60L * pauseMinute);
    var target = Duration.ofMinutes(targetMinutes);
    var calendar =
        """
        {"timeZone": "%s", "week": {"monday": ["08:15-12:00", "13:00-17:30"],
          "wednesday": ["09:00-17:00"], "friday": ["22:00-06:00"], "sunday": ["01:30-03:30"]}}
        """
            .formatted(ZONES.get(zone));
    var pauses =
        "[{\"from\": \"%s\", \"to\": \"%s\"}]"
            .formatted(paused, paused.plusSeconds(60L * pauseMinutes));

    var due =
        asked(
                calendar,
                pauses,
                "\"due\": [{\"startedAt\": \"%s\", \"target\": \"%s\"}]".formatted(from, target))
            .due()
            .get(0);
    var dueAt = due.dueAt();
    var back =
        asked(
            calendar,
            pauses,
            """
            "starts": [{"dueAt": "%s", "target": "%s"}],
            "spans": [{"from": "%s", "to": "%s"}]
            """
                .formatted(dueAt, target, from, dueAt));

    assertThat(due.counted()).isEqualTo(target);
    assertThat(sum(due.trace())).isEqualTo(target);
    assertThat(back.spans().get(0).counted()).isEqualTo(target);
    assertThat(back.starts().get(0).startAt()).isAfterOrEqualTo(from);
    assertThat(sum(back.starts().get(0).trace())).isEqualTo(target);
  }

  private static ClocksAnswer asked(String calendar, String pauses, String questions) {
    var request = "{\"calendar\": " + calendar + ", \"pauses\": " + pauses + ", " + questions + "}";
    var reading = new ComputeClocks().answer(request.getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<ClocksAnswer>) reading).value();
  }

  private static Duration sum(List<Stretch> trace) {
    return trace.stream().map(Stretch::counted).reduce(Duration.ZERO, Duration::plus);
  }
}
