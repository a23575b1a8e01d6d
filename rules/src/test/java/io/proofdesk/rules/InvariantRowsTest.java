package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.settling.InvariantCoverage;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Takes rows of the invariants away, or blunts them. */
class InvariantRowsTest {
  private final ShippedTables tables = new ShippedTables();

  @Test
  void a_rulebook_without_a_row_against_money_before_evidence_is_refused() {
    tables.without("invariants.csv", "IV-010");
    assertThat(tables.load().rulebook()).isNull();
    assertThat(tables.load().findings())
        .extracting(Finding::code, Finding::read)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "rulebook.invariant-missing", "MONEY_BEFORE_EVIDENCE"));
  }

  @Test
  void a_row_that_looks_away_in_one_route_is_refused() {
    tables.cell("invariants.csv", "IV-042", "Route", "not(DAMAGE)");
    assertThat(lines()).containsExactly("the boundary is open beside an open dispute");
  }

  @Test
  void a_row_that_looks_away_from_one_stage_of_dispute_is_refused() {
    tables.cell("invariants.csv", "IV-041", "Dispute", "INQUIRY, CHARGEBACK");
    assertThat(lines()).containsExactly("something is executed beside an open dispute");
  }

  @Test
  void invariants_that_apply_only_sometimes_are_refused_as_a_whole() {
    tables.change(
        "invariants.csv",
        rows -> {
          rows.add(4, List.of("Applies when", "Route", "DAMAGE"));
          return rows;
        });
    assertThat(lines()).hasSizeGreaterThan(20);
  }

  @Test
  void a_new_route_about_the_law_needs_its_people_too() {
    tables.line(
        "vocabulary.Words.csv", "Route", "REGULATOR", "a regulator", "监管", "an authority", "LEGAL");
    assertThat(lines()).contains("a legal, press or safety case is answered by a template");
  }

  @Test
  void no_row_of_the_shipped_invariants_can_be_taken_away() {
    var source = tables.source();
    for (var profile : source.profiles()) {
      var free = new ArrayList<String>();
      for (Row row : invariants(profile.tables()).rows()) {
        var without = replaced(profile.tables(), table -> less(table, row));
        if (coverage(source).missing(without, "here").isEmpty()) {
          free.add(row.id());
        }
      }
      assertThat(free).as(profile.profile().name()).isEmpty();
    }
  }

  @Test
  void the_shipped_invariants_miss_nothing_themselves() {
    var source = tables.source();
    for (var profile : source.profiles()) {
      assertThat(coverage(source).missing(profile.tables(), "here")).isEmpty();
    }
  }

  @Test
  void the_finding_names_the_invariant_and_what_would_get_through() {
    tables.without("invariants.csv", "IV-061");
    assertThat(lines())
        .containsExactly("a conversation about a review goes without its own stop line");
  }

  @Test
  void a_limit_that_ends_at_some_amount_is_no_limit() {
    tables.cell("invariants.csv", "IV-030", "Affected value", "(50..500]");
    assertThat(lines()).containsExactly("money of any amount is recommended without an approval");
  }

  private List<String> lines() {
    return tables.load().findings().stream()
        .filter(finding -> finding.code().equals("rulebook.invariant-missing"))
        .map(finding -> finding.expected().replaceFirst(".*catches this: ", ""))
        .distinct()
        .toList();
  }

  private static InvariantCoverage coverage(RulebookSource source) {
    var words = source.vocabulary();
    return new InvariantCoverage(trait -> routes(source, trait), words.words("Invariant"));
  }

  private static List<String> routes(RulebookSource source, Trait trait) {
    return source.vocabulary().lists().getOrDefault("Route", List.of()).stream()
        .filter(word -> word.traits().contains(trait))
        .map(word -> word.id())
        .toList();
  }

  private static Table invariants(List<Table> tables) {
    return tables.stream()
        .filter(table -> table.id().equals("invariants"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Table> replaced(List<Table> tables, UnaryOperator<Table> change) {
    return tables.stream()
        .map(table -> table.id().equals("invariants") ? change.apply(table) : table)
        .toList();
  }

  private static Table less(Table table, Row row) {
    var rows = table.rows().stream().filter(kept -> !kept.id().equals(row.id())).toList();
    return table.withRows(rows);
  }
}
