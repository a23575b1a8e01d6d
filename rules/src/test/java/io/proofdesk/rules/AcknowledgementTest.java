package io.proofdesk.rules;

import static io.proofdesk.rules.Movement.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.Decision.Warning;
import io.proofdesk.model.vocabulary.ActionType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody reads an acknowledgement before it leaves: it leaves whole, or not at all. */
class AcknowledgementTest {
  private final ShippedTables tables = new ShippedTables();

  @Test
  void at_night_the_acknowledgement_that_ships_goes_out() {
    var decision = decide(ShippedTables.shippedEngine(), Situations.damage());
    assertThat(decision.firstReply().acknowledgement()).isNotNull();
    assertThat(goesOut(decision)).isTrue();
    assertThat(ofAcknowledgement(decision)).isEmpty();
  }

  @Test
  void an_acknowledgement_that_needs_what_nobody_knows_stays_and_somebody_is_told() {
    needing("Your refund of {{refund amount}} is noted.");
    var decision = decide(tables.engine(), Situations.damage());

    assertThat(decision.firstReply().acknowledgement()).isNull();
    assertThat(goesOut(decision)).isFalse();
    assertThat(ofAcknowledgement(decision))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo("reply.unresolved");
              assertThat(warning.text())
                  .contains("no automatic acknowledgement goes out", "refund amount");
            });
    assertThat(decision.firstReply().text()).as("the first reply has all it needs").isNotNull();
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.DECIDED);
  }

  @Test
  void everything_that_is_missing_is_named() {
    needing("We pay {{refund amount}} of {{approved amount}}.");
    assertThat(ofAcknowledgement(decide(tables.engine(), Situations.damage()))).hasSize(2);
  }

  @Test
  void an_optional_sentence_is_left_out_and_holds_nothing_back() {
    needing("[[Your refund of {{refund amount}} is noted.]]");
    var decision = decide(tables.engine(), Situations.damage());
    assertThat(decision.firstReply().acknowledgement()).isNotNull().doesNotContain("refund");
    assertThat(ofAcknowledgement(decision)).isEmpty();
  }

  @Test
  void a_first_reply_that_cannot_be_written_holds_no_acknowledgement_back() {
    tables.line(
        "replies.en.csv",
        "DAMAGE_PROOF_MISSING",
        row -> {
          row.set(2, row.get(2) + " It is {{refund amount}}.");
          return row;
        });
    var decision = decide(tables.engine(), Situations.damage());
    assertThat(decision.firstReply().text()).isNull();
    assertThat(decision.firstReply().acknowledgement()).isNotNull();
    assertThat(goesOut(decision)).isTrue();
    assertThat(decision.warnings()).extracting(Warning::code).contains("reply.unresolved");
    assertThat(ofAcknowledgement(decision)).isEmpty();
  }

  private void needing(String sentence) {
    tables.line(
        "replies.en.csv",
        "AUTO_ACK",
        row -> {
          row.set(2, row.get(2).replace("{{signature}}", sentence + "\n\n{{signature}}"));
          return row;
        });
  }

  private static boolean goesOut(Decision decision) {
    return decision.nextActions().stream()
        .anyMatch(
            action ->
                action.type() == ActionType.REPLY && action.what().contains("ACKNOWLEDGEMENT"));
  }

  private static List<Warning> ofAcknowledgement(Decision decision) {
    return decision.warnings().stream()
        .filter(
            warning ->
                warning.because().stream()
                    .map(CellRef::rule)
                    .anyMatch(rule -> rule != null && rule.startsWith("AK-")))
        .toList();
  }
}
