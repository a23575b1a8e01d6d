package io.proofdesk.api.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.trace.Sheet;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The damage boundary: its limits are settings, its kinds are not. */
class ByProfileTest {
  private static final Sheet SHEET =
      Sheet.of(Objects.requireNonNull(WorkbookSet.read(Path.of("../decision-tables")).value()))
          .stream()
          .filter(sheet -> sheet.table().id().equals("boundary-damage"))
          .findFirst()
          .orElseThrow();

  private static String result(String row, String heading) {
    var table = SHEET.table();
    var rows = table.rows();
    var outputs = table.outputs();
    return ByProfile.result(
        SHEET,
        IntStream.range(0, rows.size())
            .filter(it -> rows.get(it).id().equals(row))
            .findFirst()
            .orElseThrow(),
        IntStream.range(0, outputs.size())
            .filter(it -> outputs.get(it).column().heading().equals(heading))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void a_limit_is_told_with_whose_it_is_where_profiles_differ() {
    assertThat(result("BD-040", "Up to"))
        .contains("150.00 USD (custom-made-dtc)", "shopify-first-store)")
        .contains("300.00 CNY (xiaohongshu-shop)");
  }

  @Test
  void what_is_the_same_everywhere_is_told_once() {
    assertThat(result("BD-040", "Boundary")).isEqualTo("AUTO_ALLOWED");
  }

  @Test
  void a_blank_cell_stays_blank() {
    assertThat(result("BD-020", "Up to")).isEmpty();
  }
}
