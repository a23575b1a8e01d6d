package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What profiles share is told once, with the profiles it concerns. */
class SameCauseTest {

  @Test
  void one_row_that_no_profile_reaches_is_told_once() {
    assertThat(SameCause.once(List.of(never("AB-010", "first"), never("AB-010", "second"))))
        .extracting(Finding::expected)
        .containsExactly("a rule that some case reaches in profiles first, second");
  }

  @Test
  void an_example_stays_that_of_the_first_profile() {
    assertThat(SameCause.once(List.of(broken("first", "A = 1"), broken("second", "A = 2"))))
        .extracting(Finding::expected)
        .containsExactly("this one does in profiles first, second: A = 1; it led on");
  }

  @Test
  void a_gap_between_limits_of_several_currencies_is_told_once_with_those_of_the_first() {
    var all =
        List.of(
            SameCause.in("first", gap("> 50.00 USD")),
            SameCause.in("second", gap("> 300.00 CNY")),
            SameCause.in("third", gap("> 50.00 USD")));
    assertThat(SameCause.once(all))
        .extracting(Finding::read, Finding::expected)
        .containsExactly(
            tuple(
                "Value: > 50.00 USD",
                "a rule for it in profiles first, second, third (amounts of first); none answers"));
    assertThat(SameCause.once(List.of(all.get(0), all.get(2))))
        .extracting(Finding::expected)
        .containsExactly("a rule for it in profiles first, third; none answers");
  }

  private static Finding gap(String limit) {
    var sentence = "a rule for it; none answers";
    return Finding.warning("verify.gap", "t.csv!Rules", "Value: " + limit, sentence, null);
  }

  @Test
  void other_rows_and_findings_of_no_profile_stay_apart() {
    var plain = Finding.warning("verify.gap", "t.csv!Rules", null, "a rule for it", null);
    var all = List.of(never("AB-010", "first"), never("AB-020", "second"), plain);
    assertThat(SameCause.once(all)).isEqualTo(all);
  }

  private static Finding never(String row, String profile) {
    return Finding.warning(
        "verify.never-comes-up",
        "t.csv!Rules!A9 " + row,
        row,
        "a rule that some case reaches in profile " + profile,
        null);
  }

  private static Finding broken(String profile, String example) {
    return Finding.error(
        "verify.invariant",
        "t.csv!Rules!A9 IV-010",
        "IV-010",
        "this one does in profile " + profile + ": " + example + "; it led on",
        null);
  }
}
