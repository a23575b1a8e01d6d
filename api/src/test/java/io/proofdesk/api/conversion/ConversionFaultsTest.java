package io.proofdesk.api.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Headings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a conversion is told before anything is written. */
class ConversionFaultsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_folder_without_such_files_is_named() {
    assertThat(refused(() -> Folder.files(folder, ".csv"))).containsExactly("tables.none");
  }

  @Test
  void a_file_in_the_way_is_named() throws IOException {
    var there = Files.writeString(folder.resolve("a.csv"), "one\n");
    var target = new Target(there, new byte[0]);
    assertThat(refused(() -> Target.refuseExisting(List.of(target))))
        .containsExactly("tables.exists");
  }

  @Test
  void two_sheets_of_one_name_make_no_workbook() throws IOException {
    var one = Files.writeString(folder.resolve("a.csv"), "one\n");
    var two = Files.writeString(folder.resolve("b.csv"), "two\n");
    var conversion = new Conversion(Headings.none());
    conversion.toXlsx(List.of(one, two), folder.resolve("c.xlsx"));
    assertThat(refused(conversion::targets)).containsExactly("tables.sheet-twice");
  }

  @Test
  void two_sheets_for_one_file_are_not_written_over_each_other() throws IOException {
    var one = Files.writeString(folder.resolve("a.csv"), "one\n");
    var conversion = new Conversion(Headings.none());
    conversion.toXlsx(List.of(one), folder.resolve("c.xlsx"));
    conversion.toXlsx(List.of(one), folder.resolve("c.xlsx"));
    assertThat(refused(conversion::targets)).containsExactly("tables.target-twice");
  }

  @Test
  void what_would_not_come_back_is_not_written() throws IOException {
    var name = "a.A sheet of a name that is longer than Excel allows.csv";
    var one = Files.writeString(folder.resolve(name), "one\n");
    var conversion = new Conversion(Headings.none());
    conversion.toXlsx(List.of(one), folder.resolve("c.xlsx"));
    assertThat(refused(conversion::targets)).containsExactly("tables.not-kept");
  }

  @Test
  void a_stroke_through_a_cell_is_not_lost_in_silence() throws IOException {
    var csv = Files.writeString(folder.resolve("a.csv"), "one,two\n");
    var made = new Conversion(Headings.none());
    made.toXlsx(List.of(csv), folder.resolve("a.xlsx"));
    var file = folder.resolve("a.xlsx");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(made.targets().get(0).bytes()));
        var out = Files.newOutputStream(file)) {
      var font = book.createFont();
      font.setStrikeout(true);
      var style = book.createCellStyle();
      style.setFont(font);
      book.getSheet("Rules").getRow(0).getCell(1).setCellStyle(style);
      book.write(out);
    }
    for (var how : List.<Consumer<Conversion>>of(c -> c.format(file), c -> c.toCsv(file, folder))) {
      var conversion = new Conversion(Headings.none());
      how.accept(conversion);
      assertThat(refused(conversion::targets))
          .containsExactly("cell.struck-through", "tables.not-kept");
    }
  }

  private static List<String> refused(ThrowingCallable what) {
    return catchThrowableOfType(Refusal.class, what).findings().stream()
        .map(Finding::code)
        .toList();
  }
}
