package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.WorkbookSet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedTablesTest {
  private static final Path TABLES = Path.of("../decision-tables");

  /** Rows whose violation is known, and waits for a correction of the tables. */
  private static final List<String> OPEN = List.of("IV-026", "IV-031", "IV-032", "IV-081");

  @Test
  void every_shipped_invariant_is_proved_but_those_known_to_be_open() {
    var source = WorkbookSet.read(TABLES).value();
    assertThat(source).isNotNull();
    if (source == null) {
      return;
    }
    var report = new Verification(false, line -> {}).verify(source, null);
    assertThat(report.findings()).noneMatch(it -> it.code().equals("verify.undecided"));
    assertThat(report.findings()).noneMatch(it -> it.code().equals("verify.unreachable"));
    assertThat(report.findings()).noneMatch(it -> it.code().equals("verify.gap"));
    assertThat(report.findings()).noneMatch(it -> it.code().equals("verify.overlap"));
    assertThat(OPEN)
        .containsAll(report.counterexamples().stream().map(it -> it.invariant()).toList());
    assertThat(report.proved()).isGreaterThan(30);
  }
}
