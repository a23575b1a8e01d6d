package io.proofdesk.rules.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.coverage.RowCoverage.State;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.SmallRefunds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final RulebookSource SOURCE =
      SmallRefunds.source(
          "RB-010 | < 50 | AUTO_ALLOWED",
          "RB-015 | < 20 | FORBIDDEN",
          "RB-020 | <= 100 | APPROVAL_REQUIRED",
          "Otherwise | | FORBIDDEN");

  private static SheetCoverage coverage(Long... cents) {
    var specimens = List.of(cents).stream().map(it -> SmallRefunds.expecting(SOURCE, it)).toList();
    return new Coverage(SOURCE, specimens, line -> {}).of(sheet -> true).get(0);
  }

  @Test
  void a_row_that_answers_a_fixture_is_covered_and_names_it() {
    var row = coverage(4000L).rows().get(0);
    assertThat(row.state()).isEqualTo(State.COVERED);
    assertThat(row.first()).containsExactly("an order of 4000");
  }

  @Test
  void a_row_without_a_fixture_offers_the_case_that_would_meet_it() {
    var row = coverage(4000L).rows().get(2);
    assertThat(row.state()).isEqualTo(State.NO_FIXTURE);
    var found = Objects.requireNonNull(row.offer()).example();
    assertThat(found.sentence()).startsWith("Order value = ");
    var value = found.values().values().iterator().next();
    assertThat(value.toString()).matches(".*amount=(5000|[5-9][0-9]{3}|10000).*");
  }

  @Test
  void a_row_that_no_case_can_meet_is_no_gap() {
    var sheet = coverage(4000L, 6000L, 20000L);
    assertThat(sheet.rows().get(1).state()).isEqualTo(State.UNREACHABLE);
    assertThat(sheet.rowShare()).isEqualTo(new SheetCoverage.Share(3, 3));
  }

  @Test
  void a_row_that_no_case_can_meet_is_named_and_no_case_is_made_for_it() {
    var sheets = List.of(coverage(4000L));
    var wishes = new Wishes(SOURCE, line -> {});
    assertThat(wishes.rows(sheets))
        .extracting(Wish::title)
        .containsExactly("RB-020 of refund answers", "the default row of refund answers");
    assertThat(wishes.unreachable()).containsExactly("RB-015 of refund");
  }

  @Test
  void the_default_row_counts_like_any_other() {
    assertThat(coverage(4000L).rows().get(3).state()).isEqualTo(State.NO_FIXTURE);
    assertThat(coverage(20000L).rows().get(3).state()).isEqualTo(State.COVERED);
  }

  @Test
  void a_limit_is_met_just_below_at_and_just_above_it() {
    var limit = coverage(4999L, 5000L, 5002L).rows().get(0).cells().get(0).limits().get(0);
    assertThat(limit.limit()).isEqualTo("50.00 USD");
    assertThat(limit.sides()).extracting(Side::met).containsExactly(true, true, false);
    var offer = Objects.requireNonNull(limit.above().offer());
    assertThat(offer.profile()).isEqualTo("shop");
    assertThat(offer.example().sentence()).isEqualTo("Order value = 50.01 USD");
  }

  @Test
  void what_no_case_can_meet_is_proved_and_does_not_count() {
    var proved = new Side(State.UNREACHABLE, null);
    var open = new Side(State.NO_FIXTURE, null);
    var limit =
        new LimitCoverage("50", new Value.Whole(50), List.of("shop"), true, proved, open, open);
    var cell = new CellCoverage(0, true, proved, List.of(limit));
    var row = new RowCoverage(0, State.COVERED, 1, List.of("x"), List.of(cell), null);
    var sheet = new SheetCoverage(coverage(4000L).sheet(), false, 1, List.of(row));
    assertThat(sheet.limitShare()).isEqualTo(new SheetCoverage.Share(0, 2));
    assertThat(sheet.cellShare()).isEqualTo(new SheetCoverage.Share(1, 1));
    assertThat(sheet.never()).isEqualTo(2);
  }

  @Test
  void a_limit_that_a_setting_says_is_met_profile_by_profile() {
    var source = SmallRefunds.ofShops(Map.of("big", "500", "shop", "50", "small", "50"));
    var here = SmallRefunds.expecting(source, "shop", 5000L);
    var sheet = new Coverage(source, List.of(here), line -> {}).of(it -> true).get(0);
    var limits = sheet.rows().get(0).cells().get(0).limits();
    assertThat(limits)
        .extracting(LimitCoverage::named)
        .containsExactly("500.00 USD of big", "50.00 USD of shop, small");
    assertThat(limits).extracting(it -> it.at().met()).containsExactly(false, true);
    assertThat(sheet.limitShare()).isEqualTo(new SheetCoverage.Share(1, 6));
    var offer = Objects.requireNonNull(limits.get(0).at().offer());
    assertThat(offer.profile()).isEqualTo("big");
    assertThat(new Wishes(source, line -> {}).all(List.of(sheet)))
        .extracting(Wish::title)
        .contains("RB-010 of refund is met with Order value at 500.00 USD")
        .doesNotContain("RB-010 of refund is met with Order value at 50.00 USD");
  }

  @Test
  void a_cell_counts_where_it_held_and_where_it_alone_kept_its_row_out() {
    var held = coverage(4000L).rows().get(0).cells().get(0);
    assertThat(held.held()).isTrue();
    assertThat(held.failedAlone().met()).isFalse();
    var failed = coverage(6000L).rows().get(0).cells().get(0);
    assertThat(failed.held()).isFalse();
    assertThat(failed.failedAlone().met()).isTrue();
  }
}
