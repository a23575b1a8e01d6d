package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped boundary of disputes, and one fixture that meets one of its rows. */
class QualityCommandsTest {
  private static final Path TABLES = Path.of("../decision-tables");
  private static final Path FIXTURES = Path.of("../test-fixtures");
  private static final String MET = "a-chargeback-with-every-proof-at-hand-fills-its-form.yaml";
  private static final String TABLE = "boundary-dispute";

  private final Path folder;

  QualityCommandsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    for (var file : List.of(MET, "pairs.csv")) {
      Files.copy(FIXTURES.resolve(file), folder.resolve(file));
    }
  }

  private Ran ran(String command, String... more) {
    var usual =
        Stream.of(command, folder.toString(), "--changed", TABLE, "--tables", TABLES.toString());
    return Ran.of(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void rows_that_no_fixture_meets_are_told_and_fixtures_that_meet_them_are_written()
      throws IOException {
    var saved = folder.resolve("saved");
    var ran =
        ran("coverage", "--format", "json", "--fail-under", "100", "--save-fixtures", saved + "");
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err()).contains("expected at least 100.0 percent, got 20.00 percent");
    var report = new ObjectMapper().readTree(ran.out());
    assertThat(report.path("failedFixtures").asInt()).isZero();
    assertThat(report.at("/rows/met").asInt()).isEqualTo(1);
    assertThat(report.at("/rows/all").asInt()).isEqualTo(5);

    var written = files(saved);
    assertThat(written).hasSize(4);
    assertThat(written).allMatch(file -> read(file).contains("generated: \"unconfirmed\""));
    assertThat(ran("coverage").out()).as("nobody stands behind them yet").contains("rows 1/5");

    var accept = Stream.of("fixtures", "accept", "--by", "QA", "--why", "dispute policy, part 2");
    var accepted =
        Stream.concat(accept, written.stream().map(Path::toString)).toArray(String[]::new);
    assertThat(Ran.of(accepted).code()).isZero();
    assertThat(ran("coverage", "--fail-under", "100").out()).contains("rows 5/5");
  }

  @Test
  void slips_that_no_fixture_notices_stand_beside_their_cells_with_what_would_notice_them()
      throws IOException {
    Files.writeString(
        folder.resolve("survivors.csv"),
        """
        Table,Rule,Column,Slip,Why
        boundary-dispute,BT-018,Boundary,EVIDENCE_FIRST -> APPROVAL_REQUIRED,a reason for the test
        boundary-dispute,BT-099,Boundary,FORBIDDEN -> EXECUTABLE,there is no such row
        """);
    var page = folder.resolve("report.html");
    var ran = ran("mutate", "--format", "html", "--output", page + "", "--unexplained", "0");
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err())
        .contains("expected at most 0 slips neither noticed nor explained, got ")
        .contains("survivors.csv:3: ");
    assertThat(read(page))
        .contains("<details open><summary><b>boundary-dispute.csv</b>")
        .contains("right, because a reason for the test")
        .contains("a fixture of custom-made-dtc would notice it with ");
  }

  @Test
  void slips_that_change_no_answer_are_listed_with_their_cells() throws IOException {
    var damage = "boundary-damage";
    var usual =
        Stream.of("mutate", folder.toString(), "--changed", damage, "--tables", TABLES.toString());
    var ran = Ran.of(Stream.concat(usual, Stream.of("--format", "json")).toArray(String[]::new));
    var sheet = new ObjectMapper().readTree(ran.out()).at("/sheets/0");
    assertThat(sheet.path("leftOut")).hasSize(sheet.path("equivalent").asInt()).isNotEmpty();
    for (var left : sheet.path("leftOut")) {
      assertThat(left.path("table").asText()).isEqualTo(damage);
      assertThat(left.path("rule").asText()).startsWith("BD-");
      assertThat(left.path("slip").asText()).isNotEmpty();
      assertThat(left.path("why").asText()).contains("custom-made-dtc").contains("proved");
    }
  }

  @Test
  void sides_that_no_fixture_meets_are_named_with_their_cells_and_a_case_and_whose_it_is() {
    var text = ran("coverage").out();
    assertThat(text)
        .containsPattern(
            "boundary-dispute.csv!.*![A-Z]\\d+ BT-\\d+, .*: the only cell that fails: ")
        .containsPattern("no fixture; one of [a-z-]+ would meet it with ");
    var json = ran("coverage", "--format", "json").out();
    assertThat(json).contains("\"profile\" : \"custom-made-dtc\"").contains("\"open\" : {");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
