package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedTablesTest {
  private static final Path TABLES = Path.of("../decision-tables");

  @Test
  void every_shipped_invariant_is_proved_and_nothing_is_left_to_warn_about() {
    var source = WorkbookSet.read(TABLES).value();
    assertThat(source).isNotNull();
    if (source == null) {
      return;
    }
    var report = new Verification(false, line -> {}).verify(source, null);
    assertThat(report.counterexamples()).isEmpty();
    assertThat(report.findings()).isEmpty();
    assertThat(report.proved()).isEqualTo(source.profiles().size() * invariants(source));
  }

  private static int invariants(RulebookSource source) {
    return source.profiles().get(0).tables().stream()
        .filter(table -> table.id().equals("invariants"))
        .mapToInt(table -> table.rows().size())
        .sum();
  }
}
