package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
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
  void a_profile_brings_words_of_its_own_that_no_reply_may_say() {
    var own =
        new Grid(
            "profiles/shopify-first-store/reply-lint.csv",
            "Rules",
            List.of(
                List.of("Language", "Kind", "Phrase", "Why", "Suggestion"),
                List.of("en", "blocked", "your parcel is moving", "we say `under way`", ""),
                // frees nothing that is forbidden to all
                List.of("en", "allowed", "unfortunately", "", "")));
    tables.line(
        "replies.en.csv",
        "IN_TRANSIT_INSIDE",
        row -> {
          row.set(2, row.get(2).replace("Your parcel", "Unfortunately, your parcel"));
          return row;
        });
    var plain = WorkbookSet.of(tables.grids());
    var both = new ArrayList<>(tables.grids());
    both.add(own);
    var source = WorkbookSet.of(both);
    assertThat(RulebookAssembly.look(plain.orThrow(), new LastLoad()))
        .extracting(Finding::code, Finding::read)
        .containsOnly(tuple("reply.blocked-wording", "unfortunately"));
    assertThat(RulebookAssembly.look(source.orThrow(), new LastLoad()))
        .extracting(Finding::code, Finding::read)
        .containsOnly(
            tuple("reply.blocked-wording", "unfortunately"),
            tuple("reply.blocked-wording", "your parcel is moving"));
  }

  @Test
  void a_fault_of_a_profiles_own_words_is_named_with_its_cell() {
    var grids = new ArrayList<>(tables.grids());
    grids.add(
        new Grid(
            "profiles/shopify-first-store/reply-lint.csv",
            "Rules",
            List.of(
                List.of("Language", "Kind", "Phrase", "Why", "Suggestion"),
                List.of("en", "blokced", "cheap", "", ""))));
    assertThat(RulebookAssembly.look(WorkbookSet.of(grids).orThrow(), new LastLoad()))
        .extracting(Finding::code, Finding::place)
        .containsExactly(
            tuple("lint.unknown-kind", "profiles/shopify-first-store/reply-lint.csv!Rules!B2"));
  }

  @Test
  void what_a_reply_must_not_say_is_found_beside_a_table_that_cannot_be_read() {
    tables
        .change("route.csv", rows -> List.of(List.of("Decision", "x")))
        .line(
            "replies.en.csv",
            "IN_TRANSIT_INSIDE",
            row -> {
              row.set(2, row.get(2) + " You entered the wrong address. {{frist name}}");
              return row;
            });
    assertThat(WorkbookSet.of(tables.grids()).value()).isNull();
    assertThat(ReplyChecks.words(tables.grids(), new LastLoad()))
        .extracting(Finding::code)
        // a table that names no reply leaves nothing about them open
        .containsOnly("reply.unknown-placeholder", "reply.blame");
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
