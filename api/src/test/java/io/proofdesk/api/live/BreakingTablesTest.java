package io.proofdesk.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.proofdesk.api.FixedRules;
import io.proofdesk.api.http.SmallRulebook;
import io.proofdesk.api.json.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables over which whoever loads them falls, instead of refusing them. */
@Timeout(60)
class BreakingTablesTest {
  @Test
  void what_breaks_the_load_is_told_and_the_tables_before_go_on_answering(@TempDir Path folder)
      throws IOException {
    var loaded = new AtomicBoolean();
    var source =
        new FixedRules(
            () -> {
              if (loaded.getAndSet(true)) {
                throw new StackOverflowError();
              }
              return new Reading.Read<>(FixedRules.rules(new SmallRulebook("1")));
            });
    Files.writeString(folder.resolve("route.csv"), "1");
    try (var watch =
        TablesWatch.start(
            folder, source, new WarmUp(1, 0), rules -> {}, new SimpleMeterRegistry())) {
      Files.writeString(folder.resolve("route.csv"), "another");
      while (watch.live().refused().isEmpty() && !Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      assertThat(watch.live().refused())
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.code()).isEqualTo("rulebook.not-loaded");
                assertThat(it.place()).isEqualTo(folder.toString());
                assertThat(it.read()).isEqualTo("StackOverflowError");
                assertThat(it.suggestion()).startsWith("undo the newest change of the tables");
              });
      assertThat(watch.live().now().rulebook().version()).isEqualTo("1");
    }
  }
}
