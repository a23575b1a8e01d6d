package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The faults of one file are bounded, counted to the last, and crowd out nobody else's. */
class FindingsTest {
  private final Findings findings = new Findings();

  @Test
  void a_file_full_of_faults_is_told_in_part_and_counted_whole() {
    errors("a.csv", 1_500);
    errors("b.csv", 3);
    assertThat(findings.all()).hasSize(1_004);
    assertThat(findings.all().get(1_003))
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly("check.more", "a.csv", "500 more errors");
  }

  @Test
  void warnings_of_a_file_hide_none_of_its_errors() {
    for (int i = 0; i < 2_000; i++) {
      findings.warning("cell.signs", "a.csv!Rules!B" + i, null, "plain signs", null);
    }
    assertThat(findings.failed()).isFalse();
    errors("a.csv", 1);
    assertThat(findings.failed()).isTrue();
    assertThat(findings.all())
        .extracting(Finding::code, Finding::severity)
        .contains(tuple("cell.formula", Severity.ERROR), tuple("check.more", Severity.WARNING));
  }

  @Test
  void what_is_only_counted_still_stops() {
    errors("a.csv", 10_000);
    var first = new Findings();
    first.addAll(findings.all());
    assertThat(first.all()).hasSize(1_001).contains(findings.all().get(1_000));
    assertThat(findings.beside(List.of()).all()).isEqualTo(findings.all());
  }

  private void errors(String file, int count) {
    for (int i = 0; i < count; i++) {
      findings.error("cell.formula", file + "!Rules!A" + i, null, "a plain value", null);
    }
  }
}
