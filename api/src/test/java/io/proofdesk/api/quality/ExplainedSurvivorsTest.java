package io.proofdesk.api.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.http.SmallRulebook;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.mutation.Fate;
import io.proofdesk.rules.mutation.Mutant;
import io.proofdesk.rules.mutation.Mutants;
import io.proofdesk.rules.mutation.SheetScore;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.trace.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the dispute boundary: one slip is noticed, one changes nothing, all others survive. */
class ExplainedSurvivorsTest {
  private static final RulebookSource SOURCE =
      Objects.requireNonNull(WorkbookSet.read(Path.of("../decision-tables")).value());
  private static final Sheet SHEET =
      Sheet.of(SOURCE).stream()
          .filter(sheet -> sheet.table().id().equals("boundary-dispute"))
          .findFirst()
          .orElseThrow();
  private static final List<Mutant> MUTANTS = Mutants.of(SHEET.table());

  private final Path folder;

  ExplainedSurvivorsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Fate fate(int index) {
    var mutant = MUTANTS.get(index);
    return switch (index) {
      case 0 -> new Fate(mutant, Fate.Kind.KILLED, "one.yaml", List.of(), null);
      case 1 -> new Fate(mutant, Fate.Kind.EQUIVALENT, null, List.of(), null);
      default -> new Fate(mutant, Fate.Kind.SURVIVED, null, List.of("two.yaml"), null);
    };
  }

  private static SheetScore score() {
    return new SheetScore(
        SHEET, IntStream.range(0, MUTANTS.size()).mapToObj(ExplainedSurvivorsTest::fate).toList());
  }

  private static MutationReport report(ExplainedSurvivors explained) {
    return new MutationReport(
        new Trial(SOURCE, List.of(), List.of(), List.of(), new SmallRulebook("1")),
        List.of(score()),
        explained);
  }

  /** A row of the file for a slip. */
  private static String row(int index, String why) {
    var mutant = MUTANTS.get(index);
    return "boundary-dispute,%s,%s,%s,%s"
        .formatted(
            SHEET.table().rows().get(mutant.row()).id(),
            mutant.heading(SHEET.table()),
            "\"" + mutant.slip() + "\"",
            why);
  }

  private ExplainedSurvivors explained(String... rows) throws IOException {
    var file = folder.resolve(ExplainedSurvivors.FILE);
    Files.writeString(file, "Table,Rule,Column,Slip,Why\n" + String.join("\n", rows) + "\n");
    return ExplainedSurvivors.read(file);
  }

  @Test
  void a_survivor_with_a_reason_is_no_longer_counted_as_unexplained() throws IOException {
    int survived = MUTANTS.size() - 2;
    assertThat(report(ExplainedSurvivors.none()).unexplained()).isEqualTo(survived);
    var report = report(explained(row(2, "no case leads there")));
    assertThat(report.unexplained()).isEqualTo(survived - 1);
    assertThat(report.findings()).isEmpty();
    assertThat(report.html()).contains("right, because no case leads there");
    assertThat(report.json()).contains("\"explained\" : \"no case leads there\"");
    assertThat(report.text())
        .contains(survived + " survived, " + (survived - 1) + " of them unexplained");
  }

  @Test
  void rows_that_changed_places_are_linked_and_name_each_other() throws IOException {
    var swapped = MUTANTS.stream().filter(it -> it.kind() == Mutant.Kind.SWAPPED).findFirst();
    int row = swapped.orElseThrow().row();
    var rows = SHEET.table().rows();
    assertThat(report(ExplainedSurvivors.none()).html())
        .contains("<a href=\"#t1r" + row + "\">" + rows.get(row).id() + " the row itself</a>")
        .contains("<th id=\"t1r" + row + "\"")
        .contains("swapped with " + rows.get(row + 1).id() + ": ");
  }

  @Test
  void a_table_with_open_slips_stands_above_those_without() throws IOException {
    var other =
        Sheet.of(SOURCE).stream()
            .filter(sheet -> sheet.table().id().equals("boundary-damage"))
            .findFirst()
            .orElseThrow();
    var none = ExplainedSurvivors.none();
    var trial = new Trial(SOURCE, List.of(), List.of(), List.of(), new SmallRulebook("1"));
    var scores = List.of(new SheetScore(other, List.of()), score());
    assertThat(new MutationReport(trial, scores, none).html())
        .containsSubsequence("<b>boundary-dispute.csv</b>", "<b>boundary-damage.csv</b>");
  }

  @Test
  void a_reason_does_not_raise_the_score() throws IOException {
    assertThat(report(explained(row(2, "no case leads there"))).percent())
        .isEqualTo(report(ExplainedSurvivors.none()).percent());
  }

  @Test
  void a_reason_for_what_is_noticed_or_changes_nothing_is_stale() throws IOException {
    var report = report(explained(row(0, "no case leads there"), row(1, "no case leads there")));
    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly("survivors.stale", "survivors.stale");
    assertThat(report.findings().get(0).line())
        .startsWith("survivors.csv:2: ")
        .contains("this one is noticed by one.yaml");
    assertThat(report.findings().get(1).line()).contains("it changes none");
  }

  @Test
  void a_slip_that_is_not_there_is_told() throws IOException {
    var report =
        report(
            explained(
                "boundary-dispute,XX-999,,row dropped,no case leads there",
                "no-such-table,XX-999,,row dropped,no case leads there"));
    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly("survivors.unknown", "survivors.unknown");
  }

  @Test
  void a_reason_for_a_table_that_was_not_mutated_is_not_judged() throws IOException {
    assertThat(report(explained("priority,XX-999,,row dropped,no case leads there")).findings())
        .isEmpty();
  }

  @Test
  void what_says_no_slip_or_no_reason_or_says_it_twice_is_refused() {
    assertThatThrownBy(
            () ->
                explained(
                    "boundary-dispute,BX-010,,row dropped,",
                    "boundary-dispute,,,row dropped,no case leads there",
                    row(2, "no case leads there"),
                    row(2, "no case leads there")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.findings())
                    .extracting(Finding::code)
                    .containsExactly(
                        "survivors.incomplete", "survivors.incomplete", "survivors.twice"));
  }

  @Test
  void other_headings_are_refused() throws IOException {
    var file = Files.writeString(folder.resolve("survivors.csv"), "Table,Rule,Why\nx,y,z\n");
    assertThatThrownBy(() -> ExplainedSurvivors.read(file))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.findings())
                    .extracting(Finding::code)
                    .containsExactly("survivors.headings"));
  }

  @Test
  void a_build_server_stops_at_thresholds_and_findings_and_only_sees_rows() throws IOException {
    var report = report(explained(row(0, "no case leads there")));
    var kept = new Threshold("at least 1 percent", "3 percent", true);
    var broken = new Threshold("at most 2 slips", "27", false);
    assertThat(report.junit(List.of(kept, broken)))
        .contains("failures=\"2\"")
        .contains("<testcase classname=\"threshold\" name=\"at least 1 percent\"></testcase>")
        .contains("<failure message=\"27\">")
        .contains("name=\"survivors.stale\"")
        .contains("<skipped message=");
  }
}
