package io.proofdesk.api.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.rules.source.WorkbookBytes;
import io.proofdesk.rules.source.WorkbookSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static final Path SHIPPED = Path.of("../decision-tables");

  @Test
  void the_shipped_tables_come_back_byte_for_byte_and_mean_the_same() throws IOException {
    var shipped = WorkbookBytes.of(SHIPPED);
    var back = Packing.unpack(Packing.pack(shipped));
    assertThat(back.files().keySet()).isEqualTo(shipped.files().keySet()).hasSizeGreaterThan(50);
    back.files().forEach((name, bytes) -> assertThat(bytes).isEqualTo(shipped.files().get(name)));
    assertThat(WorkbookSet.read(back.grids()).orThrow().hash())
        .isEqualTo(WorkbookSet.read(SHIPPED).orThrow().hash());
  }

  @Test
  void the_same_files_give_the_same_zip() {
    var shipped = WorkbookBytes.of(SHIPPED);
    assertThat(Packing.pack(shipped)).isEqualTo(Packing.pack(shipped));
    var less = new TreeMap<>(shipped.files());
    less.remove(less.firstKey());
    assertThat(Packing.pack(WorkbookBytes.of(less))).isNotEqualTo(Packing.pack(shipped));
  }

  @Test
  void what_is_no_zip_of_ours_is_refused() throws IOException {
    assertThatThrownBy(() -> Packing.unpack(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    var whole = Packing.pack(WorkbookBytes.of(SHIPPED));
    assertThatThrownBy(() -> Packing.unpack(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(IOException.class);
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      for (int i = 0; i < 9; i++) {
        zip.putNextEntry(new ZipEntry(i + ".csv"));
        zip.write(new byte[8 * 1024 * 1024]);
      }
    }
    assertThatThrownBy(() -> Packing.unpack(bomb.toByteArray()))
        .hasMessageContaining("more than a set of workbooks may");
  }
}
