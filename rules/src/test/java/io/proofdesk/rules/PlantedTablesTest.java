package io.proofdesk.rules;

import static io.proofdesk.model.vocabulary.EvidenceState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.briefing.Pieces;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.source.WorkbookSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults planted in the tables as they ship: what is told, where, and what helps. */
class PlantedTablesTest {
  private static final String CHECKS = "readiness.csv";

  /** Faults of single workbooks, all at once; none hides another. */
  private static final List<Finding> READ =
      findings(
          new ShippedTables()
              .change("record-places.csv", PlantedTablesTest::otherColumns)
              .line("platform-orders.csv", "Hit policy", row -> at(row, 1, "C")));

  /** Faults of workbooks that are sound each by itself. */
  private static final List<Finding> ASSEMBLED =
      findings(
          new ShippedTables()
              .leaveOut("invariants.csv")
              .leaveOut("signals.Words.csv")
              .line(CHECKS, "RD-011", row -> at(row, 0, "RD-010"))
              .line(CHECKS, "RD-012", row -> at(row, 0, "twelve"))
              .line(CHECKS, "RD-013", row -> at(row, 1, ""))
              .line(CHECKS, "RD-020", row -> at(row, 3, "")));

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "note.unknown-column|record-places.csv!Rules|Route|take the column out",
        "note.no-column|record-places.csv!Rules|Place in Chinese|add the column under THEN",
        "platform.other-result|platform-orders.csv!Rules|Mapped status under hit policy C|such as U"
      })
  void a_workbook_that_lacks_what_the_code_asks_of_it_is_told(
      String code, String place, String read, String fix) {
    told(READ, code, place, read, fix);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rulebook.result-missing|profiles/xiaohongshu-shop|Broken|add the workbook",
        "signals.sheet-missing|signals|Words|add the sheet, or its csv",
        "readiness.id|readiness.csv!Rules!A3|RD-010|take the next number",
        "readiness.id|readiness.csv!Rules!A4|twelve|such as RD-010",
        "readiness.blank|readiness.csv!Rules!B5||fill it in",
        "readiness.blank|readiness.csv!Rules!D6||fill it in"
      })
  void what_workbooks_lack_together_is_told(
      String code, String place, @Nullable String read, String fix) {
    told(ASSEMBLED, code, place, read, fix);
  }

  private static void told(
      List<Finding> findings, String code, String place, @Nullable String read, String fix) {
    assertThat(findings)
        .filteredOn(it -> it.code().equals(code) && it.place().equals(place))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.read()).isEqualTo(read);
              assertThat(it.expected() + "; " + it.suggestion()).contains(fix);
            });
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "brief.setting,Helpdesk,KUSTOMER,leave it out",
    "brief.unknown-fact,Dispuet,CHARGEBACK,did you mean `Dispute`?"
  })
  void imagined_facts_are_facts_and_no_settings(
      String code, String heading, String text, String fix) {
    var read = ShippedTables.shippedEngine().imagine("demo-store", Map.of(heading, text));
    assertThat(read.value()).isNull();
    assertThat(read.findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.place()).isEqualTo(heading);
              assertThat(it.suggestion()).contains(fix);
            });
  }

  @Test
  void evidence_of_a_misspelt_type_counts_for_nothing_and_is_told_with_the_type_that_was_meant() {
    var damage = Situations.damage().evidence(Pieces.evidence("DAMAGE_PHOTOS", ACCEPTED));
    assertThat(Movement.decide(ShippedTables.shippedEngine(), damage).warnings())
        .filteredOn(it -> it.code().equals("case.unknown-evidence"))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("/evidence/0/type", "DAMAGE_PHOTO"));
  }

  /** What is found before anything is compiled, by whoever comes so far. */
  private static List<Finding> findings(ShippedTables tables) {
    var read = WorkbookSet.read(new WorkbookGrids(tables.grids(), List.of()));
    var source = read.value();
    return source == null ? read.findings() : RulebookAssembly.look(source, new LastLoad());
  }

  private static List<String> at(List<String> row, int column, String text) {
    row.set(column, text);
    return row;
  }

  /** A condition that asks nothing in front of another one, and no longer the last result. */
  private static List<List<String>> otherColumns(List<List<String>> rows) {
    var changed = new ArrayList<>(rows);
    int marks = rows.indexOf(List.of("Rule", "IF", "", "THEN", "", "", "NOTE", "SOURCE"));
    assertThat(marks).isPositive();
    for (int i = marks; i < rows.size(); i++) {
      var cells = new ArrayList<>(rows.get(i));
      if (cells.size() > 5) {
        cells.remove(5);
        cells.add(2, i == marks + 1 ? "Route" : "");
      }
      changed.set(i, cells);
    }
    return changed;
  }
}
