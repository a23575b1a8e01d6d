package io.proofdesk.rules;

import static io.proofdesk.rules.Movement.decide;
import static io.proofdesk.rules.Situations.damage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a decision says to the people of the store, in their language. */
class ProseTest {
  private final ShippedTables tables = new ShippedTables();

  @Test
  void a_store_that_works_in_chinese_reads_every_text_of_a_decision_in_chinese() {
    var decision = decide(ShippedTables.engineOf(inChinese().rulebook()), damage());
    assertThat(prose(decision)).hasSizeGreaterThan(10).allMatch(ProseTest::isChinese);
  }

  @Test
  void a_store_that_works_in_english_reads_no_chinese() {
    var decision = decide(ShippedTables.shippedEngine(), damage());
    assertThat(prose(decision)).hasSizeGreaterThan(10).noneMatch(ProseTest::isChinese);
  }

  @Test
  void a_hand_over_is_told_in_the_language_of_the_store() {
    var loading =
        RulebookAssembly.assemble(
            inChinese().source(),
            "failing",
            ShippedTables.COMPILER,
            ShippedTables.COMBINER,
            ShippedTables.LEARNING,
            ShippedTables.LAST,
            table ->
                table.table().id().equals("boundary-damage")
                    ? facts -> {
                      throw new IllegalStateException("out of order");
                    }
                    : table::evaluate);
    var rulebook = Objects.requireNonNull(loading.rulebook());
    var decision = decide(ShippedTables.engineOf(rulebook), damage());
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.HANDED_OVER);
    assertThat(prose(decision)).hasSizeGreaterThan(5).allMatch(ProseTest::isChinese);
  }

  @Test
  void tables_from_before_there_was_chinese_for_it_give_the_reasons_of_a_route_as_they_did() {
    inChinese()
        .change(
            "vocabulary.Words.csv",
            rows -> new ArrayList<>(rows.stream().filter(row -> !row.contains("Said")).toList()));
    var decision = decide(ShippedTables.engineOf(tables.rulebook()), damage());
    assertThat(decision.route().matched())
        .extracting(it -> it.why())
        .contains("its precedence WRONG_OR_DAMAGED is the highest of the rows that fit");
  }

  @Test
  void a_text_without_chinese_is_told_once_where_a_store_works_in_chinese() {
    tables.cell("stop-actions.csv", "SP-020", "Reason in Chinese", " ");
    assertThat(tables.load().findings())
        .extracting(Finding::code, Finding::read)
        .containsExactly(tuple("table.text-in-one-language", "everybody can read it"));
  }

  @Test
  void a_text_without_english_is_told_where_a_store_works_in_english() {
    tables.cell("stop-actions.csv", "SP-020", "Reason", "");
    assertThat(tables.load().findings())
        .extracting(Finding::code, Finding::read)
        .containsExactly(tuple("table.text-in-one-language", "人人可见"));
  }

  @Test
  void a_table_without_a_column_for_chinese_is_told_row_by_row() {
    tables.change(
        "write-backs.csv",
        rows -> {
          int column =
              rows.stream()
                  .mapToInt(row -> row.indexOf("What to write in Chinese"))
                  .max()
                  .orElseThrow();
          return new ArrayList<>(
              rows.stream()
                  .map(
                      row -> {
                        var cells = new ArrayList<>(row);
                        if (column < cells.size()) {
                          cells.remove(column);
                        }
                        return List.copyOf(cells);
                      })
                  .toList());
        });
    assertThat(tables.load().findings())
        .hasSizeGreaterThan(50)
        .allMatch(finding -> finding.code().equals("table.text-in-one-language"));
  }

  private ShippedTables inChinese() {
    return tables.line(
        "profiles/shopify-first-store.Settings.csv",
        "Language",
        row -> {
          row.set(2, "zh");
          return row;
        });
  }

  private static List<String> prose(Decision decision) {
    return Stream.of(
            decision.route().matched().stream().map(it -> it.why()),
            decision.warnings().stream().map(it -> it.text()),
            decision.evidence().required().stream().map(it -> it.why()),
            decision.boundary().resolutions().stream().map(it -> it.condition()),
            decision.escalation().triggers().stream().map(it -> it.condition()),
            decision.stopActions().stream().flatMap(it -> Stream.of(it.until(), it.reason())),
            decision.nextActions().stream().map(it -> it.text()),
            decision.writeBacks().stream().map(it -> it.note()))
        .flatMap(texts -> texts)
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
