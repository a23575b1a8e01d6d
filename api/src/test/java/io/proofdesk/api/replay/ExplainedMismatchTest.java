package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said beside a difference: the rows that made the part, and the row that should have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedMismatchTest {
  private static final String DAMAGE =
      "complete-damage-proof-above-the-limit-waits-for-a-supervisor.yaml";

  private Rulebook rulebook;

  @BeforeAll
  void load() {
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    rulebook = Objects.requireNonNull(loading.rulebook(), () -> loading.findings().toString());
  }

  @AfterAll
  void close() {
    rulebook.close();
  }

  /** The damage fixture with other expectations, in YAML's short form. */
  private List<Mismatch> mismatches(String expect) {
    return mismatches(OneFixture.text(DAMAGE), expect);
  }

  private List<Mismatch> mismatches(String text, String expect) {
    var cut = text.substring(0, text.indexOf("\nexpect:")) + "\nexpect: " + expect + "\n";
    return new ReplayFixtures(rulebook).replay(OneFixture.of(DAMAGE, cut)).mismatches();
  }

  private static List<String> ids(List<String> rules) {
    return rules.stream().map(it -> it.substring(0, it.indexOf(' '))).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{boundary: {kind: AUTO_ALLOWED}}|BD-060",
        "{boundary: {approver: FOUNDER}}|BD-060",
        "{boundary: {recommended: [FULL_REFUND]}}|RD-020",
        "{clocks: {APPROVAL: {dueAt: '2026-11-26T15:00:00Z'}}}|CK-100",
        "{clocks: {APPROVAL: null}}|CK-100",
        "{notClocks: [APPROVAL]}|CK-100",
        "{next: [{type: ASK}]}|NA-100",
        "{route: {primary: REFUND_RETURN}}|RT-210",
        "{evidence: {missing: [BATCH_CLUE]}}|ED-060",
        "{escalation: {to: [OPS]}}|EL-020",
        "{stopActions: {notContains: [NO_BLAME]}}|SP-201",
        "{writeBacks: {notContains: [SIZE_NOTES]}}|WB-203"
      })
  void the_row_that_made_a_part_stands_alone(String expect, String rule) {
    assertThat(mismatches(expect))
        .singleElement()
        .satisfies(it -> assertThat(ids(it.because())).containsExactly(rule));
  }

  @Test
  void a_row_that_forbids_is_not_the_one_that_should_have_recommended() {
    var near = mismatches("{boundary: {recommended: [FULL_REFUND]}}").get(0).nearest();
    assertThat(near)
        .satisfiesOnlyOnce(
            it -> {
              assertThat(it.rule()).startsWith("RD-023 ");
              assertThat(it.failing())
                  .containsExactly("Replacement in stock asks `no` and was yes");
            })
        .allSatisfy(it -> assertThat(it.rule()).doesNotStartWith("RD-010 "));
  }

  @Test
  void a_limit_is_named_with_its_number_and_a_missing_amount_with_a_row_that_gives_one() {
    var expect = "{boundary: {maxAmount: {amountMinor: 10000, currency: USD}}}";
    assertThat(mismatches(expect).get(0).nearest())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.rule()).startsWith("BD-040 ");
              assertThat(it.failing())
                  .containsExactly(
                      "Affected value asks `<= reship limit` (at most 100.00 USD) and was"
                          + " 150.00 USD");
            });
  }

  @Test
  void a_row_of_a_table_that_was_not_asked_stands_with_what_the_table_asks() {
    assertThat(mismatches("{situation: DISPUTE_THREAT}").get(0).nearest())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.rule()).startsWith("ST-020 (situation-dispute.csv!");
              assertThat(it.failing())
                  .containsExactly(
                      "its table was not asked: Route asks `CHARGEBACK_RISK` and was DAMAGE");
            });
    assertThat(mismatches("{boundary: {rule: BR-010}}").get(0).nearest())
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).startsWith("BR-010 (boundary-refund.csv!"));
  }

  /** The last row of a table answers, too, and so may it be the one that should have. */
  @Test
  void what_no_asked_table_can_answer_is_looked_for_in_all_others() {
    assertThat(mismatches("{boundary: {kind: NOT_APPLICABLE}}").get(0).nearest())
        .extracting(it -> it.rule().replaceFirst("[A-Z0-9]+:[A-Z0-9]+\\)$", ""))
        .containsExactly(
            "BN-035 (boundary-cancellation.csv!Rules!",
            "Otherwise (boundary-custom.csv!Rules!",
            "BO-040 (boundary-other.csv!Rules!");
  }

  @Test
  void the_last_row_of_a_table_stands_with_the_rows_that_fitted() {
    var text = OneFixture.text(DAMAGE).replace("- DAMAGE\n", "- SHIPPING_EXCEPTION\n");
    assertThat(mismatches(text, "{situation: SHIPPING_UNCLEAR}").get(0).nearest())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.rule()).startsWith("Otherwise (situation-shipping.csv!");
              assertThat(it.failing())
                  .singleElement(InstanceOfAssertFactories.STRING)
                  .matches("it answers only where no row fits, and SS-[0-9]+.* did");
            });
  }

  /** What an action is about stands in its own column, and says nothing of what is done. */
  @Test
  void what_is_asked_of_an_action_is_looked_for_in_its_own_column() {
    assertThat(mismatches("{next: [{type: REPLY, role: LEGAL}]}").get(0).nearest())
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).startsWith("NA-"));
  }

  @Test
  void a_piece_that_nobody_asks_for_is_looked_for_by_its_name() {
    assertThat(mismatches("{evidence: {pieces: {ITEM_STATE: {from: CUSTOMER}}}}").get(0).nearest())
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).startsWith("ED-070 "));
  }
}
