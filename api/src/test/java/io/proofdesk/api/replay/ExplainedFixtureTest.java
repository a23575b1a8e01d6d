package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.explain.OpenStep;
import io.proofdesk.rules.explain.StepKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExplainedFixtureTest {
  private static final String RETURN =
      "a-preference-return-inside-the-window-comes-back-first.yaml";

  /** Delivered on 16 November; the window of thirty days is the store's, and so is midnight. */
  @Test
  void what_a_return_brings_is_told_with_the_minute_its_window_closes() throws IOException {
    var file = Path.of("../test-fixtures").resolve(RETURN);
    var fixture =
        new FixtureReader()
            .fixtures(RETURN, Files.readAllBytes(file))
            .fold(
                read -> read.get(0),
                faults -> {
                  throw new IllegalStateException(faults.toString());
                });
    var loading = new Rulebooks().load(Path.of("../decision-tables"), "shipped");
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      var facts = fixture.supportCase();
      var engine = Objects.requireNonNull(rulebook.engineFor(facts.store()));
      Function<Instant, Brief> later = at -> engine.brief(facts, null, at).brief();
      var asOf = fixture.asOf();
      var read = engine.explain(new Inquiry(later.apply(asOf), asOf, later, null, null));
      var ways = Objects.requireNonNull(read.value()).explanation().ways();
      var end = Instant.parse("2026-12-17T05:00:00Z");
      assertThat(ways)
          .anySatisfy(
              way -> {
                assertThat(way.steps())
                    .containsExactly(new OpenStep(StepKind.RETURN_RECEIVED, null));
                assertThat(way.before()).isEqualTo(end);
                assertThat(way.sentence())
                    .startsWith("with the return received before Thu 17 December 2026, 00:00");
              })
          .anySatisfy(way -> assertThat(way.from()).isEqualTo(end));
    }
  }
}
