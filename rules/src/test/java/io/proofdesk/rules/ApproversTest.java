package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import org.junit.jupiter.api.Test;

/** Rows that would let a case wait for an approval nobody may give. */
class ApproversTest {
  private final ShippedTables tables = new ShippedTables();

  @Test
  void a_row_that_waits_for_a_role_that_may_not_approve_is_told_once() {
    tables.cell("boundary-damage.csv", "BD-030", "Approver", "FRONTLINE");
    assertThat(tables.load().findings())
        .extracting(Finding::code, Finding::read)
        .containsExactly(tuple("table.nobody-may-approve", "FRONTLINE"));
  }

  @Test
  void a_row_that_waits_for_nobody_is_told() {
    tables.cell("boundary-damage.csv", "BD-030", "Approver", "");
    assertThat(tables.load().findings())
        .extracting(Finding::code)
        .containsExactly("table.nobody-may-approve");
  }

  @Test
  void a_role_that_may_no_longer_approve_is_told_at_every_row_that_waits_for_it() {
    tables.change(
        "vocabulary.Words.csv",
        rows -> {
          rows.replaceAll(
              row ->
                  row.contains("SUPERVISOR")
                      ? row.stream().map(it -> it.equals("MAY_APPROVE") ? "" : it).toList()
                      : row);
          return rows;
        });
    assertThat(tables.load().findings())
        .filteredOn(finding -> finding.code().equals("table.nobody-may-approve"))
        .hasSizeGreaterThan(20);
  }
}
