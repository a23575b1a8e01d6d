package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Promise;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.PromiseSource;
import io.proofdesk.model.vocabulary.PromiseState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long the case says that making takes, beside what the profile says of all orders. */
class LeadTimeTest {
  /** Placed on the 15th; the policy says one to two days of handling, three to five of delivery. */
  @Test
  void it_stands_in_the_place_of_the_profiles_days_until_an_order_leaves() {
    assertThat(decided(dull(), Cases.storeWithPolicy()).order().shipByState())
        .isEqualTo(PromiseState.PAST);

    var made = decided(dull().production(making(4, 6)), Cases.storeWithPolicy());
    assertThat(made.order().shipByState()).isEqualTo(PromiseState.INSIDE);
    assertThat(made.details().shipBy()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(made.details().promise()).hasToString("DateRange[from=2026-11-22, to=2026-11-26]");
    assertThat(made.details().promiseSource()).isEqualTo(PromiseSource.STORE_POLICY);
  }

  @Test
  void a_shorter_one_counts_as_well_and_its_last_day_is_still_in_time() {
    var lastDay = decided(dull().production(making(1, 3)), Cases.storeWithPolicy());
    assertThat(lastDay.order().shipByState()).isEqualTo(PromiseState.INSIDE);
    var past = decided(dull().production(making(0, 1)), Cases.storeWithPolicy());
    assertThat(past.details().shipBy()).isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(past.order().shipByState()).isEqualTo(PromiseState.PAST);
  }

  @Test
  void what_was_promised_for_this_order_still_counts_before_it() {
    var promised =
        new Promise(
            LocalDate.of(2026, 11, 17), null, LocalDate.of(2026, 11, 20), PromiseSource.CHECKOUT);
    var brief = decided(dull().production(making(4, 6)).promise(promised), Cases.storeWithPolicy());
    assertThat(brief.order().shipByState()).isEqualTo(PromiseState.PAST);
    assertThat(brief.details().promise()).hasToString("DateRange[from=2026-11-20, to=2026-11-20]");
  }

  @Test
  void a_store_that_says_nothing_of_all_orders_has_no_day_of_arrival_by_it() {
    var brief = decided(dull().production(making(4, 6)), Cases.store());
    assertThat(brief.details().shipBy()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(brief.details().promise()).isNull();
  }

  private static Production making(int min, int max) {
    return new Production(
        null,
        null,
        new LeadTime(min, max, Basis.CALENDAR),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Brief decided(Cases cases, StoreFacts store) {
    return new Briefing(store, (facts, counted, asOf) -> List.of())
        .brief(cases.build(), null, NOW)
        .brief();
  }
}
