package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.WorkbookSet;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesCommandTest {
  private static final String TABLE =
      """
      Decision,Discount
      Hit policy,F
      Owner,OPS
      Source,assumption

      Rule,IF,THEN
      ,Tier,Discount
      Type,word,number
      Values,GOLD,
      DI-010,GOLD,12.5
      """;

  private static final Path SHIPPED = Path.of("../decision-tables");

  private final Path folder;

  TablesCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<Path> csvs(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".csv"))
          .map(folder::relativize)
          .sorted()
          .toList();
    }
  }

  @Test
  void every_shipped_workbook_comes_back_from_xlsx_as_it_went() throws IOException {
    var neat = folder.resolve("neat");
    for (var file : csvs(SHIPPED)) {
      Files.createDirectories(neat.resolve(file).getParent());
      Files.copy(SHIPPED.resolve(file), neat.resolve(file));
    }
    assertThat(Ran.of("tables", "format", neat.toString()).code()).isZero();
    var xlsx = folder.resolve("xlsx");
    var back = folder.resolve("back");
    assertThat(Ran.of("tables", "import", neat.toString(), xlsx.toString()).err()).isEmpty();
    assertThat(Ran.of("tables", "export", xlsx.toString(), back.toString()).err()).isEmpty();
    assertThat(csvs(back)).isEqualTo(csvs(neat)).isNotEmpty();
    for (var file : csvs(neat)) {
      assertThat(back.resolve(file)).hasSameBinaryContentAs(neat.resolve(file));
    }
    var hash = WorkbookSet.read(SHIPPED).orThrow().hash();
    assertThat(WorkbookSet.read(xlsx).orThrow().hash()).isEqualTo(hash);
    assertThat(WorkbookSet.read(back).orThrow().hash()).isEqualTo(hash);
  }

  @Test
  void nothing_is_written_over_without_being_told_to() throws IOException {
    var first = Files.writeString(folder.resolve("a.Notes.csv"), "one\n");
    var second = Files.writeString(folder.resolve("a.More.csv"), "two\n");
    var there = Files.writeString(folder.resolve("a.xlsx"), "mine");
    var command =
        new String[] {"tables", "import", first.toString(), second.toString(), there.toString()};
    var refused = Ran.of(command);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("a.xlsx: a file that is not there yet").contains("--force");
    assertThat(there).hasContent("mine");
    var forced = java.util.Arrays.copyOf(command, 6);
    forced[5] = "--force";
    assertThat(Ran.of(forced).code()).isZero();
    var exported = Ran.of("tables", "export", there.toString());
    assertThat(exported.code()).isEqualTo(1);
    assertThat(exported.err()).contains("a.Notes.csv").contains("a.More.csv");
  }

  @Test
  void two_files_for_one_sheet_are_refused() throws IOException {
    var one = Files.writeString(folder.resolve("a.Notes.csv"), "one\n");
    var other = Files.writeString(folder.resolve("b.Notes.csv"), "two\n");
    var to = folder.resolve("c.xlsx");
    var ran = Ran.of("tables", "import", one.toString(), other.toString(), to.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("`Notes`: every sheet of c.xlsx once");
    assertThat(to).doesNotExist();
  }

  @Test
  void a_sheet_whose_name_would_change_is_refused() throws IOException {
    var name = "a.A sheet with a name of more than thirty-one signs.csv";
    var source = Files.writeString(folder.resolve(name), "one\n");
    var ran = Ran.of("tables", "import", source.toString(), folder.resolve("a.xlsx").toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("content that comes back as it was");
  }

  @Test
  void formatting_twice_changes_nothing_the_second_time() throws IOException {
    var file = Files.writeString(folder.resolve("a.csv"), "\"one\",two,\r\n\"three\"\r\n");
    assertThat(Ran.of("tables", "format", file.toString()).out()).startsWith("wrote ");
    assertThat(file).hasContent("one,two\nthree,\n");
    assertThat(Ran.of("tables", "format", file.toString()).out()).startsWith("unchanged ");
  }

  @Test
  void a_workbook_that_is_as_it_would_be_written_is_left_alone() throws IOException {
    var plain = Files.writeString(folder.resolve("a.Notes.csv"), "one,two\n");
    var workbook = folder.resolve("a.xlsx").toString();
    assertThat(Ran.of("tables", "import", plain.toString(), workbook).out()).startsWith("wrote ");
    // as a later moment writes it
    rewrite(Path.of(workbook), "docProps/core.xml", "Proofdesk", "Somebody else");
    var before = Files.readAllBytes(Path.of(workbook));
    assertThat(Ran.of("tables", "format", workbook).out()).startsWith("unchanged ");
    assertThat(Ran.of("tables", "import", plain.toString(), workbook, "--force").out())
        .startsWith("unchanged ");
    assertThat(Path.of(workbook)).hasBinaryContent(before);
    Files.writeString(plain, "one,three\n");
    assertThat(Ran.of("tables", "import", plain.toString(), workbook, "--force").out())
        .startsWith("wrote ");
  }

  @Test
  void what_is_written_may_be_read_by_whoever_may_read_other_files() throws IOException {
    var plain = Files.writeString(folder.resolve("a.csv"), "\"one\",two\r\n");
    var made = folder.resolve("a.xlsx");
    assertThat(Ran.of("tables", "import", plain.toString(), made.toString()).code()).isZero();
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(Files.getPosixFilePermissions(made))
          .isEqualTo(Files.getPosixFilePermissions(plain));
    }
  }

  @Test
  void files_of_the_wrong_kind_are_not_understood() {
    assertThat(Ran.of("tables", "import", "a.xlsx", "b.csv").code()).isEqualTo(2);
    assertThat(Ran.of("tables", "export", "a.csv").code()).isEqualTo(2);
    assertThat(Ran.of("tables").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"route.ods", "route.xlsm", "route.numbers", "route"})
  void a_workbook_of_another_kind_is_told_with_what_to_save_it_as(String name) throws IOException {
    var file = Files.writeString(folder.resolve(name), "no workbook").toString();
    var there = folder.resolve("there").toString();
    for (var words :
        List.of(
            List.of("export", file, there),
            List.of("import", file, there + ".xlsx"),
            List.of("format", file),
            List.of("export", folder.toString(), there),
            List.of("import", folder.toString(), there),
            List.of("format", folder.toString()))) {
      var ran = Ran.of(Stream.concat(Stream.of("tables"), words.stream()).toArray(String[]::new));
      assertThat(ran.code()).as(words.toString()).isNotZero();
      assertThat(ran.err())
          .as(words.toString())
          .contains(name + ": ", "save it as Excel workbook (.xlsx)");
      assertThat(Path.of(there)).doesNotExist();
    }
  }

  @Test
  void a_comment_stays_in_the_workbook_and_keeps_it_from_becoming_a_csv() throws IOException {
    var csv = Files.writeString(folder.resolve("a.csv"), TABLE);
    var xlsx = folder.resolve("a.xlsx");
    assertThat(Ran.of("tables", "import", csv.toString(), xlsx.toString()).code()).isZero();
    // the words of a heading's comment, changed by somebody
    rewrite(xlsx, "xl/comments1.xml", "Holds: number", "Holds: number\nask Ann first");
    var exported = Ran.of("tables", "export", xlsx.toString(), folder.resolve("out").toString());
    assertThat(exported.code()).isEqualTo(1);
    assertThat(exported.err()).contains("a.xlsx!Rules!C7").contains("ask Ann first");
    assertThat(folder.resolve("out/a.csv")).doesNotExist();
    assertThat(Ran.of("tables", "format", xlsx.toString()).code()).isZero();
    assertThat(Ran.of("tables", "export", xlsx.toString(), folder.resolve("out").toString()).err())
        .contains("ask Ann first");
  }

  @Test
  void a_meaning_changed_on_the_generated_sheet_keeps_it_from_being_written_anew()
      throws IOException {
    var csv = Files.writeString(folder.resolve("a.csv"), TABLE);
    var xlsx = folder.resolve("a.xlsx");
    assertThat(Ran.of("tables", "import", csv.toString(), xlsx.toString()).code()).isZero();
    rewrite(xlsx, "xl/sharedStrings.xml", "declared in this workbook", "for VIPs only");
    var out = folder.resolve("out").toString();
    for (var ran :
        List.of(
            Ran.of("tables", "export", xlsx.toString(), out),
            Ran.of("tables", "format", xlsx.toString()),
            Ran.of("merge", xlsx.toString(), xlsx.toString(), xlsx.toString()))) {
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err()).contains("a.xlsx!Words!E2").contains("for VIPs only");
    }
  }

  @Test
  void a_drop_down_of_ones_own_stays_where_it_can_and_is_named_where_not() throws IOException {
    var csv = Files.writeString(folder.resolve("a.csv"), TABLE);
    var xlsx = folder.resolve("a.xlsx");
    assertThat(Ran.of("tables", "import", csv.toString(), xlsx.toString()).code()).isZero();
    rewrite(
        xlsx,
        "xl/worksheets/sheet1.xml",
        "<pageMargins",
        "<conditionalFormatting sqref=\"C10\"><cfRule type=\"duplicateValues\" priority=\"1\"/>"
            + "</conditionalFormatting><pageMargins");
    assertThat(Ran.of("tables", "format", xlsx.toString()).err()).isEmpty();
    var exported = Ran.of("tables", "export", xlsx.toString(), folder.resolve("out").toString());
    assertThat(exported.code()).isZero();
    assertThat(exported.err())
        .contains("a.xlsx!Rules!C10")
        .contains("a format that depends on a value");
    var merged = Ran.of("merge", xlsx.toString(), xlsx.toString(), xlsx.toString());
    assertThat(merged.code()).isZero();
    assertThat(merged.err()).contains("a.xlsx!Rules!C10");
  }

  private static void rewrite(Path zip, String name, String from, String to) throws IOException {
    try (var files = FileSystems.newFileSystem(zip)) {
      var part = files.getPath(name);
      var text = Files.readString(part);
      assertThat(text).contains(from);
      Files.writeString(part, text.replace(from, to));
    }
  }
}
