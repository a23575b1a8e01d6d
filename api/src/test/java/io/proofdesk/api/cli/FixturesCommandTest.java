package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.draft.Correction;
import io.proofdesk.api.draft.DraftFiles;
import io.proofdesk.api.draft.LoggedDecision;
import io.proofdesk.api.http.SmallRulebook;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.Finding;
import io.proofdesk.model.supportcase.SupportCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixturesCommandTest {
  private final Path folder;

  FixturesCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path generated(String name, String route) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        # kept as it is
        title: a damaged parcel
        covers: [SC-054]
        profile: small
        asOf: 2026-11-20T10:00:00Z
        generated: unconfirmed
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
  void a_budget_for_pairs_that_nobody_looks_for_is_refused() {
    var ran = Ran.of("fixtures", "generate", "--changed", "route", "--budget", "5");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("--budget counts pairs of facts, and with --changed none");
  }

  @Test
  void what_is_generated_is_reported_apart_and_fails_nothing() throws IOException {
    generated("one.yaml", "DAMAGE");
    generated("two.yaml", "REFUND_RETURN");
    var ran = Ran.of("replay", folder.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .startsWith("changed, generated and unconfirmed: two.yaml: a damaged parcel")
        .endsWith(
            "0 passed, 0 failed; 2 generated and unconfirmed, not counted, 1 of them changed");
  }

  @Test
  void what_is_accepted_counts_and_says_who_stands_behind_it() throws IOException {
    var file = generated("one.yaml", "REFUND_RETURN");
    var accepted =
        Ran.of("fixtures", "accept", file.toString(), "--by", "QA", "--why", "Policy \"3\": yes");
    assertThat(accepted.code()).isZero();
    assertThat(Files.readString(file))
        .startsWith("# kept as it is\n")
        .contains("accepted:\n  by: \"QA\"\n  why: \"Policy \\\"3\\\": yes\"\n")
        .doesNotContain("generated");
    var ran = Ran.of("replay", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines()).endsWith("0 passed, 1 failed");
  }

  @Test
  void what_is_accepted_is_no_longer_called_generated() throws IOException {
    var file = generated("one.yaml", "DAMAGE");
    Files.writeString(
        file,
        "# Generated: it expects what is decided today, which may be wrong.\n"
            + Files.readString(file));
    Ran.of("fixtures", "accept", file.toString(), "--by", "QA", "--why", "x");
    assertThat(Files.readString(file)).startsWith("# kept as it is\n");
  }

  @Test
  void what_a_person_made_of_a_remark_stays() throws IOException {
    var file = generated("one.yaml", "DAMAGE");
    var remark = "# Generated: it expects what is decided today, and part 3 says the same.\n";
    Files.writeString(file, remark + Files.readString(file));
    Ran.of("fixtures", "accept", file.toString(), "--by", "QA", "--why", "x");
    assertThat(Files.readString(file)).startsWith(remark);
  }

  @Test
  void what_nobody_generated_cannot_be_accepted() throws IOException {
    var file = generated("one.yaml", "DAMAGE");
    Files.writeString(file, Files.readString(file).replace("generated: unconfirmed\n", ""));
    var ran = Ran.of("fixtures", "accept", file.toString(), "--by", "QA", "--why", "x");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("a fixture that says `generated: unconfirmed`");
  }

  @Test
  void a_fixture_is_generated_or_accepted_and_never_both() throws IOException {
    var file = generated("one.yaml", "DAMAGE");
    Files.writeString(file, Files.readString(file) + "accepted: {by: QA}\n");
    var ran = Ran.of("replay", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("not both").contains("`by`, a role or a name, and `why`");
  }

  private static LoggedDecision logged() throws IOException {
    var engine = new SmallRulebook("1");
    var asOf = java.time.Instant.parse("2026-11-20T10:00:00Z");
    var mapper = new ObjectMapper();
    var supportCase = damaged();
    var brief = engine.brief(supportCase, null, asOf).brief();
    var id = "01930000-0000-7000-8000-00000000abcd";
    JsonNode kept = mapper.readTree(new JsonWriter().bytes(brief));
    JsonNode decision = mapper.readTree(new JsonWriter().bytes(engine.decide(id, brief, asOf)));
    return new LoggedDecision(id, "demo-store", asOf.toString(), kept, decision);
  }

  private static SupportCase damaged() throws IOException {
    var text =
        """
        {"store": "demo-store",
         "conversation": {"caseRef": "c-1", "channel": "EMAIL", "messages": []},
         "customer": {"name": "Ada"}, "signals": {"intents": ["DAMAGE"]}}
        """;
    return new io.proofdesk.api.json.DocumentReader()
        .json(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .then(it -> new io.proofdesk.api.json.StrictReader().read(it, SupportCase.class))
        .fold(
            it -> it,
            findings -> {
              throw new IllegalStateException(findings.toString());
            });
  }

  @Test
  void a_logged_decision_becomes_a_masked_fixture_that_replays_and_counts_for_nothing()
      throws IOException {
    var saved = new DraftFiles().save(List.of(logged().draft(List.of(), null, null)), folder);
    assertThat(saved.findings()).isEmpty();
    assertThat(Files.readString(saved.files().get(0)))
        .contains("generated: \"unconfirmed\"")
        .doesNotContain("Ada");
    var ran = Ran.of("replay", folder.toString());
    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    assertThat(ran.lines())
        .containsExactly(
            "0 passed, 0 failed; 1 generated and unconfirmed, not counted, 0 of them changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boundary=EVIDENCE_FIRST",
        "evidence.missing=DAMAGE_PHOTO",
        "boundary.kind=EVIDENCE_FRIST",
        "situatoin=DELIVERED",
        "next=X"
      })
  void a_correction_no_decision_can_be_held_to_is_refused(String correction) throws IOException {
    var logged = logged();
    var given = List.of(Correction.of(correction));
    assertThatThrownBy(() -> logged.draft(given, null, "SC-012"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.findings())
                    .singleElement()
                    .satisfies(
                        it ->
                            assertThat(it.place())
                                .isEqualTo(
                                    "--correct "
                                        + correction.substring(0, correction.indexOf('=')))));
  }

  @Test
  void a_part_is_corrected_once() throws IOException {
    var logged = logged();
    var given =
        List.of(Correction.of("boundary.kind=FORBIDDEN"), Correction.of("boundary=FORBIDDEN"));
    assertThatThrownBy(() -> logged.draft(given, null, "SC-012"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.findings())
                    .extracting(Finding::code)
                    .containsExactly("fixture.correction"));
  }

  @Test
  void a_fixture_that_gives_a_brief_is_decided_from_the_command_line_like_a_case()
      throws IOException {
    var saved = new DraftFiles().save(List.of(logged().draft(List.of(), null, null)), folder);
    var ran = Ran.of("decide", saved.files().get(0).toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    var decision = new ObjectMapper().readTree(String.join("\n", ran.lines()));
    assertThat(decision.path("route").path("primary").asText()).isEqualTo("DAMAGE");
    assertThat(decision.path("asOf").asText()).isEqualTo("2026-11-20T10:00:00Z");
  }

  @Test
  void a_fixture_that_gives_a_brief_of_an_unknown_store_is_refused_at_its_line()
      throws IOException {
    var saved = new DraftFiles().save(List.of(logged().draft(List.of(), null, null)), folder);
    var file = saved.files().get(0);
    Files.writeString(file, Files.readString(file).replace("demo-store", "no-such-store"));
    var ran = Ran.of("decide", file.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("`no-such-store`").contains("a store that a profile serves");
  }

  @Test
  void a_correction_is_all_that_is_expected_and_counts_at_once() throws IOException {
    var corrected = List.of(Correction.of("route.primary = REFUND_RETURN"));
    var saved = new DraftFiles().save(List.of(logged().draft(corrected, null, "SC-054")), folder);
    assertThat(saved.findings()).isEmpty();
    var ran = Ran.of("replay", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines())
        .contains("    expected  REFUND_RETURN", "    got       DAMAGE")
        .endsWith("0 passed, 1 failed");
  }

  @Test
  void nothing_is_overwritten_and_a_misspelt_part_is_not_written() throws IOException {
    var files = new DraftFiles();
    files.save(List.of(logged().draft(List.of(), null, null)), folder);
    assertThat(files.save(List.of(logged().draft(List.of(), null, null)), folder).findings())
        .extracting(it -> it.code())
        .containsExactly("fixture.exists");
    var misspelt = List.of(Correction.of("boundry.kind=FORBIDDEN"));
    var logged = logged();
    assertThatThrownBy(() -> logged.draft(misspelt, null, null))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.findings())
                    .extracting(it -> it.code())
                    .containsExactly("fixture.unknown-expectation"));
    try (var written = Files.list(folder)) {
      assertThat(written).hasSize(1);
    }
  }
}
