package io.proofdesk.api.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.workbook.Grid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test plants one thing in an upload that must not get in, or must. */
class UploadedTest {
  private static final Path LIVE = Path.of("../decision-tables");

  private static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... names) {
    var entries = new LinkedHashMap<String, byte[]>();
    for (var name : names) {
      entries.put(name, text("Decision,x\n"));
    }
    return zip(entries);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> codes(String name, byte[] bytes) {
    return findings(name, bytes).stream().map(Finding::code).toList();
  }

  private static List<Finding> findings(String name, byte[] bytes) {
    return new Uploaded(new TreeMap<>(Map.of(name, bytes)))
        .sheets(() -> WorkbookGrids.of(LIVE))
        .fold(WorkbookGrids::findings, findings -> findings);
  }

  private static WorkbookGrids sheets(String name, byte[] bytes) {
    return new Uploaded(new TreeMap<>(Map.of(name, bytes)))
        .sheets(() -> WorkbookGrids.of(LIVE))
        .fold(
            sheets -> sheets,
            findings -> {
              throw new AssertionError(findings.toString());
            });
  }

  @Test
  void the_zip_of_a_folder_is_a_set_with_or_without_the_folder_around_it() {
    assertThat(sheets("t.zip", zip("tables/a.csv", "tables/profiles/s.Settings.csv")).grids())
        .extracting(Grid::workbook)
        .containsExactly("a.csv", "profiles/s.Settings.csv");
    assertThat(sheets("t.zip", zip("a.csv", "profiles/s.Settings.csv")).grids())
        .extracting(Grid::workbook)
        .containsExactly("a.csv", "profiles/s.Settings.csv");
    assertThat(sheets("t.zip", zip("profiles/s.Settings.csv")).grids())
        .extracting(Grid::workbook)
        .containsExactly("profiles/s.Settings.csv");
  }

  @Test
  void what_systems_leave_behind_and_read_me_files_are_not_looked_at() {
    var left = zip("t/a.csv", "__MACOSX/t/._a.csv", "t/.DS_Store", "t/~$a.xlsx", "t/README.md");
    assertThat(sheets("t.zip", left).grids()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.csv", "t/../../a.csv", "/etc/a.csv", "C:/a.csv", "t\\..\\a.csv", ".."})
  void names_that_lead_out_of_the_folder_are_refused(String name) {
    assertThat(codes("t.zip", zip("t/a.csv", name))).containsExactly("upload.path");
    assertThat(codes(name, text("x"))).containsExactly("upload.path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t/b.zip", "t/b.ZIP", "t/b.jar", "t/b.7z", "t/b.gz"})
  void packed_files_inside_are_refused(String name) {
    assertThat(codes("t.zip", zip("t/a.csv", name))).containsExactly("upload.nested");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t/b.docx", "t/b.pdf", "t/b.exe", "t/b", "t/b.ods", "t/b.txt", "t/b.yml"})
  void files_that_are_no_workbooks_are_refused(String name) {
    assertThat(codes("t.zip", zip("t/a.csv", name))).containsExactly("upload.kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.docx", "b.pdf", "b.xls", "b.xlsm", "b"})
  void a_single_file_that_is_no_workbook_is_refused(String name) {
    assertThat(codes(name, text("%PDF-1.7"))).contains("workbook.kind");
  }

  @Test
  void an_old_workbook_inside_a_zip_is_refused_by_its_kind() {
    assertThat(codes("t.zip", zip("t/a.xls"))).containsExactly("workbook.kind");
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() {
    var blank = new byte[40_000_000];
    assertThat(codes("t.zip", zip(Map.of("a.csv", blank)))).containsExactly("upload.bomb");
  }

  @Test
  void many_workbooks_each_just_not_too_large_are_too_much_together() {
    var large = "a,b\n".repeat(400_000).getBytes(StandardCharsets.UTF_8);
    var files = new TreeMap<>(Map.of("a.csv", large, "b.csv", large));
    assertThat(refused(files)).isEmpty();
    files.put("c.csv", large);
    assertThat(refused(files)).extracting(Finding::code).containsExactly("upload.bomb");
  }

  private static List<Finding> refused(SortedMap<String, byte[]> files) {
    return new Uploaded(files)
        .sheets(() -> new WorkbookGrids(List.of(), List.of()))
        .fold(sheets -> List.of(), findings -> findings);
  }

  @Test
  void too_many_entries_are_refused() {
    var entries = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < 2_001; i++) {
      entries.put("t/a" + i + ".md", new byte[0]);
    }
    assertThat(codes("t.zip", zip(entries))).containsExactly("upload.too-many");
  }

  @Test
  void garbage_is_no_zip_and_an_empty_one_holds_nothing() {
    assertThat(codes("t.zip", text("hello"))).containsExactly("upload.unreadable");
    var whole = zip("t/a.csv");
    var half = java.util.Arrays.copyOf(whole, whole.length / 3);
    assertThat(codes("t.zip", half)).containsExactly("upload.unreadable");
    assertThat(codes("t.zip", zip("t/README.md"))).containsExactly("upload.nothing");
    assertThat(codes("t.zip", zip(Map.of()))).containsExactly("upload.nothing");
    assertThat(
            new Uploaded(new TreeMap<>())
                .sheets(() -> WorkbookGrids.of(LIVE))
                .<List<Finding>>fold(sheets -> List.of(), findings -> findings))
        .extracting(Finding::code)
        .containsExactly("upload.nothing");
  }

  @Test
  void a_name_that_stands_twice_in_a_zip_is_refused() {
    var bytes = zip("t/a.csv", "t/b.csv");
    // the same length, so that only the name differs from what was packed
    var twice = new String(bytes, ISO_8859_1).replace("t/b.csv", "t/a.csv").getBytes(ISO_8859_1);
    assertThat(findings("t.zip", twice))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("upload.twice");
              assertThat(it.place()).contains("t/a.csv");
              assertThat(it.suggestion()).isEqualTo("zip the folder again");
            });
  }

  @Test
  void an_entry_with_a_password_is_refused() {
    var bytes = zip("t/a.csv");
    // the lowest bit of an entry's flags says that it is encrypted
    bytes[6] |= 1;
    assertThat(codes("t.zip", bytes)).containsExactly("upload.unreadable");
  }

  @Test
  void a_zip_beside_other_files_is_refused() {
    var files = new TreeMap<>(Map.of("t.zip", zip("a.csv"), "b.csv", text("x")));
    assertThat(
            new Uploaded(files)
                .sheets(() -> WorkbookGrids.of(LIVE))
                .<List<Finding>>fold(sheets -> List.of(), findings -> findings))
        .extracting(Finding::code)
        .containsExactly("upload.mixed");
  }

  @Test
  void a_single_workbook_takes_the_place_of_the_live_one() {
    var sheets = sheets("route.csv", text("Decision,mine\n"));
    assertThat(sheets.grids().stream().filter(grid -> grid.stem().equals("route")))
        .singleElement()
        .extracting(grid -> grid.text(0, 1))
        .isEqualTo("mine");
    assertThat(sheets.grids()).extracting(Grid::workbook).contains("priority.csv");
  }

  @Test
  void single_workbooks_that_cannot_be_opened_are_refused_at_once_and_others_are_not() {
    var files = new TreeMap<String, byte[]>();
    files.put(
        "route.xlsx",
        zip(
            new LinkedHashMap<>(
                Map.of(
                    "[Content_Types].xml",
                    text("<Types/>"),
                    "xl/workbook.xml",
                    text("<workbook/>"),
                    "xl/vbaProject.bin",
                    text("x")))));
    files.put("priority.xlsm", text("x"));
    files.put("shopify-first-store.Settings.xlsx", text("no zip"));
    files.put("also.csv", text("Decision,x\n"));
    var refused =
        new Uploaded(files)
            .sheets(() -> WorkbookGrids.of(LIVE))
            .fold(
                sheets -> {
                  throw new AssertionError("taken: " + sheets.findings());
                },
                faults -> faults);
    assertThat(refused)
        .extracting(Finding::code)
        .contains("workbook.macros", "workbook.kind", "workbook.unreadable");
    assertThat(refused).noneMatch(it -> it.place().startsWith("also.csv"));
    // cells with faults are told with everything else
    assertThat(sheets("route.csv", text("Decision,\"x\n")).findings()).isNotEmpty();
  }

  @Test
  void a_single_sheet_of_a_profile_finds_its_folder() {
    var sheets = sheets("shopify-first-store.Settings.csv", text("Setting,x\n"));
    assertThat(sheets.grids())
        .extracting(Grid::workbook)
        .contains("profiles/shopify-first-store.Settings.csv")
        .contains("profiles/shopify-first-store.Calendar.csv")
        .doesNotContain("shopify-first-store.Settings.csv");
  }
}
