package io.proofdesk.rules.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.vocabulary.Basis;
import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EtaLawsTest {
  private final EtaCalculator calculator =
      new EtaCalculator(Calendars.open(Calendars.nineToFive(Calendars.NEW_YORK)));

  @Property(tries = 200)
  void an_estimate_is_never_a_single_day_and_never_runs_backward(
      @ForAll @IntRange(max = 700) int start,
      @ForAll @IntRange(max = 40) int making,
      @ForAll @IntRange(max = 20) int shipping,
      @ForAll Basis makingBasis,
      @ForAll Basis shippingBasis,
      @ForAll boolean rush) {
    var order = LocalDate.of(2026, 3, 1).plusDays(start);
    var eta =
        Objects.requireNonNull(
            calculator
                .estimate(
                    order,
                    EtaCalculator.days(making, makingBasis),
                    EtaCalculator.days(shipping, shippingBasis),
                    rush)
                .eta());

    for (var range : new DateRange[] {eta.made(), eta.ships(), eta.arrives()}) {
      assertThat(range.from()).isBefore(range.to());
    }
    assertThat(eta.made().from()).isAfterOrEqualTo(order);
    assertThat(eta.ships().from()).isAfterOrEqualTo(eta.made().from());
    assertThat(eta.arrives().from()).isAfterOrEqualTo(eta.ships().from());
    assertThat(eta.arrives().to()).isAfterOrEqualTo(eta.ships().to());
  }
}
