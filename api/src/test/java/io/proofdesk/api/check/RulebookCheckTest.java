package io.proofdesk.api.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.api.replay.Mismatch;
import io.proofdesk.api.replay.ReplayFixtures;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.source.WorkbookSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final String HEADINGS = "Finding,Rule or place,Reason,By,Until\n";

  @Test
  void what_was_accepted_stays_and_acceptances_that_fit_nothing_are_told() throws IOException {
    var checked =
        new EditedTables()
            .before(
                "boundary-damage.csv", "BD-060", "BD-055,,not(empty),,,,,,,,,,,,FORBIDDEN,,,late,x")
            .put(
                "accepted.csv",
                HEADINGS
                    + "verify.unreachable,BD-055,kept until the new policy,OPS,2026-12-31\n"
                    + "verify.unreachable,BD-056,there is no such rule,OPS,\n"
                    + "verify.unreachble,BD-055,not read again,OPS,\n"
                    + "verify.gap,route.csv,it was long ago,OPS,2026-11-23\n")
            .checked();
    var report = checked.report();
    assertThat(report.accepted())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.finding().rule()).isEqualTo("BD-055");
              assertThat(it.reason()).isEqualTo("kept until the new policy");
              assertThat(it.by()).isEqualTo("OPS");
            });
    assertThat(report.findings())
        .extracting(it -> it.code() + " " + it.place())
        .containsExactlyInAnyOrder(
            "accepted.nothing accepted.csv!Rules!A3:E3",
            "accepted.nothing accepted.csv!Rules!A4:E4",
            "accepted.over accepted.csv!Rules!A5:E5");
    assertThat(report.findings())
        .filteredOn(it -> it.code().equals("accepted.nothing"))
        .extracting(CheckFinding::suggestion)
        .containsExactlyInAnyOrder(
            "delete the row, or did you mean `BD-055`?", "did you mean `verify.unreachable`?");
    assertThat(report.errors()).isZero();
    assertThat(report.fails(false)).isFalse();
  }

  @Test
  void what_nobody_had_the_time_to_look_for_is_not_told_to_be_nothing() {
    var report =
        new EditedTables()
            .put(
                "accepted.csv",
                HEADINGS
                    + "verify.unreachable,BD-055,kept until the new policy,OPS,\n"
                    + "verify.unreachble,BD-055,a slip is one all the same,OPS,\n")
            .checked(() -> true)
            .report();
    assertThat(report.findings())
        .filteredOn(it -> "accepted.csv".equals(it.file()))
        .extracting(CheckFinding::cell, CheckFinding::read)
        .containsExactly(tuple("A3:E3", "verify.unreachble"));
  }

  @Test
  void a_bad_cell_of_the_acceptances_is_named_like_any_other() throws IOException {
    var report =
        new EditedTables()
            // without a policy nothing is proved, and the test is quick
            .put("route.csv", "Decision,x\n")
            .put(
                "accepted.csv",
                HEADINGS + "idle,,,,soon\n" + "verify.gap,route.csv,all is well,OPS,2026-12-31\n")
            .checked()
            .report();
    assertThat(report.findings())
        .filteredOn(it -> "accepted.csv".equals(it.file()))
        .allSatisfy(it -> assertThat(it.suggestion()).isNotBlank())
        .extracting(CheckFinding::cell, CheckFinding::code, CheckFinding::read)
        .containsExactlyInAnyOrder(
            tuple("A2", "accepted.cell", "idle"),
            tuple("B2", "accepted.cell", null),
            tuple("C2", "accepted.cell", null),
            tuple("D2", "accepted.cell", null),
            tuple("E2", "accepted.cell", "soon"));
  }

  @Test
  void a_broken_table_and_a_wording_that_no_reply_may_use_are_found_at_once() throws IOException {
    var report =
        new EditedTables()
            .put("route.csv", "Decision,x\n")
            .put("reply-lint.csv", "Language,Kind,Phrase,Why,Suggestion\nen,blocked,parcel,so,\n")
            .checked()
            .report();
    assertThat(report.findings())
        .extracting(CheckFinding::file, CheckFinding::code)
        .contains(tuple("replies.en.csv", "reply.blocked-wording"))
        .anySatisfy(it -> assertThat(it.toList()).first().isEqualTo("route.csv"));
  }

  @Test
  void an_acceptance_changes_no_answer_and_not_the_rulebook() {
    var with = new EditedTables().put("accepted.csv", HEADINGS).sheets();
    assertThat(WorkbookSet.read(with).orThrow().hash())
        .isEqualTo(WorkbookSet.read(EditedTables.SHIPPED).orThrow().hash());
  }

  /** What proof a case needs hangs on settings: a case that no store could have is no example. */
  @Test
  void what_breaks_an_invariant_is_a_case_that_the_store_can_have(@TempDir Path folder)
      throws IOException {
    var table = Files.readString(EditedTables.SHIPPED.resolve("boundary-damage.csv"));
    var unlimited = table.replace("BD-050,,,,no,<= refund limit,", "BD-050,,,,no,,");
    assertThat(unlimited).isNotEqualTo(table);

    var checked = new EditedTables().put("boundary-damage.csv", unlimited).checked();
    var saved = new Counterexamples(NOW).save(checked, folder);

    assertThat(saved.lines()).hasSize(4).allMatch(line -> line.startsWith("saved "));
    assertThat(Files.readString(folder.resolve("iv-030-shopify-first-store.yaml")))
        .contains("DAMAGE_PHOTO, ITEM_STATE, ORDER_NUMBER, SKU")
        .doesNotContain("E-mail asked");
  }

  @Test
  void what_breaks_an_invariant_is_saved_and_its_replay_fails_until_the_tables_are_mended(
      @TempDir Path folder) throws IOException {
    var edited =
        new EditedTables()
            .before(
                "boundary-damage.csv",
                "BD-010",
                "BD-005,,not(empty),,,,,,,,,,,,AUTO_ALLOWED,,,early,x")
            .put(
                "accepted.csv",
                HEADINGS
                    + "verify.invariant,IV-010,it will be fine,OPS,\n"
                    + "verify.gap,route.csv,it will be fine,OPPS,\n"
                    + "verify.invariant,IV-0100,it will be fine,OPS,\n");
    var checked = edited.checked();
    assertThat(checked.report().findings().get(0).code()).isEqualTo("verify.invariant");
    assertThat(checked.report().findings().get(0).cost()).isEqualTo(Cost.MONEY_AND_GOODS);
    assertThat(checked.report().accepted()).isEmpty();
    assertThat(checked.report().findings())
        .filteredOn(it -> "accepted.csv".equals(it.file()))
        .extracting(
            CheckFinding::code, CheckFinding::cell, CheckFinding::read, CheckFinding::suggestion)
        .containsExactlyInAnyOrder(
            tuple(
                "accepted.error",
                "A2:E2",
                "verify.invariant at IV-010",
                "correct what it names, and delete the row"),
            tuple("accepted.cell", "D3", "OPPS", "did you mean `OPS`?"),
            // IV-010 is near, and an error: nobody is led to accept it
            tuple("accepted.nothing", "A4:E4", "verify.invariant at IV-0100", "delete the row"));
    var saved = new Counterexamples(NOW).save(checked, folder);
    assertThat(saved.files())
        .extracting(file -> String.valueOf(file.getFileName()))
        .contains("iv-010-shopify-first-store.yaml");
    assertThat(Files.readString(folder.resolve("iv-010-shopify-first-store.yaml")))
        .contains("BD-005")
        .contains("Intents");

    var fixtures = new FixtureReader().folder(folder);
    assertThat(fixtures.findings()).isEmpty();
    try (var broken =
            Objects.requireNonNull(
                new Rulebooks(KeptForThisRun.INSTANCE)
                    .compile(WorkbookSet.read(edited.sheets()).orThrow(), "broken")
                    .rulebook());
        var shipped =
            Objects.requireNonNull(
                new Rulebooks(KeptForThisRun.INSTANCE)
                    .load(EditedTables.SHIPPED, "shipped")
                    .rulebook())) {
      for (var fixture : fixtures.fixtures()) {
        assertThat(new ReplayFixtures(broken).replay(fixture).mismatches())
            .as(fixture.file())
            .extracting(Mismatch::part)
            .contains("warnings");
        assertThat(new ReplayFixtures(shipped).replay(fixture).mismatches())
            .as(fixture.file())
            .isEmpty();
      }
    }
  }
}
