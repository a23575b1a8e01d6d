package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.platform.PlatformTables;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.trace.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is taken from before and what is not looked at changes no verdict. */
class TriedTest {
  private static final int EVERY = 45;

  @Test
  void a_fixture_tried_in_short_holds_exactly_when_its_whole_decision_says_so() throws IOException {
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      var replay = new ReplayFixtures(rulebook);
      var fixtures = new FixtureReader().folder(Path.of("../test-fixtures")).fixtures();
      int held = 0;
      int failed = 0;
      for (int i = 0; i < fixtures.size(); i += EVERY) {
        var fixture = fixtures.get(i);
        var specimen = Objects.requireNonNull(replay.attempt(fixture).specimen());
        for (var asked : specimen.asked()) {
          for (var other : others(asked)) {
            var table = asked.table().id();
            boolean whole = holds(replay, rulebook, fixture, table, facts -> other);
            assertThat(specimen.holdsWith(table, facts -> other))
                .as(fixture.file() + " with another " + table)
                .isEqualTo(whole);
            held += whole ? 1 : 0;
            failed += whole ? 0 : 1;
          }
        }
      }
      assertThat(held).isGreaterThan(100);
      assertThat(failed).isGreaterThan(100);
    }
  }

  /** Silence, and what the first and the last row would answer. */
  private static List<Outcome> others(Asked asked) {
    var others = new ArrayList<Outcome>();
    others.add(new Outcome(Outcome.Kind.NO_MATCH, List.of(), List.of(), List.of(), null));
    var rows = asked.table().rows();
    for (var row : List.of(rows.get(0), rows.get(rows.size() - 1))) {
      var ids = List.of(row.id());
      others.add(new Outcome(Outcome.Kind.DECIDED, ids, ids, List.of(row.results()), null));
    }
    return others;
  }

  private static boolean holds(
      ReplayFixtures replay,
      Rulebook rulebook,
      Fixture fixture,
      String table,
      Function<Facts, Outcome> instead) {
    var engine = Objects.requireNonNull(rulebook.engineFor(fixture.supportCase().store()));
    var changed = engine.asking((it, how) -> it.id().equals(table) ? instead : how);
    var briefed = ReplayFixtures.briefed(fixture, PlatformTables.isMap(table) ? changed : engine);
    var masked = changed.decide(ReplayFixtures.DECISION_ID, briefed.brief(), fixture.asOf());
    var decision = changed.reveal(masked, briefed.personalValues());
    return fixture.mismatches(replay.tree(decision)).isEmpty();
  }
}
