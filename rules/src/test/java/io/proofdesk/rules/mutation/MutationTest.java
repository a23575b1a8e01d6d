package io.proofdesk.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.trace.SmallRefunds;
import io.proofdesk.rules.trace.Specimen;
import io.proofdesk.rules.verify.Example;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MutationTest {
  private static final RulebookSource SOURCE =
      SmallRefunds.source(
          "RB-010 | < 50 | AUTO_ALLOWED",
          "RB-020 | <= 100 | APPROVAL_REQUIRED",
          "RB-030 | > 100 | FORBIDDEN");

  private static Fate fate(List<Specimen> specimens, String sentence) {
    var scores = new Mutation(SOURCE, specimens, line -> {}).of(sheet -> true);
    var score = scores.get(0);
    return score.fates().stream()
        .filter(fate -> fate.mutant().sentence(score.sheet().table()).equals(sentence))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    score.fates().stream()
                        .map(fate -> fate.mutant().sentence(score.sheet().table()))
                        .toList()));
  }

  private static List<Specimen> orders(Long... cents) {
    return List.of(cents).stream().map(it -> SmallRefunds.expecting(SOURCE, it)).toList();
  }

  @Test
  void a_moved_limit_is_noticed_by_a_fixture_that_stands_at_it() {
    var fate = fate(orders(5000L), "RB-010, Order value: `50.00 USD` becomes `50.01 USD`");
    assertThat(fate.kind()).isEqualTo(Fate.Kind.KILLED);
    assertThat(fate.noticedBy()).isEqualTo("an order of 5000");
  }

  @Test
  void a_moved_limit_that_no_fixture_stands_at_survives_with_the_case_that_would_notice_it() {
    var fate = fate(orders(4000L, 6000L), "RB-010, Order value: `50.00 USD` becomes `50.01 USD`");
    assertThat(fate.kind()).isEqualTo(Fate.Kind.SURVIVED);
    assertThat(fate.seenBy()).isEmpty();
    assertThat(example(fate).sentence()).isEqualTo("Order value = 50.00 USD");
  }

  @Test
  void a_fixture_that_is_answered_otherwise_and_expects_nothing_is_named() {
    var fate =
        fate(
            List.of(SmallRefunds.blind(SOURCE, 5000)),
            "RB-010, Order value: `50.00 USD` becomes `50.01 USD`");
    assertThat(fate.kind()).isEqualTo(Fate.Kind.SURVIVED);
    assertThat(fate.seenBy()).containsExactly("an order of 5000");
  }

  @Test
  void a_change_that_can_change_no_answer_is_left_out() {
    var fate = fate(List.of(), "RB-030, Order value: `100.00 USD` becomes `99.99 USD`");
    assertThat(fate.kind()).isEqualTo(Fate.Kind.EQUIVALENT);
  }

  @Test
  void a_dropped_row_a_swapped_row_and_another_result_are_noticed() {
    var orders = orders(4000L);
    assertThat(fate(orders, "RB-010 dropped").kind()).isEqualTo(Fate.Kind.KILLED);
    assertThat(fate(orders, "RB-010 and RB-020 swapped").kind()).isEqualTo(Fate.Kind.KILLED);
    assertThat(fate(orders, "RB-020 and RB-030 swapped").kind()).isEqualTo(Fate.Kind.EQUIVALENT);
    assertThat(fate(orders, "RB-010, Boundary: `AUTO_ALLOWED` becomes `EVIDENCE_FIRST`").kind())
        .isEqualTo(Fate.Kind.KILLED);
  }

  @Test
  void a_cell_made_blank_is_noticed_only_by_what_it_kept_out() {
    var sentence = "RB-030, Order value: `> 100` becomes ``";
    assertThat(fate(orders(20000L), sentence).kind()).isEqualTo(Fate.Kind.SURVIVED);
    assertThat(fate(List.of(SmallRefunds.expecting(SOURCE, null)), sentence).kind())
        .isEqualTo(Fate.Kind.KILLED);
  }

  private static Example example(Fate fate) {
    return Objects.requireNonNull(fate.example());
  }
}
