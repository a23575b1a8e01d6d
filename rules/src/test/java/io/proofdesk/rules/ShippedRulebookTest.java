package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.kept.KeptForThisRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedRulebookTest {
  static final Path TABLES = Path.of("../decision-tables");

  @Test
  void the_shipped_workbooks_load_without_a_finding() {
    var loading = new Rulebooks(KeptForThisRun.INSTANCE).load(TABLES, "shipped");
    assertThat(loading.findings().stream().map(Finding::line)).isEmpty();
    assertThat(loading.rulebook()).isNotNull();
  }
}
