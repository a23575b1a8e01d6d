package io.proofdesk.api.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.quality.Page.Colour;
import io.proofdesk.api.quality.Page.Mark;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.trace.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Sheet SHEET =
      Sheet.of(Objects.requireNonNull(WorkbookSet.read(Path.of("../decision-tables")).value()))
          .stream()
          .filter(sheet -> sheet.table().id().equals("boundary-damage"))
          .findFirst()
          .orElseThrow();

  /** Says the same beside every cell of a table. */
  private record Everywhere(List<String> notes) implements Page.Marks {
    @Override
    public Mark row(int row) {
      return new Mark(Colour.BAD, notes);
    }

    @Override
    public Mark condition(int row, int column) {
      return row(row);
    }

    @Override
    public Mark result(int row, int column) {
      return row(row);
    }
  }

  private static String page(String... notes) {
    return new Page("x").sheet(SHEET, "", true, new Everywhere(List.of(notes))).html();
  }

  @Test
  void the_end_of_a_long_text_is_folded_and_none_of_it_lost() {
    var words = "a fixture would notice it with DAMAGE_PHOTO, OUTER_BOX_PHOTO; ".repeat(6).strip();
    var page = page(words);
    assertThat(page).doesNotContain("overflow-y").contains("<details class=\"more\">");
    assertThat(page.replace("</summary>", "")).contains(words);
    assertThat(page("short")).contains("<div class=\"note\">short</div>");
  }

  @Test
  void a_text_without_spaces_is_folded_between_two_signs_and_not_inside_one() {
    var signs = "\uD83D\uDCE6包裹".repeat(90);
    var page = page(signs);
    assertThat(page.replace("</summary>", "")).contains(signs);
    for (var summary : page.split("<summary>", -1)) {
      var begin = summary.substring(0, Math.max(0, summary.indexOf("</summary>")));
      assertThat(begin.isEmpty() || !Character.isHighSurrogate(begin.charAt(begin.length() - 1)))
          .isTrue();
    }
  }

  @Test
  void of_very_many_places_to_look_at_the_first_stand_open_and_all_are_there() {
    var page = page("short");
    int links = page.split("<a href=\"#", -1).length - 1;
    assertThat(links).isGreaterThan(100);
    assertThat(page).contains(" · and " + (links - 24) + " others</summary>");
    assertThat(page.substring(0, page.indexOf("others</summary>")).split("<a href", -1))
        .hasSize(25);
  }

  @Test
  void a_folded_table_says_how_many_places_are_worth_unfolding_it() {
    var page = page("short");
    int links = page.split("<a href=\"#", -1).length - 1;
    assertThat(page).contains("<span class=\"tally part\">" + links + " to look at</span>");
    assertThat(page()).doesNotContain("to look at");
  }
}
