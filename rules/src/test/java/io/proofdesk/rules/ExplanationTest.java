package io.proofdesk.rules;

import static io.proofdesk.rules.ExplainedCases.brief;
import static io.proofdesk.rules.ExplainedCases.explained;
import static io.proofdesk.rules.ShippedTables.shippedEngine;
import static io.proofdesk.rules.Situations.damage;
import static io.proofdesk.rules.Situations.provedDamage;
import static io.proofdesk.rules.briefing.Cases.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.model.vocabulary.PaymentState;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.explain.RowFate;
import io.proofdesk.rules.explain.RowVerdict;
import io.proofdesk.rules.reply.writing.Language;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why rows and tables answer as they do. */
class ExplanationTest {
  private static RowVerdict verdict(Cases facts, String row) {
    return Objects.requireNonNull(explained(facts, row, null, false).row());
  }

  @Test
  void a_row_that_fitted_names_the_row_above_it_and_what_would_let_it_answer() {
    var verdict = verdict(damage(), "boundary-damage:BD-040");
    assertThat(verdict.fate()).isEqualTo(RowFate.BEATEN);
    assertThat(verdict.beatenBy()).containsExactly("BD-020");
    assertThat(verdict.sentence())
        .contains("BD-020 stands above it, and the first row that fits")
        .contains(verdict.opened().get(0).sentence());
    assertThat(verdict.ways())
        .singleElement()
        .satisfies(way -> assertThat(way.sentence()).endsWith(", BD-040 answers"));
  }

