package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Sheets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One workbook that cannot be made out does not hide behind what follows from it. */
class FollowersTest {
  private static final List<Grid> READ =
      List.of(
          Sheets.sheet("priority.csv", "Rules", "Rule"), Sheets.sheet("x.csv", "Rules", "Rule"));
  private static final Finding BROKEN = error("csv.encoding", "route.csv", null, "save it");
  private static final Finding FIRST = unknown("priority.csv!Rules!B5", "Route");
  private static final Finding SECOND = unknown("x.csv!Rules!C5", "Route");
  private static final Finding CIRCLE =
      error("derived.circle", "vocabulary.Derived.csv!Derived!A2", "Route minus X", "look");

  private static Finding error(String code, String place, @Nullable String read, String fix) {
    return Finding.error(code, place, read, "something else", fix);
  }

  private static Finding unknown(String place, String heading) {
    return error("table.unknown-heading", place, heading, "declare it");
  }

  private static List<Finding> summedUp(Finding... all) {
    return new Followers(READ, Set.of("replies", "signals"), Set.of("Clock"))
        .summedUp(List.of(all));
  }

  @Test
  void the_cause_comes_first_and_what_follows_from_it_is_one_finding() {
    var other = error("cell.number", "x.csv!Rules!D9", "many", "write a number");
    assertThat(summedUp(other, FIRST, SECOND, CIRCLE, BROKEN))
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple("csv.encoding", "route.csv", null),
            tuple("rulebook.not-checked", "route.csv", "Route"),
            tuple("cell.number", "x.csv!Rules!D9", "many"));
    assertThat(summedUp(FIRST, SECOND, CIRCLE, BROKEN).get(1).expected())
        .endsWith("these cannot be checked: priority, vocabulary, x");
  }

  @Test
  void a_heading_that_looks_misspelt_is_told_for_itself() {
    var misspelt =
        error("table.unknown-heading", "x.csv!Rules!D5", "Rout", "did you mean `Route`?");
    assertThat(summedUp(misspelt, BROKEN)).containsExactly(BROKEN, misspelt);
  }

  @Test
  void a_heading_that_only_waits_for_its_table_is_not_taken_for_a_misspelt_one() {
    var clock = error("table.unknown-heading", "x.csv!Rules!E5", "Clock", "did you mean `Blocks`?");
    var formula =
        error("derived.unknown-heading", "v.csv!Derived!A5", "Clock minus X", "did you mean `Z`?");
    assertThat(summedUp(clock, formula, BROKEN))
        .extracting(Finding::code, Finding::read)
        .containsExactly(tuple("csv.encoding", null), tuple("rulebook.not-checked", "Clock"));
    assertThat(summedUp(clock, formula)).containsExactly(clock, formula);
  }

  @Test
  void without_a_workbook_that_may_declare_columns_every_heading_is_told() {
    var texts = error("csv.encoding", "replies.en.csv", null, "save it");
    assertThat(summedUp(FIRST, SECOND, texts)).containsExactly(FIRST, SECOND, texts);
    var line = error("cell.signs", "priority.csv!Rules!A1", "x", "y");
    assertThat(summedUp(line, FIRST)).containsExactly(line, FIRST);
  }

  @Test
  void a_table_whose_bands_are_gone_is_a_cause_too_and_all_causes_are_named() {
    var bands = error("table.bands-missing", "x.csv!Rules!A1", null, "add it");
    assertThat(summedUp(FIRST, bands, error("csv.quotes", "route.csv:4", null, "quote it")))
        .extracting(Finding::code, Finding::expected)
        .containsExactly(
            tuple("table.bands-missing", "something else"),
            tuple("csv.quotes", "something else"),
            tuple(
                "rulebook.not-checked",
                "headings that x.csv, route.csv may declare, and no other does; until then these"
                    + " cannot be checked: priority"));
  }

  @Test
  void a_sheet_that_cannot_be_read_is_not_called_missing_too() {
    var words = error("csv.encoding", "vocabulary.Words.csv", null, "save it");
    var missing = error("vocabulary.sheet-missing", "vocabulary", null, "put it back");
    assertThat(summedUp(missing, words)).containsExactly(words);
    assertThat(summedUp(missing, BROKEN)).containsExactly(BROKEN, missing);
  }

  @Test
  void what_stands_in_an_unread_sheet_of_a_profile_or_list_is_not_called_missing() {
    var calendar = error("csv.encoding", "profiles/shop.Calendar.csv", null, "save it");
    var hours =
        error("profile.setting-missing", "profiles/shop Settings", "sheet Calendar", "add it");
    var sign = error("profile.setting-missing", "profiles/shop Settings", "Signature", "add it");
    assertThat(summedUp(hours, sign, calendar)).containsExactly(calendar, sign);
    assertThat(summedUp(hours, BROKEN)).containsExactly(BROKEN, hours);
    var lists = error("csv.encoding", "signals.Words.csv", null, "save it");
    var words = error("signals.sheet-missing", "signals", "Words", "add the sheet");
    var phrases = error("signals.sheet-missing", "signals", "Phrases", "add the sheet");
    assertThat(
            new Followers(READ, Set.of("signals"), Set.of())
                .withoutLack(List.of(words, phrases, lists)))
        .containsExactly(phrases, lists);
  }
}
