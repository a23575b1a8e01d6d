package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Sheets;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook, a sheet or a file that nothing reads is named, wherever it stands. */
class NothingPassedOverTest {
  private final Path folder;

  NothingPassedOverTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profiles/shpo/boundary.csv | rulebook.not-read | profiles/shop/",
        "Profiles/shop/boundary.csv | rulebook.not-read | profiles/",
        "archive/boundary.csv | rulebook.not-read | move it",
        "a/b/c/d/boundary.csv | rulebook.not-read | move it",
        "profiles/shop/old/boundary.csv | rulebook.not-read | profiles/shop/",
        "profiles/shop/replies.en.csv | rulebook.not-read | move it",
        "boundary (1).csv | rulebook.copy | delete one",
        "boundary - Copy.csv | rulebook.copy | delete one",
        "Boundary.CSV | rulebook.copy | delete one"
      })
  void a_workbook_where_nothing_reads_it_is_an_error_that_says_where_to(
      String file, String code, String suggestion) {
    var table = SmallSet.BOUNDARY;
    assertThat(with(new Grid(file, "Rules", table.rows())))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(code);
              assertThat(found.place()).isEqualTo(file);
              assertThat(found.suggestion()).contains(suggestion);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "boundary.Extra.csv,Extra,sheet.not-read",
    "signals.More.csv,More,sheet.unknown",
  })
  void a_second_sheet_of_a_csv_is_named_as_that_of_an_xlsx_is(
      String file, String sheet, String code) {
    assertThat(with(Sheets.sheet(file, sheet, "some | text")))
        .extracting(Finding::code, Finding::place)
        .contains(tuple(code, file + "!" + sheet));
  }

  @Test
  void a_second_list_beside_the_one_that_is_read_is_named() {
    var rules = Sheets.sheet("reply-lint.csv", "Rules", "Language | Kind | Phrase");
    var more = Sheets.sheet("reply-lint.More.csv", "More", "Language | Kind | Phrase");
    assertThat(with(rules, more))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("sheet.not-read", "reply-lint.More.csv!More"));
  }

  @Test
  void free_text_about_a_table_may_stand_beside_it() {
    assertThat(with(Sheets.sheet("boundary.About.csv", "About", "why it is so"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"route.ods", "notes.txt", "x.yml", "route.csv.bak", "sub/route.numbers"})
  void a_file_of_another_kind_is_named(String name) throws IOException {
    put(name);
    assertThat(WorkbookGrids.of(folder).findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("workbook.kind", name));
    assertThat(WorkbookBytes.of(folder).findings())
        .extracting(Finding::place)
        .containsExactly(name);
  }

  @Test
  void a_set_larger_than_can_be_kept_is_told_with_its_size() throws IOException {
    for (var name : List.of("a.csv", "b.csv", "c.csv", "d.csv")) {
      try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        file.setLength(17L * 1024 * 1024);
      }
    }
    assertThat(WorkbookBytes.of(folder).findings())
        .extracting(Finding::code, Finding::place, Finding::read, Finding::suggestion)
        .containsExactly(
            tuple(
                "rulebook.too-large",
                folder.toString(),
                "68 MB",
                "delete pictures and workbooks nobody uses"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "sub/NOTES.MD",
        "LICENSE",
        ".gitattributes",
        ".git/config",
        "~$route.xlsx",
        "Thumbs.db",
        "route.csv~",
        "__MACOSX/route.csv"
      })
  void what_people_and_systems_leave_beside_workbooks_is_fine(String name) throws IOException {
    put(name);
    assertThat(WorkbookGrids.of(folder).findings()).isEmpty();
    assertThat(WorkbookGrids.of(folder).grids()).isEmpty();
  }

  @Test
  void workbooks_deeper_than_any_are_found_and_a_folder_deeper_still_is_named() throws IOException {
    put("a/b/c/d/route.csv");
    assertThat(WorkbookGrids.of(folder).grids())
        .extracting(Grid::workbook)
        .containsExactly("a/b/c/d/route.csv");
    put("1/2/3/4/5/6/7/8/9/route.csv");
    assertThat(WorkbookGrids.of(folder).findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("rulebook.not-read", "1/2/3/4/5/6/7/8"));
  }

  @Test
  void a_vocabulary_without_a_sheet_it_needs_is_one_finding() {
    var grids = SmallSet.sound();
    grids.removeIf(grid -> grid.sheet().equals("Words"));
    assertThat(WorkbookSet.of(grids).findings())
        .extracting(Finding::code)
        .containsExactly("vocabulary.sheet-missing");
  }

  private void put(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text\n");
  }

  private static List<Finding> with(Grid... more) {
    var grids = new ArrayList<>(SmallSet.sound());
    grids.addAll(Arrays.asList(more));
    return WorkbookSet.of(grids).findings();
  }
}
