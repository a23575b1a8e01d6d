package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.workbook.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
  @TempDir private Path folder = Path.of("");

  private void write(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Setting,Type,Value,Source\n");
  }

  @Test
  void nothing_is_opened_but_what_a_set_of_tables_has() throws IOException {
    write("route.csv");
    write("downloads/report.csv");
    write("downloads/profiles/old.Settings.csv");
    assertThat(WorkbookFiles.sound(folder)).isEmpty();

    write("profiles/shop.Settings.csv");
    write("profiles/shop/route.csv");
    write("profiles/shop/old/route.csv");
    write("profiles/.hidden/route.csv");
    assertThat(WorkbookFiles.sound(folder))
        .extracting(Grid::workbook)
        .containsExactly("profiles/shop.Settings.csv", "profiles/shop/route.csv", "route.csv");
    assertThat(WorkbookFiles.sound(folder.resolve("nowhere"))).isEmpty();
  }
}
