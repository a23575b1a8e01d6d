package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import org.junit.jupiter.api.Test;

/** What the tables say with replies, and what replies say, is checked while loading. */
class ReplyGuardTest {
  private final ShippedTables tables = new ShippedTables();

  @Test
  void a_reply_that_nobody_wrote_is_refused_with_its_cell() {
    tables
        .line("vocabulary.Words.csv", "Reply", "SORRY", "sorry", "抱歉", "reply template", "none")
        .cell("reply.csv", "RP-130", "Reply", "SORRY");
    var loading = tables.load();
    assertThat(loading.rulebook()).isNull();
    assertThat(loading.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("reply.unknown-template");
              assertThat(finding.read()).isEqualTo("SORRY");
              assertThat(finding.place()).startsWith("reply.csv!Rules!").contains("RP-130");
            });
  }

  @Test
  void a_hand_over_reply_that_nobody_wrote_is_refused() {
    tables.line(
        "profiles/shopify-first-store.Settings.csv",
        "Hand-over reply",
        row -> {
          row.set(2, "NOBODY_WROTE_IT");
          return row;
        });
    assertThat(tables.load().findings().stream().map(Finding::code))
        .contains("reply.unknown-template");
  }

  @Test
  void a_reply_for_open_boundaries_alone_is_refused_where_one_may_be_closed() {
    tables.cell("reply.csv", "RP-311", "Boundary", "");
    var loading = tables.load();
    assertThat(loading.rulebook()).isNull();
    assertThat(loading.findings().stream().map(Finding::code))
        .contains("reply.holding-without-owner");
  }

  @Test
  void a_reply_that_leaves_something_open_has_to_name_the_next_update() {
    tables.line(
        "vocabulary.Words.csv",
        "Reply",
        row -> {
          if (row.get(1).equals("ORDER_STATUS_INFO")) {
            row.set(5, "none");
          }
          return row;
        });
    assertThat(tables.load().findings().stream().map(Finding::code))
        .contains("reply.holding-without-next-update");
  }
}
