package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.live.WordList;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownWordsTest {
  private static final KnownWords WORDS =
      new KnownWords(
          List.of(
              list("Stop", "NO_REFUND", "NO_RESHIP"),
              list("Evidence", "DAMAGE_PHOTO", "SKU"),
              list("Situation", "ORDER_QUEUED"),
              list("Route", "REFUND_RETURN"),
              list("Role", "OPS")),
          Set.of("kodif", "small"),
          Set.of("BD-040", "ST-010"));

  @Test
  void a_row_that_no_table_has_is_told_with_its_line_and_the_likely_one() {
    assertThat(faults("kodif", "boundary: {kind: AUTO_ALLOWED, rule: BD-041}"))
        .singleElement()
        .asString()
        .startsWith("x.yaml:7 (/expect/boundary/rule): `BD-041`")
        .contains("the id of a row of these tables")
        .contains("BD-040");
    assertThat(faults("kodif", "boundary: {kind: AUTO_ALLOWED, rule: BD-040}")).isEmpty();
    assertThat(faults("kodif", "priority: {rule: ZZ-999}")).hasSize(1);
  }

  private static WordList list(String name, String... words) {
    return new WordList(
        name,
        List.of(words).stream()
            .map(word -> new WordList.Word(word, new TreeMap<>(), "", List.of()))
            .toList());
  }

  private static List<Fixture> fixtures(String profile, String expect) {
    var text =
        """
        title: a stranger asks for the status
        covers: [SC-001, SC-999]
        profile: %s
        asOf: '2026-11-24T15:00:00Z'
        brief: {store: demo-store, facts: {Intents: ORDER_STATUS}}
        expect:
        %s
        """
            .formatted(profile, expect.indent(2).stripTrailing());
    return new FixtureReader()
        .fixtures("x.yaml", text.getBytes(StandardCharsets.UTF_8))
        .fold(
            read -> read,
            faults -> {
              throw new IllegalStateException(faults.toString());
            });
  }

  private static List<String> faults(String profile, String expect) {
    return WORDS.faults(fixtures(profile, expect).get(0)).stream().map(Finding::line).toList();
  }

  @Test
  void every_such_fault_has_its_code() {
    assertThat(
            WORDS.faults(
                fixtures("kodiff", "{situation: ORDER_QUEUD, boundary: {rule: BD-041}}").get(0)))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            "fixture.unknown-profile", "fixture.unknown-word", "fixture.unknown-rule");
  }

  @Test
  void a_word_that_no_table_can_say_is_told_with_its_line_and_the_likely_one() {
    assertThat(
            faults(
                "small",
                """
                situation: ORDER_QUEUD
                route: {primary: REFUND_RETRUN}
                priority: {owner: OSP}
                evidence: {pieces: {SKV: null}, missing: [SKU]}
                """))
        .containsExactlyInAnyOrder(
            "x.yaml:7 (/expect/situation): `ORDER_QUEUD`: a word of the list Situation of these"
                + " tables; did you mean `ORDER_QUEUED`?",
            "x.yaml:8 (/expect/route/primary): `REFUND_RETRUN`: a word of the list Route of these"
                + " tables; did you mean `REFUND_RETURN`?",
            "x.yaml:9 (/expect/priority/owner): `OSP`: a word of the list Role of these tables;"
                + " did you mean `OPS`?",
            "x.yaml:10 (/expect/evidence/pieces/SKV): `SKV`: a word of the list Evidence of these"
                + " tables; did you mean `SKU`?");
  }

  @Test
  void a_misspelt_word_does_not_stay_away_for_ever() {
    assertThat(faults("small", "stopActions: {notContains: [NO_REFUND, NO_RESHPI]}"))
        .singleElement()
        .asString()
        .startsWith("x.yaml:7 (/expect/stopActions/notContains/1): `NO_RESHPI`")
        .endsWith("did you mean `NO_RESHIP`?");
    // a list that nobody knows refuses nothing
    assertThat(faults("small", "writeBacks: {notContains: [NOBODY_KNOWS_THE_LIST]}")).isEmpty();
  }

  @Test
  void a_profile_that_is_not_there_is_told_with_its_line() {
    assertThat(faults("kodiff", "situation: ORDER_QUEUED"))
        .containsExactly(
            "x.yaml:3 (/profile): `kodiff`: a profile of these tables: kodif, small; did you mean"
                + " `kodif`?");
  }

  @Test
  void a_case_that_is_paired_with_nothing_is_told(@TempDir Path folder) throws IOException {
    var fixtures = fixtures("small", "situation: ORDER_QUEUED");
    assertThat(KnownWords.unknownCases(fixtures, folder)).isEmpty();
    Files.writeString(folder.resolve("pairs.csv"), "Case,Profile\nSC-001,small\nSC-133,small\n");
    assertThat(KnownWords.unknownCases(fixtures, folder))
        .extracting(it -> it.code() + " " + it.line())
        .containsExactly(
            "fixture.unknown-case x.yaml:2 (/covers/1): `SC-999`: a case of `pairs.csv`, SC-001 to"
                + " SC-133");
  }
}
