package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private final Path folder;

  ReplayCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void fixture(String name, String route) throws IOException {
    Files.writeString(
        folder.resolve(name),
        """
        title: a damaged parcel
        covers: [SC-054]
        profile: small
        asOf: 2026-11-20T10:00:00Z
        case:
          store: demo-store
          conversation: {caseRef: c-1, channel: EMAIL, messages: []}
          signals: {intents: [DAMAGE]}
        expect:
          route: {primary: %s}
        """
            .formatted(route));
  }

  @Test
  void fixtures_that_hold_are_counted() throws IOException {
    fixture("one.yaml", "DAMAGE");
    fixture("two.yaml", "DAMAGE");
    var ran = Ran.of("replay", folder.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.lines()).containsExactly("2 passed, 0 failed");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void a_difference_names_the_part_both_sides_and_the_rules_behind_it() throws IOException {
    fixture("one.yaml", "DAMAGE");
    fixture("two.yaml", "REFUND_RETURN");
    var ran = Ran.of("replay", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines())
        .containsExactly(
            "FAILED two.yaml: a damaged parcel",
            "  route.primary",
            "    expected  REFUND_RETURN",
            "    got       DAMAGE",
            "    because   RT-010 (route.xlsx!Rules!A8:H8)",
            "",
            "1 passed, 1 failed");
  }

  @Test
  void a_fixture_that_cannot_be_read_fails_the_replay_and_is_counted_apart() throws IOException {
    fixture("one.yaml", "DAMAGE");
    Files.writeString(folder.resolve("two.yaml"), "title: nothing else\n");
    var ran = Ran.of("replay", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines()).containsExactly("1 passed, 0 failed, 1 not tried for its own faults");
    assertThat(ran.err()).contains("two.yaml:1 (/asOf)").contains("two.yaml:1 (/case)");
  }

  @Test
  void a_profile_that_does_not_exist_is_told_with_its_line_and_counted_apart() throws IOException {
    fixture("one.yaml", "DAMAGE");
    var file = folder.resolve("two.yaml");
    fixture("two.yaml", "DAMAGE");
    Files.writeString(file, Files.readString(file).replace("profile: small", "profile: smal"));
    var ran = Ran.of("replay", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines()).containsExactly("1 passed, 0 failed, 1 not tried for its own faults");
    assertThat(ran.err())
        .contains("two.yaml:3 (/profile): `smal`: a profile of these tables: other, small")
        .contains("did you mean `small`?");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    var ran = Ran.of("replay", "no-such-folder");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("no-such-folder: no such file or folder");
  }

  @Test
  void a_key_or_an_address_that_leads_nowhere_is_not_understood() {
    assertThat(Ran.of("replay", "--key", "pd_x").code()).isEqualTo(2);
    assertThat(Ran.of("replay", "--url", "localhost:8080").code()).isEqualTo(2);
    assertThat(Ran.of("replay", "--url", "http://127.0.0.1:1", "--tables", ".").code())
        .isEqualTo(2);
  }

  @Test
  void a_server_that_is_not_there_is_said_once() throws IOException {
    fixture("one.yaml", "DAMAGE");
    fixture("two.yaml", "DAMAGE");
    var ran = Ran.of("replay", folder.toString(), "--url", "http://127.0.0.1:1");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("http://127.0.0.1:1/v1/decisions: a Proofdesk that answers there");
  }

  @Test
  void a_server_is_asked_about_cases_only_and_what_has_none_is_left_out_and_told()
      throws IOException {
    fixture("one.yaml", "DAMAGE");
    life("life.yaml");
    var decision =
        "{\"rulebook\":{\"profile\":\"small\"},\"route\":{\"primary\":\"DAMAGE\"}}"
            .getBytes(StandardCharsets.UTF_8);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/decisions",
        exchange -> {
          exchange.sendResponseHeaders(200, decision.length);
          exchange.getResponseBody().write(decision);
          exchange.close();
        });
    server.start();
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort();
      var ran = Ran.of("replay", folder.toString(), "--url", url);
      assertThat(ran.lines())
          .containsExactly(
              "left out life.yaml: a server takes cases, and this fixture has none to send",
              "1 passed, 0 failed; 1 left out, not counted");
      assertThat(ran.code()).isZero();
      var junit = Ran.of("replay", folder.toString(), "--url", url, "--format", "junit").out();
      assertThat(junit).contains("tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"1\"");
      var json = Ran.of("replay", folder.toString(), "--url", url, "--format", "json").out();
      assertThat(json).contains("\"file\" : \"life.yaml\"").contains("\"failed\" : 0");
      fixture("two.yaml", "WRONG_ITEM");
      assertThat(Ran.of("replay", folder.toString(), "--url", url).code()).isEqualTo(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void where_no_fixture_has_a_case_a_server_proves_nothing() throws IOException {
    life("life.yaml");
    var ran = Ran.of("replay", folder.toString(), "--url", "http://127.0.0.1:1");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("none of these fixtures has a case to send").contains("--url");
  }

  /** A fixture with facts in place of a case. */
  private void life(String name) throws IOException {
    Files.writeString(
        folder.resolve(name),
        """
        title: a damaged parcel from life
        covers: [SC-054]
        profile: small
        asOf: 2026-11-20T10:00:00Z
        brief: {store: demo-store, facts: {Intents: DAMAGE}}
        expect:
          route: {primary: DAMAGE}
        """);
  }

  private void tagged(String name, String tag, String cases, String profile) throws IOException {
    fixture(name, "DAMAGE");
    var file = folder.resolve(name);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("covers: [SC-054]", "covers: " + cases + "\ntags: [" + tag + "]")
            .replace("profile: small", "profile: " + profile));
  }

  @Test
  void fixtures_are_chosen_by_tag_case_and_profile() throws IOException {
    tagged("one.yaml", "smoke", "[SC-054]", "small");
    tagged("two.yaml", "night", "[SC-054, SC-060]", "small");
    assertThat(Ran.of("replay", folder.toString(), "--tag", "smoke").lines())
        .containsExactly("1 passed, 0 failed");
    assertThat(Ran.of("replay", folder.toString(), "--case", "sc-060").lines())
        .containsExactly("1 passed, 0 failed");
    assertThat(Ran.of("replay", folder.toString(), "--profile", "small").lines())
        .containsExactly("2 passed, 0 failed");
    var none = Ran.of("replay", folder.toString(), "--tag", "smoke", "--case", "SC-060");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("no fixture is like all of that");
  }

  @Test
  void a_tag_case_or_profile_that_no_fixture_has_is_named_though_others_are_found()
      throws IOException {
    tagged("one.yaml", "smoke", "[SC-054]", "small");
    var ran =
        Ran.of(
            "replay",
            folder.toString(),
            "--tag",
            "smoke,smok",
            "--case",
            "SC-999",
            "--profile",
            "smal");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("--tag", "`smok`", "did you mean `smoke`?")
        .contains("--case", "`SC-999`", "SC-054")
        .contains("--profile", "did you mean `small`?");
  }

  @Test
  void every_fixture_can_be_decided_at_another_moment() throws IOException {
    fixture("one.yaml", "DAMAGE");
    var file = folder.resolve("one.yaml");
    Files.writeString(
        file,
        Files.readString(file) + "  clocks: {NEXT_UPDATE: {dueAt: '2026-12-25T09:00:00Z'}}\n");
    assertThat(Ran.of("replay", folder.toString()).code()).isEqualTo(1);
    assertThat(Ran.of("replay", folder.toString(), "--as-of", "2026-12-24T09:00:00Z").code())
        .isZero();
  }

  @Test
  void a_build_server_reads_failures_and_unreadable_fixtures_as_junit() throws IOException {
    fixture("one.yaml", "DAMAGE");
    fixture("two.yaml", "REFUND_RETURN");
    Files.writeString(folder.resolve("three.yaml"), "title: nothing else\n");
    var ran = Ran.of("replay", folder.toString(), "--format", "junit");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("tests=\"3\" failures=\"1\" errors=\"1\"")
        .contains("<testcase classname=\"two.yaml\" name=\"a damaged parcel\"><failure")
        .contains("expected  REFUND_RETURN")
        .contains("three.yaml:1 (/asOf)");
  }

  @Test
  void junit_counts_what_it_shows() throws IOException {
    fixture("one.yaml", "DAMAGE");
    Files.writeString(folder.resolve("three.yaml"), "title: nothing else\n");
    Files.writeString(
        folder.resolve("list.fixtures.csv"), "Title,Base,Nonsense\nx,gone.yaml,\ny,gone.yaml,\n");
    var out = Ran.of("replay", folder.toString(), "--format", "junit").out();
    var shown = out.split("<testcase ", -1).length - 1;
    var wrong = out.split("<error ", -1).length - 1;
    assertThat(wrong).isEqualTo(4);
    assertThat(out).contains("tests=\"%d\" failures=\"0\" errors=\"%d\"".formatted(shown, wrong));
  }

  @Test
  void a_program_and_a_page_get_the_same_differences() throws IOException {
    fixture("two.yaml", "REFUND_RETURN");
    var json = Ran.of("replay", folder.toString(), "--format", "json").out();
    assertThat(json).contains("\"part\" : \"route.primary\"").contains("\"failed\" : 1");
    var page = folder.resolve("replay.html");
    var ran = Ran.of("replay", folder.toString(), "--format", "html", "--output", page.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(page))
        .contains("<h3>a damaged parcel<span>two.yaml</span></h3>")
        .contains("<h4>route.primary</h4>")
        .contains("<dt>expected</dt><dd class=\"want\"><mark>REFUND_RETURN</mark></dd>")
        .contains("<b>RT-010</b> <span class=\"dim\">route.xlsx!Rules!A8:H8</span>");
  }

  @Test
  void a_version_that_git_does_not_know_is_named() throws IOException {
    fixture("one.yaml", "DAMAGE");
    var ran =
        Ran.of(
            "replay",
            folder.toString(),
            "--tables",
            folder.toString(),
            "--rulebook",
            "no-such-version");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("--rulebook: `no-such-version`");
    assertThat(Ran.of("replay", "--rulebook", "x", "--url", "http://127.0.0.1:1").code())
        .isEqualTo(2);
  }
}
