package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.rules.Rulebooks;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which fixtures a change of a workbook has to do with. */
class ChangedTablesTest {
  private static final String DAMAGE =
      "a-damage-report-without-an-order-is-asked-once-for-order-and-issue.yaml";

  @Test
  void a_fixture_is_replayed_for_what_it_asks_and_for_what_nobody_asks_by_itself() {
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      var replay = new ReplayFixtures(rulebook);
      var fixture = OneFixture.shipped(DAMAGE);
      for (var concerned :
          Set.of("route", "evidence-other", "replies", "vocabulary", "shopify-first-store")) {
        assertThat(replay.replay(fixture, Set.of("boundary-refund", concerned)))
            .as(concerned)
            .isEqualTo(replay.replay(fixture));
      }
      for (var other : Set.of("boundary-refund", "xiaohongshu-shop", "platform-orders")) {
        assertThat(replay.replay(fixture, Set.of(other))).as(other).isNull();
      }
    }
  }
}
