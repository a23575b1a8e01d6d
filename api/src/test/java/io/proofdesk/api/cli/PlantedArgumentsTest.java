package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.FixedRules;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.http.SmallRulebook;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a command line: what it is refused with, where, and what helps. */
class PlantedArgumentsTest {
  private static final String CASE =
      """
      store: demo-store
      conversation: {caseRef: c-1, channel: EMAIL, messages: []}
      signals: {intents: [DAMAGE]}
      """;

  private static final String FIXTURE =
      "title: x\ncovers: [SC-054]\nprofile: small\nasOf: 2026-11-20T10:00:00Z\n"
          + "expect: {route: {primary: DAMAGE}}\ncase:\n"
          + CASE.indent(2);

  private static final String TABLE =
      "Decision,x\nHit policy,F\nOwner,OPS\nSource,assumption\n\nRule,IF,THEN\n"
          + ",Orders,Discount\nType,whole number,whole number\nDI-010,1,1\n";

  private final Path folder;

  PlantedArgumentsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("case.yaml"), CASE);
    Files.writeString(folder.resolve("empty.yaml"), "");
    Files.createDirectory(folder.resolve("fixtures"));
    Files.writeString(folder.resolve("fixtures/one.yaml"), FIXTURE);
    Files.writeString(folder.resolve("table.csv"), TABLE);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "decide {}/gone.yaml|case.no-file|{}/gone.yaml||look at the path",
        "decide {}/empty.yaml|request.empty|{}/empty.yaml||write at least `{}`",
        "explain {}/case.yaml --language fr|explain.language|--language|fr|en or zh",
        "eta --order-date 2026-03-01 --holidays {}/gone.ics|case.no-file|{}/gone.ics||look at the path",
        "eta --order-date 2026-03-01 --production-days soon|eta.bad-days|--production-days|soon|such as 7-14",
        "eta --order-date 2026-03-01 --shipping-days 9-3|eta.bad-days|--shipping-days|9-3|the quick end: 3-9",
        "table eval {}/table.csv --facts {}/gone.jsonl|facts.no-file|{}/gone.jsonl||look at the path",
        "check {}/nowhere|tables.no-folder|{}/nowhere||name it after `check`",
        "coverage --tables {}/nowhere|tables.no-folder|{}/nowhere||name it with `--tables`",
        "coverage --tables ../decision-tables {}/nowhere|fixture.no-folder|{}/nowhere||name a folder with fixtures",
        "replay {}/fixtures --profile smal|replay.unknown-choice|--profile|smal|did you mean `small`?",
        "replay {}/fixtures --changed rout|tables.unknown|--changed|rout|did you mean `route`?",
        "replay {}/fixtures --url http://127.0.0.1:1|replay.no-server|http://127.0.0.1:1/v1/decisions||proofdesk serve",
        "fixtures accept {}/fixtures/one.yaml --by QA --why x|fixture.not-generated|{}/fixtures/one.yaml||name a file that `fixtures generate`",
        "keys list --data {}/case.yaml|data.not-a-folder|{}/case.yaml|a file|give a folder with `--data`",
        "serve --port 70000 --data {}|serve.no-such-port|--port|70000|a port from 0 to 65535",
        "serve --port 0 --host 192.0.2.1 --data {}|serve.no-such-address|--host|192.0.2.1|an address of this machine",
        "serve --port {port} --data {}|serve.address-in-use|--port|127.0.0.1:{port}|choose another port"
      })
  void a_faulty_command_line_is_refused_with_its_fault(
      String line, String code, String place, @Nullable String read, String fix)
      throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      told(
          line.replace("{port}", port),
          code,
          place,
          read == null ? "" : read.replace("{port}", port),
          fix);
    }
  }

  @Test
  void what_only_a_database_knows_is_refused_once_it_was_asked() {
    var nobody = "01930000-0000-7000-8000-000000000000";
    told("keys revoke " + nobody + " --data {}/data", "keys.unknown", "ID", nobody, "keys list");
    told(
        "serve --port 0 --host 0.0.0.0 --data {}/data",
        "serve.no-keys",
        "--host",
        "0.0.0.0",
        "proofdesk keys add");
    told(
        "fixtures from-decision " + nobody + " --data {}/data --out {}/fixtures",
        "decision.not-given",
        nobody,
        "",
        "take `decisionId` from an answer");
  }

  private void told(String line, String code, String place, String read, String fix) {
    assertThat(refused(line.replace("{}", folder.toString()).split(" ")))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.place()).isEqualTo(place.replace("{}", folder.toString()));
              assertThat(Objects.requireNonNullElse(it.read(), "")).isEqualTo(read);
              assertThat(it.expected() + "; " + it.suggestion()).contains(fix);
            });
  }

  @Test
  void a_table_of_more_columns_than_there_is_room_for_is_to_be_split() throws IOException {
    var wide = TABLE.replace("IF,", "IF" + ",".repeat(25));
    var asked =
        IntStream.rangeClosed(1, 25).mapToObj(i -> "Q" + i).collect(Collectors.joining(","));
    Files.writeString(
        folder.resolve("table.csv"),
        wide.replace(",Orders,", "," + asked + ",")
            .replace("Type,whole number,", "Type" + ",yes/no".repeat(25) + ",")
            .replace("DI-010,1,", "DI-010" + ",yes".repeat(25) + ","));
    Files.writeString(folder.resolve("facts.jsonl"), "{}\n");
    var table = folder.resolve("table.csv").toString();
    assertThat(refused("table", "eval", table, "--facts", folder.resolve("facts.jsonl").toString()))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("table.too-many-columns");
              assertThat(it.place()).isEqualTo(table + "!Rules!Z9");
              assertThat(it.read()).isEqualTo("Q25");
              assertThat(it.suggestion()).startsWith("split " + table + " in two tables");
            });
  }

  @Test
  void a_line_of_facts_without_an_end_is_not_read_to_its_end() throws IOException {
    var facts = folder.resolve("facts.jsonl");
    Files.writeString(facts, "{\"Orders\": 1" + " ".repeat(1_100_000) + "}\n{\"Orders\": 1}\n");
    var table = folder.resolve("table.csv").toString();
    var ran = Ran.of("table", "eval", table, "--facts", facts.toString());
    assertThat(ran.lines()).hasSize(2);
    assertThat(ran.lines().get(0))
        .contains("\"facts.line-too-long\"", "facts.jsonl:1\"", "one JSON object on every line");
    assertThat(ran.lines().get(1)).contains("DI-010");
  }

  /** What a command line is refused with, before it is put into words. */
  private static List<Finding> refused(String... words) {
    var caught = new AtomicReference<Exception>();
    var command =
        Proofdesk.commandLine(
            FixedRules.of(new SmallRulebook("1")),
            InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z")),
            words);
    command.setOut(new PrintWriter(new StringWriter()));
    command.setErr(new PrintWriter(new StringWriter()));
    command.setExecutionExceptionHandler(
        (failure, of, parsed) -> {
          caught.set(failure);
          return 1;
        });
    assertThat(command.execute(words)).isEqualTo(1);
    assertThat(caught.get()).isInstanceOf(Refusal.class);
    return ((Refusal) caught.get()).findings();
  }
}
