package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.proofdesk.api.desk.Decided;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Decision.Warning;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever runs the desk hears of tables that are at fault, and of nothing a customer wrote. */
class AlarmsTest {
  private static final CellRef CELLS =
      new CellRef("invariants.csv", "Rules", "A8:AO8", "IV-010", "", "S2:162");

  private final Logger logger = (Logger) LoggerFactory.getLogger(Alarms.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Alarms alarms = new Alarms(meters);

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
  }

  private static Decided decided(String... codes) {
    var warnings =
        List.of(codes).stream()
            .map(code -> new Warning(code, "Avery wrote this", List.of(CELLS)))
            .toList();
    return new Decided(
        new UUID(1, 2), "demo-store", "{}", "DAMAGE", "HANDED_OVER", warnings, false);
  }

  private double count(String code) {
    return meters.get("proofdesk.alarms").tag("code", code).counter().count();
  }

  @Test
  void a_guard_that_held_an_answer_back_is_counted_and_logged_with_its_rule_and_cells() {
    assertThat(count("invariant.broken")).isZero();
    alarms.ring(decided("invariant.broken"));
    assertThat(count("invariant.broken")).isEqualTo(1);
    assertThat(lines.list)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getLevel()).isEqualTo(Level.ERROR);
              assertThat(line.getKeyValuePairs().toString())
                  .contains("IV-010", "invariants.csv!Rules!A8:AO8", "demo-store", "decisionId")
                  .doesNotContain("Avery");
            });
  }

  @Test
  void tables_that_fail_contradict_themselves_or_are_silent_ring_too() {
    alarms.ring(decided("table.failed", "table.conflict", "table.no-answer"));
    assertThat(List.of(count("table.failed"), count("table.conflict"), count("table.no-answer")))
        .containsOnly(1.0);
    assertThat(lines.list).hasSize(3);
  }

  @Test
  void what_the_case_brings_itself_rings_nothing() {
    alarms.ring(decided("case.facts-contradict", "case.unknown-evidence"));
    assertThat(lines.list).isEmpty();
    assertThat(meters.get("proofdesk.alarms").counters()).allMatch(it -> it.count() == 0);
  }
}
