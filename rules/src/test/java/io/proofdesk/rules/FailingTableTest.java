package io.proofdesk.rules;

import static io.proofdesk.rules.Movement.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.rules.kept.KeptForThisRun;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that cannot be asked is said and handed over, never skipped. */
class FailingTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "route",
        "evidence-damage",
        "situation-damage",
        "boundary-damage",
        "resolutions-damage",
        "clocks",
        "priority",
        "stop-actions",
        "next-actions",
        "write-backs",
        "escalation",
        "reply",
        "invariants"
      })
  void it_hands_the_case_over_and_names_the_table(String failing) {
    var decision = decide(failingAt(failing), Situations.provedDamage());
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.HANDED_OVER);
    assertThat(Movement.of(decision)).isEmpty();
    assertThat(decision.warnings().get(0).code()).isEqualTo("table.failed");
    assertThat(decision.warnings().get(0).text()).contains("(" + failing + ")", "out of order");
    assertThat(decision.priority().owner()).isEqualTo("SUPERVISOR");
    assertThat(decision.clocks())
        .anyMatch(clock -> clock.type() == ClockType.NEXT_UPDATE && clock.dueAt() != null);
  }

  @Test
  void a_rulebook_that_was_closed_still_answers_with_a_person() {
    var rulebook =
        new Rulebooks(KeptForThisRun.INSTANCE)
            .compile(new ShippedTables().source(), "closed")
            .rulebook();
    var engine = ShippedTables.engineOf(Objects.requireNonNull(rulebook));
    rulebook.close();
    var decision = decide(engine, Situations.provedDamage());
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.HANDED_OVER);
    assertThat(decision.warnings())
        .anyMatch(warning -> warning.text().contains("the table is closed"));
  }

  private static DecisionEngine failingAt(String id) {
    var loading =
        RulebookAssembly.assemble(
            new ShippedTables().source(),
            "failing",
            ShippedTables.COMPILER,
            ShippedTables.COMBINER,
            ShippedTables.LEARNING,
            ShippedTables.LAST,
            table ->
                table.table().id().equals(id)
                    ? facts -> {
                      throw new IllegalStateException("out of order");
                    }
                    : table::evaluate);
    return ShippedTables.engineOf(Objects.requireNonNull(loading.rulebook()));
  }
}
