package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Place;
import org.junit.jupiter.api.Test;

/** One row accepts what it names, and nothing that nobody looked at. */
class AcceptanceTest {
  private static final Finding GOLD = warning("verify.gap", "zone.csv!Rules", "Tier = GOLD");
  private static final Finding SILVER = warning("verify.gap", "zone.csv!Rules", "Tier = SILVER");

  @Test
  void a_gap_is_accepted_by_what_has_no_answer_and_no_other_with_it() {
    assertThat(accepts("verify.gap", "Tier = GOLD").covers(GOLD)).isTrue();
    assertThat(accepts("verify.gap", "zone.csv!Rules: Tier = GOLD").covers(GOLD)).isTrue();
    assertThat(accepts("verify.gap", "Tier = GOLD").covers(SILVER)).isFalse();
    assertThat(accepts("verify.gap", "zone.csv!Rules").covers(GOLD)).isFalse();
    assertThat(accepts("verify.gap", "zone.csv").covers(SILVER)).isFalse();
    assertThat(accepts("verify.gap", "area.csv!Rules: Tier = GOLD").covers(GOLD)).isFalse();
  }

  @Test
  void another_finding_is_accepted_by_its_rule_or_its_place() {
    var hidden = warning("verify.unreachable", "zone.csv!Rules!A11:C11", "ZO-020");
    assertThat(accepts("verify.unreachable", "ZO-020").covers(hidden)).isTrue();
    assertThat(accepts("verify.unreachable", "zone.csv").covers(hidden)).isTrue();
    assertThat(accepts("verify.unreachable", "ZO-030").covers(hidden)).isFalse();
    assertThat(accepts("verify.gap", "ZO-020").covers(hidden)).isFalse();
  }

  private static Finding warning(String code, String place, String read) {
    return Finding.warning(code, place, read, "a rule for it", null);
  }

  private static Acceptance accepts(String code, String where) {
    var place = new Place("accepted.csv", "accepted", "A2:E2");
    return new Acceptance(code, where, "fine", "OPS", null, place);
  }
}
