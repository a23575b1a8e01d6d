package io.proofdesk.rules.reply.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.reply.Sheets;
import io.proofdesk.rules.workbook.Grid;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Of each wording added last: what it is there for, and what reads like it and is something else.
 */
final class NewestWordingsTest {
  private static final Grid SHEET = Sheets.csv("reply-lint.csv");
  private static final ReplyLint ALL = lint(row -> true);

  @ParameterizedTest(name = "{0} {2}")
  @CsvFileSource(
      resources = "newest-wordings.csv",
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void a_row_of_the_sheet_finds_what_it_is_for_and_spares_what_stands_beside_it(
      String language,
      String kind,
      String phrase,
      String template,
      String code,
      String planted,
      String neighbour) {
    var wording = List.of(language, kind, phrase);
    Predicate<List<String>> isIt = row -> row.subList(0, 3).equals(wording);
    assertThat(SHEET.rows()).as("%s stands there once", wording).filteredOn(isIt).hasSize(1);
    if (kind.equals("allowed")) {
      assertThat(codes(ALL, language, template, planted)).isEmpty();
      assertThat(codes(lint(isIt.negate()), language, template, planted)).containsExactly(code);
      assertThat(codes(ALL, language, template, neighbour)).containsExactly(code);
    } else {
      assertThat(codes(lint(isIt), language, template, planted)).containsExactly(code);
      assertThat(codes(ALL, language, template, neighbour)).isEmpty();
    }
  }

  private static ReplyLint lint(Predicate<List<String>> kept) {
    var rows = SHEET.rows().stream().filter(row -> row == SHEET.rows().get(0) || kept.test(row));
    var list = PhraseList.read(new Grid(SHEET.workbook(), SHEET.sheet(), rows.toList()));
    assertThat(list.findings()).isEmpty();
    return new ReplyLint(list.phrases(), new Usage(Set.of(), Set.of()));
  }

  private static List<String> codes(
      ReplyLint lint, String language, String template, String sentence) {
    var text = "{{owner}} {{next update}} " + sentence;
    var sheets = new TreeMap<String, Grid>();
    sheets.put(language, Sheets.replies(language, Sheets.row(template, text)));
    return lint.check(ReplyCatalogue.read(sheets).catalogue()).stream()
        .map(Finding::code)
        .distinct()
        .toList();
  }
}
