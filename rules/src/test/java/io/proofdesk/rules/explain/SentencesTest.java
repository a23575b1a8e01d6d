package io.proofdesk.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
  private static final Sentences ENGLISH = Sentences.in(Language.ENGLISH);
  private static final Sentences CHINESE = Sentences.in(Language.CHINESE);

  private static void allDiffer(List<String> said, boolean chinese) {
    assertThat(new HashSet<>(said)).hasSameSizeAs(said).doesNotContain("");
    if (chinese) {
      assertThat(said).allSatisfy(it -> assertThat(it).containsPattern("\\p{IsHan}"));
    } else {
      assertThat(said).allSatisfy(it -> assertThat(it).doesNotContainPattern("\\p{IsHan}"));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_step_and_every_hit_policy_is_said_in_words_of_its_own(Language language) {
    var sentences = Sentences.in(language);
    var steps = new ArrayList<String>();
    for (var kind : StepKind.values()) {
      steps.add(sentences.step(new OpenStep(kind, "WORD"), "label"));
    }
    allDiffer(steps, language == Language.CHINESE);
    var policies = new ArrayList<String>();
    for (var policy : HitPolicy.values()) {
      policies.add(sentences.policy(policy));
    }
    allDiffer(policies, language == Language.CHINESE);
    assertThat(sentences.step(new OpenStep(StepKind.EVIDENCE_ACCEPTED, "X"), "a photo"))
        .contains("a photo");
    assertThat(sentences.step(new OpenStep(StepKind.APPROVED, "X"), "a refund"))
        .contains("a refund");
    assertThat(sentences.askedUntil("a photo accepted", "Friday, 10:00"))
        .startsWith("a photo accepted")
        .contains("Friday, 10:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXECUTE|RESHIP||RESHIP|RESHIP (send again) is carried out|RESHIP（send again） 将被执行",
        "EXECUTE|RESHIP|RESHIP||RESHIP (send again) is not carried out any more|RESHIP（send again） 不再执行",
        "RESOLUTION|R|ALLOWED|RECOMMENDED|R (send again) is allowed and recommended|R（send again）被允许并推荐",
        "RESOLUTION|R||ALLOWED|R (send again) is allowed|R（send again）被允许",
        "RESOLUTION|R||CUSTOMER_CHOICE|R (send again) is allowed, by the customer's choice|R（send again）被允许，由客户选择",
        "RESOLUTION|R|ALLOWED|FORBIDDEN|R (send again) is forbidden|R（send again）被禁止",
        "RESOLUTION|R|ALLOWED|EVIDENCE_FIRST|R (send again) waits for evidence|R（send again）须等待证据",
        "RESOLUTION|R|ALLOWED|APPROVAL_REQUIRED|R (send again) needs an approval|R（send again）需要批准",
        "RESOLUTION|R|FORBIDDEN||R (send again) is not forbidden any more|R（send again）不再被禁止",
        "RESOLUTION|R|ALLOWED||R (send again) is not offered any more|R（send again）不再提供",
        "BOUNDARY||A|B|money and goods are B instead of A|款项与货物为 B（原为 A）",
        "OUTCOME||HANDED|DECIDED|the tables decide it|由规则表决定",
        "OUTCOME||DECIDED|HANDED|it is handed to a person|转交人工",
        "SITUATION||A|B|the situation is B instead of A|情形为 B（原为 A）",
        "SITUATION|||B|the situation is B instead of none|情形为 B（原为 无）",
        "SITUATION||A||the situation is none instead of A|情形为 无（原为 A）",
        "ROUTE||A|B|the route is B instead of A|路由为 B（原为 A）",
        "STOP|NO_REFUND||NO_REFUND|NO_REFUND applies|NO_REFUND 适用",
        "STOP|NO_REFUND|NO_REFUND||NO_REFUND applies no more|NO_REFUND 不再适用",
        "PRIORITY||A|B|the priority is B instead of A|优先级为 B（原为 A）",
        "REPLY||A|B|the reply is B instead of A|回复为 B（原为 A）",
        "ROW|BD-1||BD-1|BD-1 answers|BD-1 作答"
      })
  void what_differs_is_said(
      EffectPart part,
      @Nullable String word,
      @Nullable String before,
      @Nullable String after,
      String english,
      String chinese) {
    var effect = new Effect(part, word, before, after);
    assertThat(ENGLISH.effect(effect, "send again")).isEqualTo(english);
    assertThat(CHINESE.effect(effect, "send again")).isEqualTo(chinese);
  }

  @Test
  void a_way_names_its_steps_its_end_and_all_that_differs() {
    assertThat(ENGLISH.way(List.of("a", "b", "c"), "Friday 10:00", List.of("x", "y")))
        .isEqualTo("with a, b and c before Friday 10:00, x; y");
    assertThat(ENGLISH.way(List.of("a"), null, List.of("x"))).isEqualTo("with a, x");
    assertThat(ENGLISH.time("Friday 10:00", List.of("x", "y")))
        .isEqualTo("if nothing else happens, from Friday 10:00 on x; y");
    assertThat(CHINESE.way(List.of("a", "b"), "10:00", List.of("x")))
        .contains("a")
        .contains("b")
        .contains("10:00")
        .contains("x");
  }

  @Test
  void how_a_table_answered_is_said_with_the_rows_that_did() {
    var one = List.of("R-1");
    var two = List.of("R-1", "R-2");
    assertThat(outcome(Outcome.Kind.DECIDED, HitPolicy.FIRST, one, two)).isEqualTo("R-1 answers");
    assertThat(outcome(Outcome.Kind.DECIDED, HitPolicy.COLLECT, two, two))
        .isEqualTo("R-1 and R-2 answer");
    assertThat(outcome(Outcome.Kind.DECIDED, HitPolicy.COLLECT_COUNT, List.of(), List.of()))
        .isEqualTo("no row fits, and that is counted");
    assertThat(outcome(Outcome.Kind.CONFLICT, HitPolicy.UNIQUE, List.of(), two))
        .isEqualTo("R-1 and R-2 fit at once where one row may, so none answers");
    assertThat(outcome(Outcome.Kind.CONFLICT, HitPolicy.ANY, List.of(), two))
        .isEqualTo("R-1 and R-2 fit and disagree, so none answers");
    var said = new ArrayList<String>();
    for (var kind : Outcome.Kind.values()) {
      said.add(CHINESE.outcome(kind, HitPolicy.UNIQUE, one, two));
    }
    allDiffer(said, true);
  }

  private static String outcome(
      Outcome.Kind kind, HitPolicy policy, List<String> won, List<String> matched) {
    return ENGLISH.outcome(kind, policy, won, matched);
  }

  @Test
  void who_won_and_who_was_beaten_is_said_by_the_hit_policy() {
    var by = List.of("R-1");
    assertThat(ENGLISH.won(HitPolicy.FIRST, true)).isEqualTo("it is the only row that fits");
    assertThat(ENGLISH.won(HitPolicy.FIRST, false))
        .isEqualTo("it stands first of the rows that fit");
    assertThat(ENGLISH.beaten(HitPolicy.FIRST, by))
        .isEqualTo("R-1 stands above it, and the first row that fits wins");
    assertThat(ENGLISH.beaten(HitPolicy.UNIQUE, by)).isEqualTo("R-1 fits as well, and one row may");
    assertThat(ENGLISH.beaten(HitPolicy.ANY, List.of("R-1", "R-2")))
        .isEqualTo("R-1 and R-2 fit as well and say otherwise");
    for (var policy :
        List.of(
            HitPolicy.FIRST,
            HitPolicy.PRIORITY,
            HitPolicy.COLLECT_MIN,
            HitPolicy.COLLECT_MAX,
            HitPolicy.COLLECT)) {
      for (var sentences : List.of(ENGLISH, CHINESE)) {
        assertThat(sentences.won(policy, false)).isNotEqualTo(sentences.won(policy, true));
        assertThat(sentences.won(policy, false)).isNotEqualTo(sentences.beaten(policy, by));
      }
    }
  }

  @Test
  void what_a_cell_would_take_is_said() {
    assertThat(ENGLISH.oneOf(List.of("A", "B", "C"))).isEqualTo("A, B or C");
    assertThat(ENGLISH.anyBut(List.of("A", "B"))).isEqualTo("anything known but A and B");
    assertThat(ENGLISH.having(Quantifier.ANY, List.of("A"))).isEqualTo("a list with A");
    assertThat(ENGLISH.having(Quantifier.ANY, List.of("A", "B")))
        .isEqualTo("a list with any of A, B");
    assertThat(ENGLISH.having(Quantifier.ALL, List.of("A", "B")))
        .isEqualTo("a list with all of A, B");
    assertThat(ENGLISH.having(Quantifier.NONE, List.of("A", "B")))
        .isEqualTo("a list without A and B");
    assertThat(ENGLISH.compared(Operator.LESS, "5")).isEqualTo("less than 5");
    assertThat(ENGLISH.compared(Operator.AT_MOST, "5")).isEqualTo("at most 5");
    assertThat(ENGLISH.compared(Operator.MORE, "5")).isEqualTo("more than 5");
    assertThat(ENGLISH.compared(Operator.AT_LEAST, "5")).isEqualTo("at least 5");
    assertThat(ENGLISH.both("more than 1", "at most 5")).isEqualTo("more than 1 and at most 5");
    assertThat(ENGLISH.absent()).isEqualTo("nothing known");
    assertThat(ENGLISH.empty()).isEqualTo("an empty list");
    var operators = new ArrayList<String>();
    for (var operator : Operator.values()) {
      operators.add(CHINESE.compared(operator, "5"));
    }
    allDiffer(operators, true);
    var lists = new ArrayList<String>();
    for (var quantifier : Quantifier.values()) {
      lists.add(CHINESE.having(quantifier, List.of("A", "B")));
    }
    allDiffer(lists, true);
  }

  @Test
  void a_row_that_is_beaten_names_the_cells_the_values_and_who_gave_them() {
    var cell = new OpenedCell("Paid for", "no", "yes", List.of("a!G1", "a!G2"), List.of("PA-1"));
    var other = new OpenedCell("Refund", "absent", "NONE", List.of("a!H1"), List.of());
    assertThat(ENGLISH.opened("R-1", List.of(cell, other)))
        .isEqualTo(
            "R-1 answers here with Paid for `yes` in place of no from PA-1 (a!G1 and a!G2)"
                + " and Refund `NONE` in place of absent (a!H1)");
    assertThat(CHINESE.opened("R-1", List.of(cell, other)))
        .contains("PA-1")
        .contains("a!G1")
        .contains("a!H1")
        .contains("，且 ");
  }
}
