package io.proofdesk.rules.clock;

import static io.proofdesk.rules.clock.Calendars.NEW_YORK;
import static io.proofdesk.rules.clock.Calendars.nineToFive;
import static io.proofdesk.rules.clock.Calendars.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.Eta.Note;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EtaCalculatorTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

  private final EtaCalculator calculator = new EtaCalculator(open(nineToFive(NEW_YORK)));

  @Test
  void an_order_without_numbers_takes_the_defaults_as_ranges_and_says_so() {
    var eta = eta(SUNDAY, null, null, false);

    assertThat(eta.made()).isEqualTo(range("2026-03-10", "2026-03-12"));
    assertThat(eta.ships()).isEqualTo(range("2026-03-10", "2026-03-12"));
    assertThat(eta.arrives()).isEqualTo(range("2026-03-17", "2026-03-23"));
    assertThat(eta.notes())
        .containsExactlyInAnyOrder(
            Note.PRODUCTION_DAYS_ASSUMED,
            Note.SHIPPING_DAYS_ASSUMED,
            Note.PRODUCTION_WIDENED,
            Note.SHIPPING_WIDENED);
  }

  @Test
  void rush_takes_forty_percent_off_making_rounded_up_and_names_the_surcharge() {
    var eta = eta(SUNDAY, new LeadTime(7, 10, Basis.BUSINESS), null, true);

    assertThat(eta.production()).isEqualTo(new LeadTime(5, 6, Basis.BUSINESS));
    assertThat(eta.made()).isEqualTo(range("2026-03-06", "2026-03-09"));
    assertThat(eta.notes()).contains(Note.RUSH_SHORTENS_PRODUCTION, Note.RUSH_SURCHARGE);
  }

  @Test
  void calendar_days_run_through_the_weekend_but_a_parcel_leaves_on_a_business_day() {
    var eta =
        eta(
            LocalDate.of(2026, 3, 2),
            new LeadTime(5, 6, Basis.CALENDAR),
            new LeadTime(1, 2, Basis.CALENDAR),
            false);

    assertThat(eta.made()).isEqualTo(range("2026-03-07", "2026-03-08"));
    assertThat(eta.ships()).isEqualTo(range("2026-03-09", "2026-03-10"));
    assertThat(eta.arrives()).isEqualTo(range("2026-03-10", "2026-03-12"));
  }

  @Test
  void two_years_are_reckoned_and_a_day_more_is_not() {
    int longest = 730;
    var made = new LeadTime(1, longest, Basis.CALENDAR);
    assertThat(calculator.estimate(SUNDAY, made, null, false).eta()).isNotNull();
    assertThat(calculator.estimate(SUNDAY, null, made, false).eta()).isNotNull();
    var more = new LeadTime(1, longest + 1, Basis.CALENDAR);
    assertThat(calculator.estimate(SUNDAY, more, null, false).eta()).isNull();
    assertThat(calculator.estimate(SUNDAY, null, more, false).eta()).isNull();
  }

  @Test
  void work_begins_the_day_after_the_order_and_as_late_as_the_range_is_wide() {
    var eta = eta(SUNDAY, new LeadTime(5, 8, Basis.CALENDAR), null, false);
    assertThat(eta.milestones())
        .filteredOn(it -> it.step() == Milestone.Step.PRODUCTION_STARTED)
        .singleElement()
        .satisfies(it -> assertThat(it.window()).isEqualTo(range("2026-03-02", "2026-03-05")));
  }

  @Test
  void years_of_making_are_refused() {
    var estimated =
        calculator.estimate(SUNDAY, EtaCalculator.days(5000, Basis.BUSINESS), null, false);

    assertThat(estimated.eta()).isNull();
    assertThat(estimated.findings())
        .extracting(finding -> finding.code())
        .containsExactly("eta.out-of-reach");
  }

  private Eta eta(
      LocalDate order, @Nullable LeadTime production, @Nullable LeadTime shipping, boolean rush) {
    return Objects.requireNonNull(
        calculator.estimate(order, production, shipping, rush).eta(), "an estimate");
  }

  private static DateRange range(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }
}
