package io.proofdesk.rules;

import static io.proofdesk.rules.Movement.decide;
import static io.proofdesk.rules.ShippedTables.shippedEngine;
import static io.proofdesk.rules.briefing.Cases.dull;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Promise;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.ProductionStage;
import io.proofdesk.model.vocabulary.PromiseSource;
import io.proofdesk.model.vocabulary.ReturnClass;
import io.proofdesk.rules.briefing.Pieces;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** When an order would leave if it were made ahead of others: a range, or nothing. */
class RushTest {
  private static final OrderLine MADE_TO_ORDER =
      new OrderLine(
          "SKU-1",
          null,
          "Walnut tray",
          null,
          1,
          Pieces.usd(4_200),
          true,
          ReturnClass.PERSONALISED,
          null);
  private static final LeadTime TEN_DAYS = new LeadTime(10, 10, Basis.CALENDAR);

  @Test
  void a_rush_is_told_as_ranges_that_begin_with_the_day_of_the_answer() {
    // Wed 18 Nov; 10 days less 40 % are 6, read as 6 to 8: Tue 24 Nov, and Thu 26 Nov is a holiday;
    // then 3 to 7 business days on the way
    assertThat(reply("2026-12-11", false))
        .contains("to leave us in the window **24 to 27 November 2026**. It would")
        .contains("in the window **30 November to 8 December 2026**.");
  }

  @Test
  void a_rush_that_would_be_no_sooner_than_promised_names_no_window() {
    assertThat(reply("2026-11-28", false)).contains("24 to 27 November 2026");
    assertThat(reply("2026-11-27", false))
        .contains("We send you the new window first.")
        .doesNotContain("27 November");
  }

  @Test
  void what_is_made_ahead_of_others_already_gets_no_sooner() {
    assertThat(reply("2026-12-11", true)).contains("We send you the new window first.");
  }

  private static String reply(String shipBy, boolean rush) {
    var facts =
        dull()
            .signals(
                new Signals(
                    List.of("CUSTOM_STATUS"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "EXPEDITE",
                    null,
                    null,
                    null,
                    null))
            .lines(MADE_TO_ORDER)
            .promise(new Promise(LocalDate.parse(shipBy), null, null, PromiseSource.STORE_POLICY))
            .production(
                new Production(
                    ProductionStage.DESIGN_LAYOUT,
                    null,
                    TEN_DAYS,
                    rush,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null));
    return Objects.requireNonNull(decide(shippedEngine(), facts).firstReply().text());
  }
}