  @Test
  void a_row_that_fitted_names_the_cells_above_it_and_the_values_that_would_miss_them() {
    var unpaid = provedDamage().payment(PaymentState.VOIDED);
    assertThat(verdict(unpaid, "boundary-damage:BD-040").opened())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.cells())
                  .singleElement()
                  .satisfies(
                      cell -> {
                        assertThat(cell.heading()).isEqualTo("Paid for");
                        assertThat(cell.had()).isEqualTo("no");
                        assertThat(cell.wanted()).isEqualTo("absent, yes");
                        assertThat(cell.against()).containsExactly("boundary-damage.csv!Rules!G12");
                      });
              assertThat(it.sentence())
                  .isEqualTo(
                      "BD-040 answers here with Paid for `absent, yes` in place of no"
                          + " (boundary-damage.csv!Rules!G12)");
            });
  }

  @Test
  void a_row_that_missed_names_cell_value_and_what_would_have_matched() {
    var verdict = verdict(damage(), "BD-060");
    assertThat(verdict.fate()).isEqualTo(RowFate.MISSED);
    assertThat(verdict.failing())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.heading()).isEqualTo("Affected value");
              assertThat(cell.address()).isEqualTo("boundary-damage.csv!Rules!F30");
              assertThat(cell.asks()).isEqualTo("> refund limit");
              assertThat(cell.had()).isEqualTo("42.00 USD");
              assertThat(cell.wanted()).isEqualTo("more than 50.00 USD");
            });
  }

  /** A cell that lists its words says what would match; only what it does not say is added. */
  @Test
  void what_would_match_is_told_where_the_cell_does_not_say_it() {
    assertThat(verdict(damage(), "BD-060").sentence())
        .endsWith("asks `> refund limit` and was 42.00 USD; would match: more than 50.00 USD");
    assertThat(verdict(damage(), "BD-025").failing())
        .allSatisfy(it -> assertThat(it.wanted()).isEqualTo("no"))
        .allSatisfy(it -> assertThat(it.sentence()).doesNotContain("would match"));
  }

  /** A cell may list thirty words: the sentence tells some, the fields all of them. */
  @Test
  void a_long_list_is_shortened_in_the_sentence_alone() {
    var cells =
        explained(damage(), null, null, false).tables().stream()
            .flatMap(it -> it.missed().stream())
            .flatMap(it -> it.failing().stream())
            .filter(it -> it.asks().length() > 200)
            .toList();
    assertThat(cells)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.sentence()).contains(", …").hasSizeLessThan(400));
  }

  @Test
  void a_row_that_answers_says_so() {
    assertThat(verdict(damage(), "boundary-damage:BD-020").fate()).isEqualTo(RowFate.WON);
  }

  /** Who gets the table asked wants to know at once what else keeps the row away. */
  @Test
  void a_row_of_a_table_that_was_not_asked_names_the_condition_of_the_table_and_its_own_cells() {
    var verdict = verdict(damage(), "boundary-refund:BR-010");
    assertThat(verdict.fate()).isEqualTo(RowFate.NOT_ASKED);
    assertThat(verdict.failing())
        .extracting(cell -> cell.heading(), cell -> cell.had())
        .containsExactly(tuple("Route", "DAMAGE"), tuple("Dispute", "absent"));
    assertThat(verdict.failing().get(0).from()).isNotEmpty();
    assertThat(verdict.sentence())
        .contains("; nor would the row have fitted: Dispute asks `not(NONE, WON)` and was absent");
  }

  @Test
  void the_row_otherwise_of_a_table_that_was_not_asked_has_no_cells_to_name() {
    var verdict = verdict(damage(), "boundary-refund:otherwise");
    assertThat(verdict.failing()).extracting(cell -> cell.heading()).containsExactly("Route");
    assertThat(verdict.sentence()).doesNotContain("nor would");
  }

  /** Decisions name the last row of a table as they name any other. */
  @Test
  void the_row_otherwise_says_which_rows_fitted_or_that_none_did() {
    var beaten = verdict(damage(), "boundary-damage:Otherwise");
    assertThat(beaten.fate()).isEqualTo(RowFate.BEATEN);
    assertThat(beaten.place()).startsWith("boundary-damage.csv!Rules!");
    assertThat(beaten.beatenBy()).contains("BD-020");
    assertThat(beaten.sentence()).contains("it answers only where no row fits, and BD-020");

    var skipped = verdict(damage(), "boundary-refund:otherwise");
    assertThat(skipped.fate()).isEqualTo(RowFate.NOT_ASKED);
    assertThat(skipped.sentence()).startsWith("Otherwise had no chance: the table boundary-refund");

    var won = verdict(damage(), "approval:Otherwise");
    assertThat(won.fate()).isEqualTo(RowFate.WON);
    assertThat(won.sentence()).contains("no row fits, so the Otherwise row answers");
    assertThat(won.ways()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boundary-damage:BD-044|explain.unknown-row|did you mean `BD-0",
        "BD044|explain.unknown-row|did you mean `BD-0",
        "boundary-damage:Otherwize|explain.unknown-row|did you mean `Otherwise`?",
        "boundary-damage:RT-210|explain.unknown-row|did you mean `route:RT-210`?",
        "boundary-damage:BD-12345|explain.unknown-row|there are BD-",
        "boundary-damage:XX|explain.unknown-row|there are BD-",
        "BD-12345|explain.unknown-row|there are BD-",
        "Otherwise|explain.unknown-row|write `TABLE:Otherwise`",
        "clocks:Otherwise|explain.unknown-row|there are CK-",
        "boundary-damge:BD-040|explain.unknown-table|did you mean `boundary-damage`?"
      })
  void a_row_nobody_knows_is_refused_with_the_nearest(String row, String code, String said) {
    var inquiry = new Inquiry(brief(damage().build(), NOW), NOW, null, row, null);
    assertThat(shippedEngine().explain(inquiry).findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.suggestion()).startsWith(said);
            });
  }

  @Test
  void every_sentence_is_chinese_where_chinese_is_asked_for() {
    var it = explained(damage(), "BD-040", Language.CHINESE, false);
    assertThat(it.language()).isEqualTo("zh");
    assertThat(it.ways()).allSatisfy(way -> assertThat(way.sentence()).matches("若.*则.*"));
    assertThat(Objects.requireNonNull(it.row()).sentence()).contains("适用");
    assertThat(it.tables())
        .allSatisfy(
            table -> {
              assertThat(table.sentence()).containsPattern("\\p{IsHan}");
              assertThat(table.policy()).containsPattern("\\p{IsHan}");
            });
  }

  @Test
  void every_table_tells_its_winner_and_its_nearest_misses() {
    var tables = explained(damage(), null, null, false).tables();
    var boundary =
        tables.stream()
            .filter(it -> it.table().equals("boundary-damage"))
            .findFirst()
            .orElseThrow();
    assertThat(boundary.won()).extracting(it -> it.rule()).containsExactly("BD-020");
    assertThat(boundary.beaten()).extracting(it -> it.rule()).contains("BD-040");
    assertThat(boundary.missed())
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.failing()).isNotEmpty());
  }
}
