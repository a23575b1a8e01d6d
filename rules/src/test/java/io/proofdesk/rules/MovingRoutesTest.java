package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that are gone, as in a folder that was copied by half. */
class MovingRoutesTest {
  private final ShippedTables tables = new ShippedTables();

  @ParameterizedTest
  @CsvSource({
    "evidence-damage.csv, DAMAGE, Evidence",
    "evidence-refund.csv, CANCELLATION, Evidence",
    "evidence-other.csv, PAYMENT_ISSUE, Evidence",
    "situation-shipping.csv, SHIPPING_EXCEPTION, Situation",
    "boundary-wrong-item.csv, WRONG_ITEM, Boundary",
    "resolutions-dispute.csv, CHARGEBACK_RISK, Resolution"
  })
  void without_what_holds_back_its_money_and_goods_no_route_is_answered(
      String gone, String route, String heading) {
    tables.leaveOut(gone);
    assertThat(tables.load().rulebook()).isNull();
    assertThat(tables.load().findings())
        .filteredOn(finding -> finding.code().equals("rulebook.route-unheld"))
        .filteredOn(finding -> route.equals(finding.read()))
        .singleElement()
        .extracting(Finding::expected)
        .asString()
        .contains("`" + heading + "`");
  }

  @Test
  void a_table_that_no_longer_applies_to_a_route_is_as_good_as_gone() {
    tables.line(
        "evidence-damage.csv",
        "Applies when",
        row -> {
          row.set(2, "QUALITY");
          return row;
        });
    assertThat(tables.load().findings())
        .filteredOn(finding -> finding.code().equals("rulebook.route-unheld"))
        .extracting(Finding::read)
        .containsExactly("DAMAGE");
  }
}
