package io.proofdesk.rules.source;

import static io.proofdesk.rules.source.SmallSet.EVIDENCE;
import static io.proofdesk.rules.source.SmallSet.ROUTE;
import static io.proofdesk.rules.source.SmallSet.WORDS;
import static io.proofdesk.rules.source.SmallSet.settings;
import static io.proofdesk.rules.source.SmallSet.sound;
import static io.proofdesk.rules.source.SmallSet.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Sheets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without a profile, or without words, what is wrong in any case is told all the same. */
class TablesAloneTest {
  private static final Grid DISCOUNT =
      Sheets.rules(
          "discount.csv",
          "Decision | Discount",
          "Hit policy | F",
          "Owner | OPS",
          "Source | assumption",
          "Rule | IF | | THEN",
          " | Tier | Spent | Discount",
          "Type | word | number | number",
          "Values | GOLD, SILVER",
          "DI-010 | GOLDD | >= 100 | 12.5",
          "DI-010 | not(GOLD, SLIVER) | => 5 | 1O",
          "DI-030 | Best tier | <= Spending limit | Small discount");

  private static List<String> told(List<Grid> grids) {
    return WorkbookSet.of(grids).findings().stream()
        .map(it -> it.code() + " " + it.place().replaceFirst(".*!", ""))
        .toList();
  }

  @Test
  void a_table_alone_tells_its_faults_and_not_what_a_setting_may_be() {
    assertThat(told(List.of(DISCOUNT)))
        .containsExactlyInAnyOrder(
            "rulebook.no-profile profiles/",
            "cell.unknown-word B9",
            "table.duplicate-id A10",
            "cell.unknown-word B10",
            "cell.form C10",
            "cell.number D10");
  }

  @Test
  void without_a_profile_words_of_the_vocabulary_count_and_its_settings_are_not_missed() {
    var grids = sound();
    grids.remove(settings("20 USD"));
    assertThat(told(grids)).containsExactly("rulebook.no-profile profiles/");

    grids.remove(ROUTE);
    grids.remove(EVIDENCE);
    grids.add(table("route", "F", "", "Order valu | Route", "RT-010 | <= Keep-it limit | DAMGE"));
    grids.add(table("evidence", "C", "", "Home carrier | Evidence", "EV-010 | DPD | PHTO"));
    assertThat(told(grids))
        .containsExactlyInAnyOrder(
            "rulebook.no-profile profiles/",
            "table.unknown-heading B6",
            "cell.unknown-word C7",
            "cell.unknown-word C7");
  }

  @Test
  void without_words_what_a_table_declares_itself_is_looked_at() {
    var grids = sound();
    grids.remove(WORDS);
    grids.add(DISCOUNT);
    assertThat(told(grids))
        .contains("vocabulary.sheet-missing vocabulary", "cell.unknown-word B9", "cell.number D10")
        .noneMatch(it -> it.startsWith("table.unknown-heading"))
        .noneMatch(it -> it.endsWith(" C7"));
  }
}
