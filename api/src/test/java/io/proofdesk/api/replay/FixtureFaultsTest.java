package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault at a time in a fixture that is sound else. */
class FixtureFaultsTest {
  private static final String SOUND =
      """
      title: a stranger asks for the status
      covers:
      - SC-001
      profile: shopify-first-store
      asOf: '2026-11-24T15:00:00Z'
      brief:
        store: demo-store
        facts:
          Intents: ORDER_STATUS
      expect:
        route:
          primary: ORDER_STATUS
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void without_a_fault_nothing_is_found() throws IOException {
    assertThat(codes(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: a stranger|titel: a stranger|fixture.unknown-key",
        "profile: shopify-first-store|tags: [a]|fixture.missing-key",
        "'2026-11-24T15:00:00Z'|yesterday|fixture.not-a-moment",
        "route:|rout:|fixture.unknown-expectation",
        "store: demo-store|shop: demo-store|fixture.brief",
        "covers:|generated: 7%covers:|fixture.standing",
        "primary: ORDER_STATUS|primary: 7|fixture.misfit",
        "SC-001|seven|fixture.misfit"
      })
  void a_fault_is_told_by_its_code(String from, String to, String code) throws IOException {
    assertThat(SOUND).contains(from);
    assertThat(codes(SOUND.replace(from, to.replace("%", "\n")))).contains(code);
  }

  @Test
  void a_fixture_that_expects_nothing_would_hold_for_ever() throws IOException {
    var cut = SOUND.substring(0, SOUND.indexOf("expect:")) + "expect: {}\n";
    assertThat(codes(cut)).contains("fixture.nothing-expected");
    assertThat(codes(SOUND.replace("covers:\n- SC-001", "covers: []")))
        .contains("fixture.covers-nothing");
  }

  @Test
  void a_link_to_a_folder_is_followed() throws IOException {
    Files.writeString(folder.resolve("one.yaml"), SOUND);
    var link = folder.resolveSibling(folder.getFileName() + "-link");
    Files.createSymbolicLink(link, folder);
    try {
      assertThat(new FixtureReader().folder(link).fixtures())
          .extracting(Fixture::file)
          .containsExactly("one.yaml");
    } finally {
      Files.delete(link);
    }
  }

  /** The parser reports a tab on the line before it. */
  @Test
  void what_is_no_yaml_is_told_by_its_own_line() throws IOException {
    Files.writeString(folder.resolve("tab.yaml"), SOUND.replace("  store:", "\tstore:"));
    Files.writeString(folder.resolve("open.yaml"), SOUND.replace("'2026", "\"2026"));
    assertThat(new FixtureReader().folder(folder).findings())
        .extracting(Finding::place, Finding::expected, Finding::suggestion)
        .containsExactly(
            tuple("open.yaml:13", "expected well-formed YAML (line 13, column 1)", null),
            tuple(
                "tab.yaml:7",
                "expected well-formed YAML (line 7, column 1)",
                "indent with spaces, not with a tab"));
  }

  @Test
  void a_case_that_is_no_list_is_shown_as_one() throws IOException {
    Files.writeString(
        folder.resolve("one.yaml"), SOUND.replace("covers:\n- SC-001", "covers: SC-001"));
    assertThat(new FixtureReader().folder(folder).findings())
        .filteredOn(it -> it.code().equals("fixture.covers-nothing"))
        .singleElement()
        .satisfies(it -> assertThat(it.read()).isEqualTo("SC-001"))
        .satisfies(it -> assertThat(it.suggestion()).isEqualTo("write `covers: [SC-001]`"));
  }

  @Test
  void wordings_that_are_no_texts_are_told() throws IOException {
    assertThat(codes(SOUND + "wordings: 7\n")).contains("fixture.wordings");
  }

  @Test
  void a_folder_that_is_not_there_or_empty_is_named() throws IOException {
    assertThat(found(folder.resolve("nowhere"))).containsExactly("fixture.no-folder");
    assertThat(found(folder)).containsExactly("fixture.none");
  }

  @Test
  void an_empty_file_is_told_with_its_line_and_what_a_fixture_begins_with() throws IOException {
    Files.writeString(folder.resolve("one.yaml"), "# to do\n");
    assertThat(new FixtureReader().folder(folder).findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("fixture.empty");
              assertThat(it.place()).isEqualTo("one.yaml:1");
              assertThat(it.suggestion()).startsWith("begin with `title:`");
            });
  }

  @Test
  void what_a_part_may_not_be_is_told_with_its_line_and_what_it_may_be() throws IOException {
    Files.writeString(folder.resolve("one.yaml"), "tags: smoke\n" + SOUND);
    assertThat(new FixtureReader().folder(folder).findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("fixture.misfit");
              assertThat(it.place()).contains("one.yaml:1 (/tags)");
              assertThat(it.read()).isEqualTo("smoke");
              assertThat(it.suggestion()).isEqualTo("write it as a list: `[smoke]`");
            });
  }

  @Test
  void signals_that_the_text_has_to_give_are_not_given_beside_it() throws IOException {
    var brief = SOUND.indexOf("brief:");
    var given =
        SOUND.substring(0, brief)
            + """
            case:
              store: demo-store
              conversation: {caseRef: c-1, channel: EMAIL, messages: []}
              signals: {intents: [ORDER_STATUS]}
            fromText: {INTENT: [ORDER_STATUS]}
            """
            + SOUND.substring(SOUND.indexOf("expect:"));
    Files.writeString(folder.resolve("one.yaml"), given);
    assertThat(new FixtureReader().folder(folder).findings())
        .filteredOn(it -> it.code().equals("fixture.given-and-read"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.place()).contains("one.yaml:9 (/case/signals)");
              assertThat(it.suggestion()).isEqualTo("leave out `signals`");
            });
  }

  @Test
  void a_list_of_fixtures_and_a_fixture_without_a_case_are_told_once() throws IOException {
    Files.writeString(folder.resolve("one.yaml"), "- " + SOUND.replace("\n", "\n  ").strip());
    assertThat(new FixtureReader().folder(folder).findings())
        .singleElement()
        .satisfies(it -> assertThat(it.line()).contains("one.yaml:1: ").contains("not a list"));
    var cut =
        SOUND.substring(0, SOUND.indexOf("brief:")) + SOUND.substring(SOUND.indexOf("expect"));
    assertThat(codes(cut)).containsExactly("fixture.missing-key");
  }

  @Test
  void another_encoding_is_told_with_the_line_of_its_first_letter() throws IOException {
    var text = SOUND.replace("SC-001\n", "SC-001\ntags: [caf\u00e9]\n");
    Files.write(folder.resolve("one.yaml"), text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new FixtureReader().folder(folder).findings())
        .singleElement()
        .satisfies(it -> assertThat(it.line()).startsWith("one.yaml:4: expected text in UTF-8; "));
  }

  private List<String> codes(String text) throws IOException {
    Files.writeString(folder.resolve("one.yaml"), text);
    return found(folder);
  }

  private static List<String> found(Path where) throws IOException {
    return new FixtureReader().folder(where).findings().stream().map(Finding::code).toList();
  }
}
