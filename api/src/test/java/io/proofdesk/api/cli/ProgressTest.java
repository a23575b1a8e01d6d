package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Progress moves, and does not fill the screen. */
class ProgressTest {
  private final StringWriter heard = new StringWriter();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final Progress progress = Progress.unwatched(new Says(new PrintWriter(heard)), () -> now);

  @AfterEach
  void close() {
    progress.close();
  }

  private void pass(int millis) {
    now = now.plusMillis(millis);
    progress.look();
  }

  private List<String> lines() {
    return heard.toString().lines().toList();
  }

  @Test
  void of_many_quick_steps_the_first_is_told_and_then_the_newest_once_a_second() {
    progress.accept("reading");
    for (int i = 1; i <= 30; i++) {
      pass(100);
      progress.accept("step " + i);
    }
    assertThat(lines()).containsExactly("reading", "step 9", "step 19", "step 29");
  }

  @Test
  void a_step_that_came_too_soon_is_told_when_it_lasts() {
    progress.accept("reading");
    progress.accept("proving");
    assertThat(lines()).containsExactly("reading");
    pass(500);
    assertThat(lines()).containsExactly("reading");
    pass(500);
    assertThat(lines()).containsExactly("reading", "proving");
  }

  @Test
  void a_long_step_is_told_again_with_its_time() {
    progress.accept("reading");
    for (int i = 0; i < 14; i++) {
      pass(500);
    }
    assertThat(lines()).containsExactly("reading", "reading (3 s so far)", "reading (6 s so far)");
  }

  @Test
  void a_quiet_step_is_heard_of_only_when_it_takes_long() {
    progress.quietly("merging");
    pass(2_900);
    assertThat(lines()).isEmpty();
    pass(100);
    assertThat(lines()).containsExactly("merging (3 s so far)");
  }

  @Test
  void nothing_is_told_after_the_end() {
    progress.accept("reading");
    progress.accept("proving");
    progress.close();
    pass(5_000);
    assertThat(lines()).containsExactly("reading");
  }
}
