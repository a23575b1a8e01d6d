package io.proofdesk.rules.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.revision.SheetChange.Change;
import io.proofdesk.rules.revision.SheetChange.Kind;
import io.proofdesk.rules.revision.SheetChange.State;
import io.proofdesk.rules.workbook.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellDiffTest {

  private static List<Change> changes(Grid before, Grid after) {
    var changed = CellDiff.between(List.of(before), List.of(after));
    assertThat(changed)
        .singleElement()
        .satisfies(it -> assertThat(it.state()).isEqualTo(State.CHANGED));
    return changed.get(0).changes();
  }

  @Test
  void a_row_inserted_above_changes_nothing_else() {
    var before = Versions.table("F", "DI-010|GOLD|>= 100|15", "DI-020|-|-|5");
    var after = Versions.table("F", "DI-005|SILVER|-|1", "DI-010|GOLD|>= 100|15", "DI-020|-|-|5");
    assertThat(changes(before, after))
        .containsExactly(
            new Change(
                Kind.LINE_ADDED,
                "DI-005",
                "",
                null,
                "Tier: SILVER; Value: -; Discount: 1",
                "discount.csv!Rules!A9"));
  }

  @Test
  void a_changed_cell_is_told_by_rule_and_heading_with_its_address() {
    var before = Versions.table("F", "DI-010|GOLD|>= 100|15");
    var after = Versions.table("F", "DI-010|GOLD|>= 120|15");
    assertThat(changes(before, after))
        .containsExactly(
            new Change(Kind.CELL, "DI-010", "Value", ">= 100", ">= 120", "discount.csv!Rules!C9"));
  }

  @Test
  void a_moved_rule_is_told_where_the_order_decides_and_nowhere_else() {
    assertThat(
            changes(
                Versions.table("F", "DI-010|A||1", "DI-020|B||2", "DI-030|C||3"),
                Versions.table("F", "DI-030|C||3", "DI-010|A||1", "DI-020|B||2")))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.LINE_MOVED);
              assertThat(change.line()).isEqualTo("DI-030");
            });
    assertThat(
            changes(
                Versions.table("C", "DI-010|A||1", "DI-020|B||2"),
                Versions.table("C", "DI-020|B||2", "DI-010|A||1")))
        .isEmpty();
  }

  @Test
  void the_kind_of_file_and_the_place_of_a_column_make_no_difference_to_a_cell() {
    var csv = Versions.sheet("replies.en.csv", "en", "Template|Channel|Text", "ASK||Hello");
    var xlsx = Versions.sheet("replies.xlsx", "en", "Template|Channel|Text", "ASK||Hello");
    assertThat(CellDiff.between(List.of(csv), List.of(xlsx))).isEmpty();
    var turned = Versions.sheet("replies.xlsx", "en", "Template|Text|Channel", "ASK|Bye|");
    assertThat(changes(csv, turned))
        .extracting(Change::line, Change::column, Change::before, Change::after)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ASK", "Text", "Hello", "Bye"));
  }

  @Test
  void lines_that_share_their_first_cell_are_known_by_the_next() {
    var before =
        Versions.sheet("replies.en.csv", "en", "Template|Channel|Text", "ASK||Hello", "ASK|SMS|Hi");
    var after =
        Versions.sheet(
            "replies.en.csv", "en", "Template|Channel|Text", "ASK||Hello", "ASK|SMS|Hey");
    assertThat(changes(before, after))
        .extracting(Change::line, Change::before, Change::after)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ASK | SMS", "Hi", "Hey"));
  }

  @Test
  void texts_and_settings_touch_more_than_tables_and_remarks_do_not() {
    var before =
        Versions.sheet(
            "profiles/shop.Settings.csv", "Settings", "Setting|Value|Meaning", "Limit|5|a limit");
    var value =
        Versions.sheet(
            "profiles/shop.Settings.csv", "Settings", "Setting|Value|Meaning", "Limit|6|a limit");
    var remark =
        Versions.sheet(
            "profiles/shop.Settings.csv", "Settings", "Setting|Value|Meaning", "Limit|5|the limit");
    assertThat(CellDiff.between(List.of(before), List.of(value)).get(0).touchesMoreThanTables())
        .isTrue();
    assertThat(CellDiff.between(List.of(before), List.of(remark)).get(0).touchesMoreThanTables())
        .isFalse();
  }
}
