package io.proofdesk.rules.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class WorkbookMergeTest {
  private static final Grid BASE =
      Versions.table("F", "DI-010|GOLD|>= 100|15", "DI-020|SILVER|>= 50|5", "DI-030|-|-|1");

  private static WorkbookMerge.Merged merge(Grid base, Grid ours, Grid theirs) {
    return WorkbookMerge.merge(List.of(base), List.of(ours), List.of(theirs), Take.OURS);
  }

  @Test
  void changes_of_two_sides_in_different_cells_stand_side_by_side() {
    var ours =
        Versions.table("F", "DI-010|GOLD|>= 120|15", "DI-020|SILVER|>= 50|5", "DI-030|-|-|1");
    var theirs =
        Versions.table(
            "F",
            "DI-010|GOLD|>= 100|20",
            "DI-020|SILVER|>= 50|5",
            "DI-025|BRONZE||2",
            "DI-030|-|-|1");
    var merged = merge(BASE, ours, theirs);
    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.sheets().get(0).rows())
        .isEqualTo(
            Versions.table(
                    "F",
                    "DI-010|GOLD|>= 120|20",
                    "DI-020|SILVER|>= 50|5",
                    "DI-025|BRONZE||2",
                    "DI-030|-|-|1")
                .rows());
  }

  @Test
  void one_cell_changed_twice_is_a_conflict_with_all_three_values_and_its_address() {
    var ours =
        Versions.table("F", "DI-010|GOLD|>= 120|15", "DI-020|SILVER|>= 50|5", "DI-030|-|-|1");
    var theirs =
        Versions.table("F", "DI-010|GOLD|>= 90|15", "DI-020|SILVER|>= 50|5", "DI-030|-|-|1");
    assertThat(merge(BASE, ours, theirs).conflicts())
        .containsExactly(
            new Conflict("discount.csv!Rules!C9", "DI-010 Value", ">= 100", ">= 120", ">= 90"));
  }

  @Test
  void a_rule_deleted_here_and_changed_there_is_a_conflict() {
    var ours = Versions.table("F", "DI-010|GOLD|>= 100|15", "DI-030|-|-|1");
    var theirs =
        Versions.table("F", "DI-010|GOLD|>= 100|15", "DI-020|SILVER|>= 60|5", "DI-030|-|-|1");
    var merged = merge(BASE, ours, theirs);
    assertThat(merged.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.what()).isEqualTo("DI-020");
              assertThat(conflict.ours()).isNull();
              assertThat(conflict.theirs()).contains(">= 60");
            });
    assertThat(merge(BASE, ours, BASE).conflicts()).isEmpty();
  }

  @Test
  void rules_added_in_one_place_are_a_conflict_where_the_order_decides() {
    var ours =
        Versions.table(
            "F", "DI-010|GOLD|>= 100|15", "DI-020|SILVER|>= 50|5", "DI-021|A||2", "DI-030|-|-|1");
    var theirs =
        Versions.table(
            "F", "DI-010|GOLD|>= 100|15", "DI-020|SILVER|>= 50|5", "DI-022|B||3", "DI-030|-|-|1");
    assertThat(merge(BASE, ours, theirs).conflicts())
        .extracting(Conflict::what)
        .containsExactly("which comes first of DI-021 and DI-022");
    var inAnyOrder =
        merge(
            Versions.table("C", "DI-010|A||1"),
            Versions.table("C", "DI-010|A||1", "DI-022|B||3"),
            Versions.table("C", "DI-010|A||1", "DI-021|C||2"));
    assertThat(inAnyOrder.conflicts()).isEmpty();
    assertThat(inAnyOrder.sheets().get(0).rows())
        .isEqualTo(Versions.table("C", "DI-010|A||1", "DI-021|C||2", "DI-022|B||3").rows());
  }

  @Test
  void of_a_large_table_each_place_of_added_rules_tells_its_neighbours_alone() {
    var conflicts =
        merge(
                Versions.table("F", rules("")),
                Versions.table("F", rules("DI-2%03d")),
                Versions.table("F", rules("DI-3%03d")))
            .conflicts();
    assertThat(conflicts).hasSize(1_000);
    assertThat(conflicts.get(500).sentence())
        .endsWith(
            "which comes first of DI-2500 and DI-3500: base nothing,"
                + " ours `…, DI-2499, DI-1500, DI-2500, DI-1501, DI-2501, …`,"
                + " theirs `…, DI-3499, DI-1500, DI-3500, DI-1501, DI-3501, …`");
  }

  /** A thousand rules, and behind each one that is added; no more when none is. */
  private static String[] rules(String added) {
    var rules = new ArrayList<String>();
    for (int i = 0; i < 1_000; i++) {
      rules.add("DI-%d|A||1".formatted(1_000 + i));
      if (!added.isEmpty()) {
        rules.add(added.formatted(i) + "|B||2");
      }
    }
    return rules.toArray(String[]::new);
  }

  @Test
  void one_id_given_to_two_new_rules_never_mixes_them() {
    var ours = Versions.table("C", "DI-010|GOLD|>= 100|15", "DI-040|A||2");
    var theirs = Versions.table("C", "DI-010|GOLD|>= 100|15", "DI-040||> 7|2");
    var base = Versions.table("C", "DI-010|GOLD|>= 100|15");
    assertThat(merge(base, ours, theirs).conflicts())
        .extracting(Conflict::what)
        .containsExactlyInAnyOrder("DI-040 Tier", "DI-040 Value");
  }

  @Test
  void a_move_of_one_side_and_a_change_of_the_other_both_stand() {
    var ours =
        Versions.table("F", "DI-020|SILVER|>= 50|5", "DI-010|GOLD|>= 100|15", "DI-030|-|-|1");
    var theirs =
        Versions.table("F", "DI-010|GOLD|>= 100|16", "DI-020|SILVER|>= 50|5", "DI-030|-|-|1");
    var merged = merge(BASE, ours, theirs);
    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.sheets().get(0).rows())
        .isEqualTo(
            Versions.table("F", "DI-020|SILVER|>= 50|5", "DI-010|GOLD|>= 100|16", "DI-030|-|-|1")
                .rows());
  }

  @Test
  void rules_added_in_one_place_stand_in_the_order_of_their_numbers() {
    var merged =
        merge(
            Versions.table("C", "DI-010|A||1", "Otherwise|||0"),
            Versions.table("C", "DI-010|A||1", "DI-100|B||3", "Otherwise|||0"),
            Versions.table("C", "DI-010|A||1", "DI-99|C||2", "Otherwise|||0"));
    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.sheets().get(0).rows())
        .isEqualTo(
            Versions.table("C", "DI-010|A||1", "DI-99|C||2", "DI-100|B||3", "Otherwise|||0")
                .rows());
  }

  @Test
  void an_owner_changed_twice_is_a_conflict_and_a_remark_on_top_is_kept() {
    var ours = top(BASE, "Owner", "PAYMENTS");
    var theirs = top(BASE, "Owner", "SUPERVISOR");
    assertThat(merge(BASE, ours, theirs).conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.place()).isEqualTo("discount.csv!Rules!B3");
              assertThat(List.of(conflict.base() + "", conflict.ours() + ""))
                  .containsExactly("OPS", "PAYMENTS");
              assertThat(conflict.theirs()).isEqualTo("SUPERVISOR");
            });
    assertThat(merge(BASE, ours, ours).conflicts()).isEmpty();

    var remarked = top(BASE, "Hit policy", "F", "the first row that fits wins");
    for (var sides : List.of(List.of(BASE, remarked), List.of(remarked, BASE))) {
      var merged = merge(BASE, sides.get(0), sides.get(1));
      assertThat(merged.conflicts()).isEmpty();
      assertThat(merged.sheets().get(0).rows()).isEqualTo(remarked.rows());
    }
    var cleared = merge(remarked, BASE, top(remarked, "Owner", "PAYMENTS"));
    assertThat(cleared.conflicts()).isEmpty();
    assertThat(cleared.sheets().get(0).rows()).isEqualTo(top(BASE, "Owner", "PAYMENTS").rows());
  }

  @Test
  void a_remark_on_top_cleared_here_and_changed_there_is_a_conflict() {
    var base = top(BASE, "Hit policy", "F", "the first row that fits wins");
    var theirs = top(BASE, "Hit policy", "F", "first come, first served");
    assertThat(merge(base, BASE, theirs).conflicts())
        .extracting(Conflict::base, Conflict::theirs)
        .containsExactly(tuple("the first row that fits wins", "first come, first served"));
  }

  /** The table with another line on top. */
  private static Grid top(Grid table, String label, String... texts) {
    var rows = new ArrayList<>(table.rows());
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isEmpty() && rows.get(i).get(0).equals(label)) {
        var line = new ArrayList<>(List.of(label));
        line.addAll(List.of(texts));
        rows.set(i, line);
      }
    }
    return Grid.trimmed(table.workbook(), table.sheet(), rows);
  }

  @Test
  void a_calendar_day_changed_twice_is_a_conflict_and_holidays_add_up() {
    var base =
        Versions.sheet(
            "profiles/s.Calendar.csv",
            "Calendar",
            "Monday|09:00-17:00",
            "Holiday|2026-12-25",
            "Holiday|2026-01-01");
    var ours =
        Versions.sheet(
            "profiles/s.Calendar.csv",
            "Calendar",
            "Monday|10:00-17:00",
            "Holiday|2026-12-25",
            "Holiday|2026-01-01",
            "Holiday|2026-11-26");
    var theirs =
        Versions.sheet(
            "profiles/s.Calendar.csv",
            "Calendar",
            "Monday|08:00-17:00",
            "Holiday|2026-12-25",
            "Holiday|2026-12-26",
            "Holiday|2026-01-01");
    var merged = merge(base, ours, theirs);
    assertThat(merged.conflicts()).extracting(Conflict::base).containsExactly("09:00-17:00");
    assertThat(merged.sheets().get(0).rows()).hasSize(5);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 1000)
  void a_side_that_changed_nothing_gives_way_to_the_other(@ForAll long seed) {
    var edits = new Edits(new Random(seed), "C");
    var base = edits.base();
    var changed = edits.edited(base, "X", ids -> true);
    assertThat(forced(base, changed)).isEqualTo(changed.rows());
    assertThat(forced(changed, base, base)).isEqualTo(changed.rows());
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 1000)
  void merging_does_not_ask_who_is_who(@ForAll long seed) {
    var edits = new Edits(new Random(seed), "C");
    var base = edits.base();
    var ours = edits.edited(base, "X", ids -> true);
    var theirs = edits.edited(base, "Y", ids -> true);
    var one = merge(base, ours, theirs);
    var other = merge(base, theirs, ours);
    assertThat(one.conflicts()).hasSameSizeAs(other.conflicts());
    if (one.conflicts().isEmpty()) {
      assertThat(one.sheets().get(0).rows()).isEqualTo(other.sheets().get(0).rows());
    }
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 1000)
  void changes_of_different_rules_never_meet_and_none_is_lost(@ForAll long seed) {
    var edits = new Edits(new Random(seed), "C");
    var base = edits.base();
    var ours = edits.edited(base, "X", id -> id.hashCode() % 2 == 0);
    var theirs = edits.edited(base, "Y", id -> id.hashCode() % 2 != 0);
    var merged = merge(base, ours, theirs);
    assertThat(merged.conflicts()).isEmpty();
    var rows = new ArrayList<>(merged.sheets().get(0).rows());
    for (var row : rows) {
      var kept =
          !base.rows().contains(row)
              ? ours.rows().contains(row) || theirs.rows().contains(row)
              : true;
      assertThat(kept).isTrue();
    }
    for (var row : ours.rows()) {
      assertThat(base.rows().contains(row) || rows.contains(row)).isTrue();
    }
    for (var row : theirs.rows()) {
      assertThat(base.rows().contains(row) || rows.contains(row)).isTrue();
    }
  }

  /** Both sides beside a column that only the base lacks, so that no short way is taken. */
  private static List<List<String>> forced(Grid base, Grid changed) {
    return forced(base, base, changed);
  }

  private static List<List<String>> forced(Grid ours, Grid base, Grid theirs) {
    var named = SheetNaming.of(List.of(base, ours, theirs));
    return SheetMerge.merged(named, Take.OURS, new ArrayList<>()).rows();
  }
}
