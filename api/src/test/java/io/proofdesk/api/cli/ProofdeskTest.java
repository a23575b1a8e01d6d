package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.FixedRules;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.http.SmallRulebook;
import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.vertx.core.json.JsonObject;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProofdeskTest {
  private static final RuleSource SMALL = FixedRules.of(new SmallRulebook("1"));
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z"));

  private record Ran(int code, String out, String err) {}

  private static Ran run(RuleSource rules, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var command = Proofdesk.commandLine(rules, CLOCK, arguments);
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    var code = command.execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  @Test
  void a_misspelt_command_gets_the_one_that_was_meant() {
    var ran = run(SMALL, "serv");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("did you mean `serve`?");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void a_command_stands_under_the_name_it_has_in_its_own_help() {
    var all = Proofdesk.commandLine(SMALL, CLOCK);
    assertThat(all.getSubcommands()).hasSizeGreaterThan(10);
    all.getSubcommands()
        .forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
  }

  @Test
  void a_paragraph_of_the_help_runs_on_to_the_width_of_the_terminal() {
    var help = run(SMALL, "coverage", "--help").out();
    assertThat(help)
        .contains("\nA row is met when it stands in the answer of a fixture that holds; ");
    assertThat(help).doesNotContain("which must never\nanswer");
    assertThat(help).contains("\n\nExample:\n  ./proofdesk coverage --format html");
  }

  @Test
  void a_misspelt_option_gets_the_one_that_was_meant() {
    var ran = run(SMALL, "serve", "--prot", "1");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("did you mean `--port`?");
  }

  @Test
  void a_moment_that_no_case_may_name_is_misread_and_not_decided_at() {
    for (var moment : List.of("2026-11-24", "yesterday", "3000-01-01T00:00:00Z")) {
      var ran = run(SMALL, "decide", "case.yaml", "--as-of", moment);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("`" + moment + "` is no moment such as 2026-11-24T15:00:00Z");
    }
  }

  @Test
  void messages_to_measure_that_are_not_there_are_told_in_a_sentence(@TempDir Path folder) {
    for (var path : List.of(folder, folder.resolve("gone.jsonl"))) {
      var ran = run(SMALL, "signals", "--measure", path.toString());
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err())
          .contains("`" + path + "` is no file of labelled messages")
          .doesNotContain("at io.proofdesk");
    }
  }

  @Test
  void a_taken_port_is_told_before_tables_or_a_database_are_touched(@TempDir Path folder)
      throws IOException {
    var never =
        new FixedRules(
            () -> {
              throw new AssertionError("the tables were read");
            });
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      var data = folder.resolve("data");
      var ran = run(never, "serve", "--port", port, "--data", data.toString());
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err())
          .contains("127.0.0.1:" + port)
          .contains("choose another port with `--port`");
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void an_address_or_port_that_cannot_be_is_named(@TempDir Path data) {
    var there = data.toString();
    assertThat(run(SMALL, "serve", "--port", "70000", "--data", there).err())
        .contains("expected a port from 0 to 65535");
    assertThat(run(SMALL, "serve", "--host", "192.0.2.1", "--port", "0", "--data", there).err())
        .contains("give an address of this machine");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void a_file_where_the_data_folder_should_be_is_called_a_file(@TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("data"), "garbage");
    var ran = run(SMALL, "keys", "list", "--data", file.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("a file").contains("give a folder with `--data`");
  }

  @Test
  void no_command_at_all_is_not_understood() {
    assertThat(run(SMALL).code()).isEqualTo(2);
    assertThat(run(SMALL).err())
        .contains(
            "serve, decide, notes, explain, check, diff, merge, readiness, replay, coverage,"
                + " mutate, fixtures, table, tables, drl, signals, eta, keys");
    assertThat(run(SMALL, "fixtures").err()).contains("generate, from-decision, accept");
    assertThat(run(SMALL, "keys").err()).contains("add, list, revoke");
  }

  @Test
  void what_a_store_lacks_is_told_with_its_cell_and_is_no_success() {
    var all = run(SMALL, "readiness");
    assertThat(all.code()).isEqualTo(1);
    assertThat(all.out())
        .contains("other (other-store): 1 lacking, 3 checks hold")
        .contains("RD-010 profiles/small.Settings.csv!Settings!C4");
    var one = run(SMALL, "readiness", "--profile", "small", "--format", "json");
    assertThat(one.code()).isEqualTo(1);
    assertThat(one.out()).contains("\"profile\" : \"small\"").doesNotContain("\"other\"");
    assertThat(run(SMALL, "readiness", "--profile", "none").err())
        .contains("choose one of other, small");
  }

  @Test
  void every_command_has_an_example_in_its_help() {
    assertHelped(Proofdesk.commandLine(SMALL, CLOCK));
  }

  @Test
  void the_help_of_an_import_names_its_arguments_once() {
    assertThat(run(SMALL, "tables", "import", "--help").out())
        .containsOnlyOnce("[--force] SRC… DEST")
        .doesNotContain("DEST SRC");
  }

  @Test
  void the_list_of_commands_shows_an_example_for_each() {
    var all = Proofdesk.commandLine(SMALL, CLOCK);
    var list = all.getUsageMessage();
    for (var name : all.getSubcommands().keySet()) {
      assertThat(list.lines())
          .as(name)
          .anyMatch(line -> line.matches(" +.*proofdesk " + name + "( .*)?"));
    }
  }

  @Test
  void an_example_of_the_list_can_be_typed_as_it_stands() {
    var all = Proofdesk.commandLine(SMALL, CLOCK);
    var lines = all.getUsageMessage().lines().map(String::strip).toList();
    for (var command : all.getHelp().subcommands().values()) {
      var example = CommandList.example(command).strip();
      assertThat(lines).contains(example);
      assertThat(example).contains("./proofdesk ").doesNotEndWith("\\");
    }
  }

  private static void assertHelped(CommandLine command) {
    assertThat(command.getUsageMessage())
        .as(command.getCommandName())
        .containsPattern("Examples?:")
        .contains(
            "proofdesk "
                + command.getCommandSpec().qualifiedName().replace("proofdesk", "").strip());
    command.getSubcommands().values().forEach(ProofdeskTest::assertHelped);
  }

  @Test
  void a_case_in_yaml_is_decided_without_a_server(@TempDir Path folder) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("case.yaml"),
            """
            store: demo-store
            conversation:
              caseRef: c-1
              channel: EMAIL
              messages: []
            signals:
              intents: [DAMAGE]
            """);
    var ran = run(SMALL, "decide", file.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    var decision = new JsonObject(ran.out());
    assertThat(decision.getJsonObject("route").getString("primary")).isEqualTo("DAMAGE");
    assertThat(decision.getString("asOf")).isEqualTo("2026-11-24T15:00:00Z");
  }

  @Test
  void the_notes_of_a_case_are_text_to_paste(@TempDir Path folder) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("case.yaml"),
            """
            store: demo-store
            conversation: {caseRef: c-1, channel: EMAIL, messages: []}
            signals: {intents: [DAMAGE]}
            """);
    var ran = run(SMALL, "notes", file.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("Lead: FRONTLINE\nAsked by ").endsWith("\n");
    assertThat(ran.code()).isZero();
  }

  @Test
  void notes_of_a_file_that_is_not_there_are_refused() {
    var ran = run(SMALL, "notes", "gone.yaml");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("there is no such file");
  }

  @Test
  void a_fixture_is_decided_at_its_own_moment(@TempDir Path folder) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("fixture.yaml"),
            """
            title: a fixture
            covers: [SC-054]
            profile: small
            asOf: 2026-11-20T10:00:00Z
            case:
              store: demo-store
              conversation: {caseRef: c-1, channel: EMAIL, messages: []}
            expect:
              route: {primary: NEEDS_INFO}
            """);
    var ran = run(SMALL, "decide", file.toString());
    assertThat(new JsonObject(ran.out()).getString("asOf")).isEqualTo("2026-11-20T10:00:00Z");
  }

  @Test
  void every_fault_of_a_file_has_its_line(@TempDir Path folder) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("case.yaml"), "store: demo-store\ncustomr: {}\nconversation: 5\n");
    var ran = run(SMALL, "decide", file.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("case.yaml:2 (/customr): expected only known fields; did you mean `customer`?")
        .contains("case.yaml:3 (/conversation): `5`: expected an object");
  }

  @Test
  void a_malformed_case_is_told_at_once_that_nobody_serves_its_store(@TempDir Path folder)
      throws IOException {
    var text = "store: no-store\ncustomr: {}\nconversation: 5\n";
    var ran = run(SMALL, "decide", Files.writeString(folder.resolve("case.yaml"), text).toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines())
        .hasSize(3)
        .last()
        .asString()
        .endsWith(
            "case.yaml:1 (/store): `no-store`: expected a store that a profile serves;"
                + " the rulebook serves demo-store, other-store");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    var ran = run(SMALL, "decide", "no-such-file.yaml");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("no-such-file.yaml: there is no such file");
  }

  @Test
  void faulty_tables_are_all_told_and_nothing_stays_up(@TempDir Path data) {
    var faulty =
        new FixedRules(
            () ->
                new Reading.Refused<>(
                    List.of(
                        Finding.error("a.b", "route.xlsx!Rules!A8", null, "first fault", null),
                        Finding.error("a.b", "route.xlsx!Rules!A9", null, "second fault", null))));
    var ran = run(faulty, "serve", "--port", "0", "--data", data.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("A8: first fault").contains("A9: second fault");
  }
}
