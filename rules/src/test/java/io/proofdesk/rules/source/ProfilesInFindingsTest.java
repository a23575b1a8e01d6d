package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.verify.Verification;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Sheets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a shared table is told once, with the stores whose settings make it so. */
class ProfilesInFindingsTest {
  private static final Grid TWICE =
      SmallSet.table(
          "route",
          "U",
          "",
          "Order value | Route",
          "RT-010 | <= Keep-it limit | DAMAGE",
          "RT-020 | >= 40 | OTHER_ROUTE",
          "RT-030 | absent | OTHER_ROUTE");

  @Test
  void a_gap_of_stores_with_other_limits_and_money_is_told_once_with_their_names() {
    assertThat(found("20 USD", "300 CNY", "verify.gap"))
        .singleElement()
        .satisfies(it -> assertThat(it.read()).isEqualTo("Order value: absent, > 20.00 USD"))
        .satisfies(
            it ->
                assertThat(it.expected())
                    .startsWith("a rule for it in profiles other, shop (amounts of other); none"));
  }

  @Test
  void an_overlap_of_one_store_alone_names_that_store() {
    assertThat(found(TWICE, "20 USD", "60 USD", "verify.overlap"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.expected())
                    .startsWith("at most one rule that fits in profile shop, as hit policy U"));
  }

  @Test
  void what_holds_for_all_names_nobody() {
    assertThat(found(TWICE, "60 USD", "60 USD", "verify.overlap"))
        .singleElement()
        .satisfies(it -> assertThat(it.expected()).doesNotContain("profile"));
  }

  private static List<Finding> found(String other, String shop, String code) {
    return found(SmallSet.ROUTE, other, shop, code);
  }

  private static List<Finding> found(Grid route, String other, String shop, String code) {
    var grids = new ArrayList<Grid>(SmallSet.sound());
    grids.remove(SmallSet.ROUTE);
    grids.removeIf(it -> it.workbook().startsWith("profiles/"));
    grids.add(route);
    grids.add(settings("other", "c", other));
    grids.add(settings("shop", "d", shop));
    var source = WorkbookSet.of(grids).orThrow();
    return new Verification(false, line -> {})
        .verify(source, null).findings().stream()
            .filter(it -> it.code().equals(code))
            .filter(it -> it.place().startsWith("route.csv"))
            .toList();
  }

  private static Grid settings(String name, String store, String limit) {
    var lines =
        SmallSet.settings(limit).rows().stream()
            .map(row -> String.join(" | ", row))
            .map(line -> line.replace("a, b", store))
            .map(
                line -> line.replace("text | USD", "text | " + limit.substring(limit.length() - 3)))
            .toArray(String[]::new);
    return Sheets.sheet("profiles/" + name + ".Settings.csv", "Settings", lines);
  }
}
