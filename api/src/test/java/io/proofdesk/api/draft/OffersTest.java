package io.proofdesk.api.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.quality.Trial;
import io.proofdesk.rules.coverage.Coverage;
import io.proofdesk.rules.coverage.RowCoverage;
import io.proofdesk.rules.mutation.Mutation;
import io.proofdesk.rules.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What coverage and mutation offer is what it takes, in the tables as they are shipped. */
class OffersTest {
  private static final Path TABLES = Path.of("../decision-tables");
  private static final Instant MOMENT = Instant.parse("2026-11-24T15:00:00Z");

  @Test
  void the_facts_that_coverage_offers_lead_to_the_row() throws IOException {
    var unmet =
        Trial.during(
            TABLES,
            null,
            line -> {},
            trial -> {
              var lost = new ArrayList<String>();
              var sheet =
                  new Coverage(trial.source(), List.of(), line -> {})
                      .of(trial.sheets(List.of("boundary-damage")))
                      .get(0);
              for (var row : sheet.rows()) {
                var offer = row.offer();
                var example = offer == null ? null : offer.example();
                if (example != null
                    && row.row() != RowCoverage.OTHERWISE
                    && !answers(trial, row.row(), example.byHeading())) {
                  lost.add(
                      sheet.sheet().table().rows().get(row.row()).id() + " " + example.sentence());
                }
              }
              assertThat(sheet.rows()).filteredOn(row -> row.offer() != null).hasSizeGreaterThan(5);
              return lost;
            });
    assertThat(unmet).isEmpty();
  }

  private static boolean answers(Trial trial, int row, Map<String, String> facts) {
    return trial.rulebook().profiles().values().stream()
        .anyMatch(
            stores -> {
              var engine = Objects.requireNonNull(trial.rulebook().engineFor(stores.first()));
              var brief = engine.imagine(stores.first(), facts).value();
              var trace = new Trace();
              if (brief != null) {
                engine.asking(trace).decide("00000000-0000-7000-8000-000000000000", brief, MOMENT);
              }
              return trace.asked().stream()
                  .filter(it -> it.table().id().equals("boundary-damage"))
                  .anyMatch(it -> it.won(it.table().rows().get(row)));
            });
  }

  @Test
  void a_fixture_with_the_facts_that_mutation_offers_notices_the_slip() throws IOException {
    var made =
        Trial.during(
            TABLES,
            null,
            line -> {},
            trial ->
                new WishDrafts(trial.rulebook())
                    .ofSlips(
                        new Mutation(trial.source(), List.of(), line -> {})
                            .of(trial.sheets(List.of("situation-damage")))));
    // one case notices several slips, and is made once
    assertThat(made.drafts()).hasSizeGreaterThan(1);
    // what only the search takes for a case is said to be left out, and never written
    assertThat(made.left()).hasSizeLessThan(3);
  }
}
