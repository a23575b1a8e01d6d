package io.proofdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.proofdesk.api.replay.Fixture;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every shipped fixture that has a case to send holds over HTTP, and its decision replays from the
 * archive.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixturesOverHttpTest {
  private RunningDesk desk;

  @BeforeAll
  void start(@TempDir Path folder) {
    desk = RunningDesk.in(folder);
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  @TestFactory
  Stream<DynamicTest> every_fixture_holds_over_http_and_replays_bit_for_bit() {
    return RunningDesk.fixtures().stream()
        .filter(Fixture::hasCase)
        .map(
            fixture ->
                dynamicTest(
                    fixture.file(),
                    () -> {
                      var decision = desk.decide(RunningDesk.dryRun(fixture));
                      assertThat(fixture.mismatches(decision)).isEmpty();
                      var replay = desk.replay(decision);
                      assertThat(replay.get("differences")).isEmpty();
                      assertThat(replay.get("identical").asBoolean()).isTrue();
                    }));
  }
}
