package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class TableCheckLawsTest {
  @Property(shrinking = ShrinkingMode.OFF, tries = 500)
  void wherever_time_is_up_nothing_false_is_claimed_and_what_is_left_is_said(
      @ForAll long seed, @ForAll int looks, @ForAll HitPolicy policy) {
    var table = new SmallTables(seed).table(policy, true, true);
    var left = new AtomicInteger(Math.floorMod(looks, 200));
    TableCheck.Result part;
    try {
      part = TableCheck.check(table, List.of(), true, () -> left.decrementAndGet() < 0);
    } catch (Logic.TimeUp notEvenWrittenOut) {
      return;
    }
    var whole = TableCheck.check(table, List.of(), true);
    assertThat(part.unreachable().keySet()).isSubsetOf(whole.unreachable().keySet());
    if (left.get() < 0) {
      assertThat(part.findings()).extracting(Finding::code).contains("verify.undecided");
    } else {
      assertThat(part).isEqualTo(whole);
    }
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 1500)
  void a_row_is_called_unreachable_exactly_when_no_input_makes_it_answer(
      @ForAll long seed, @ForAll HitPolicy policy) {
    var table = new SmallTables(seed).table(policy, true, false);
    var answering = new HashSet<String>();
    SmallTables.inputs(table.inputs())
        .forEach(input -> answering.addAll(NaiveEvaluator.evaluate(table, input).won()));
    var never = new HashSet<>(table.rows().stream().map(row -> row.id()).toList());
    never.removeAll(answering);
    assertThat(check(table).unreachable().keySet()).isEqualTo(never);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 1000)
  void the_rows_said_to_hide_a_row_do_so_together_and_none_of_them_is_idle(
      @ForAll long seed, @ForAll HitPolicy policy) {
    var table = new SmallTables(seed).table(policy, true, true);
    check(table)
        .unreachable()
        .forEach(
            (id, hiding) -> {
              assertThat(answersAmong(table, id, hiding)).isFalse();
              for (var spared : hiding) {
                var others = hiding.stream().filter(row -> !row.equals(spared)).toList();
                assertThat(answersAmong(table, id, others)).as("without " + spared).isTrue();
              }
            });
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 600)
  void the_gaps_as_cells_say_them_are_exactly_the_inputs_without_an_answer(@ForAll long seed) {
    var table = new SmallTables(seed).table(HitPolicy.PRIORITY, false, true);
    var logic = new Logic();
    var slots = new LinkedHashMap<String, Slot>();
    var mentions = new Mentions().add(table);
    table.inputs().forEach(column -> slots.put(column.id(), Slot.free(column, mentions, logic)));
    var encoded = EncodedTable.of(table, column -> slot(slots, column), logic);
    var found = new Gaps(logic, slots.values()).where(encoded.silent(logic), 1000);
    assertThat(found.complete()).isTrue();
    for (var input : SmallTables.inputs(table.inputs())) {
      var outcome = NaiveEvaluator.evaluate(table, input).kind();
      boolean silent = outcome == Outcome.Kind.NO_MATCH || outcome == Outcome.Kind.DEFAULTED;
      boolean said = found.gaps().stream().anyMatch(gap -> says(gap.sentence(), table, input));
      assertThat(said).as(found.gaps().toString()).isEqualTo(silent);
    }
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 600)
  void a_gap_is_reported_exactly_when_some_input_has_no_answer(
      @ForAll long seed, @ForAll HitPolicy policy) {
    var table = new SmallTables(seed).table(policy, true, true);
    boolean silent =
        policy.single()
            && SmallTables.inputs(table.inputs()).stream()
                .anyMatch(
                    input -> NaiveEvaluator.evaluate(table, input).kind() == Outcome.Kind.NO_MATCH);
    assertThat(codes(table).contains("verify.gap")).isEqualTo(silent);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 600)
  void an_overlap_is_reported_exactly_when_some_input_is_a_conflict(
      @ForAll long seed, @ForAll boolean unique) {
    var policy = unique ? HitPolicy.UNIQUE : HitPolicy.ANY;
    var table = new SmallTables(seed).table(policy, true, false);
    boolean conflict =
        SmallTables.inputs(table.inputs()).stream()
            .anyMatch(
                input -> NaiveEvaluator.evaluate(table, input).kind() == Outcome.Kind.CONFLICT);
    assertThat(codes(table).contains("verify.overlap")).isEqualTo(conflict);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 600)
  void a_stricter_hit_policy_is_recommended_exactly_when_it_would_hold(@ForAll long seed) {
    var table = new SmallTables(seed).table(HitPolicy.FIRST, true, false);
    var inputs = SmallTables.inputs(table.inputs());
    var strict =
        List.of(HitPolicy.UNIQUE, HitPolicy.ANY).stream()
            .filter(
                policy -> {
                  var other = under(table, policy);
                  return inputs.stream()
                      .noneMatch(
                          input ->
                              NaiveEvaluator.evaluate(other, input).kind()
                                  == Outcome.Kind.CONFLICT);
                })
            .findFirst();
    var said =
        TableCheck.check(table, List.of(), true).findings().stream()
            .filter(finding -> finding.code().equals("verify.stricter-policy"))
            .map(finding -> finding.expected().substring("hit policy ".length()).substring(0, 1))
            .findFirst();
    assertThat(said).isEqualTo(strict.map(HitPolicy::sign));
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 800)
  void a_column_called_idle_changes_no_answer_and_any_other_changes_one(
      @ForAll long seed, @ForAll boolean first) {
    var policy = first ? HitPolicy.FIRST : HitPolicy.COLLECT;
    var table = new SmallTables(seed).table(policy, true, true);
    var said =
        check(table).findings().stream()
            .filter(finding -> finding.code().equals("verify.idle-column"))
            .map(Finding::read)
            .toList();
    for (var column : table.inputs()) {
      var gate = table.appliesWhen();
      if (gate != null && gate.column().equals(column)) {
        continue;
      }
      assertThat(said.contains(column.heading())).isEqualTo(!changesAnAnswer(table, column));
    }
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 600)
  void a_condition_called_never_true_is_and_no_other(@ForAll long seed) {
    var table = new SmallTables(seed).table(HitPolicy.COLLECT, false, true);
    boolean never =
        table.rows().stream()
            .anyMatch(
                row -> {
                  for (int i = 0; i < table.inputs().size(); i++) {
                    var test = row.conditions().get(i).test();
                    if (SmallTables.values(table.inputs().get(i).type()).stream()
                        .noneMatch(value -> UnaryTests.holds(test, value))) {
                      return true;
                    }
                  }
                  return false;
                });
    assertThat(codes(table).contains("verify.never")).isEqualTo(never);
  }

  private static boolean changesAnAnswer(Table table, Column column) {
    for (var input : SmallTables.inputs(table.inputs())) {
      for (var value : SmallTables.values(column.type())) {
        Facts other = asked -> asked.equals(column) ? value : input.valueOf(asked);
        var one = NaiveEvaluator.evaluate(table, input);
        var two = NaiveEvaluator.evaluate(table, other);
        boolean single = table.hitPolicy().single();
        if (single ? !one.results().equals(two.results()) : !one.won().equals(two.won())) {
          return true;
        }
        if (one.kind() != two.kind() && one.results().isEmpty() != two.results().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean says(String sentence, Table table, Facts input) {
    if (sentence.isEmpty()) {
      return true;
    }
    for (var part : sentence.split("; ", -1)) {
      int colon = part.indexOf(": ");
      var heading = part.substring(0, colon);
      var column = table.inputs().stream().filter(one -> one.heading().equals(heading)).findFirst();
      var findings = new Findings();
      var test =
          new CellParser(Limits.none(), findings)
              .test(part.substring(colon + 2), column.orElseThrow(), "here");
      assertThat(findings.all()).as(part).isEmpty();
      if (!UnaryTests.holds(test, input.valueOf(column.orElseThrow()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean answersAmong(Table table, String id, List<String> others) {
    var rows =
        table.rows().stream()
            .filter(row -> row.id().equals(id) || others.contains(row.id()))
            .toList();
    var smaller = table.withRows(rows);
    return SmallTables.inputs(table.inputs()).stream()
        .anyMatch(input -> NaiveEvaluator.evaluate(smaller, input).won().contains(id));
  }

  private static Table under(Table table, HitPolicy policy) {
    return new Table(
        table.id(),
        table.title(),
        policy,
        table.owner(),
        table.source(),
        table.appliesWhen(),
        table.inputs(),
        table.outputs(),
        table.rows(),
        table.otherwise());
  }

  private static Slot slot(LinkedHashMap<String, Slot> slots, Column column) {
    var slot = slots.get(column.id());
    assertThat(slot).isNotNull();
    return slot == null
        ? Slot.fixed(column, new LinkedHashMap<Value, Integer>(), new Logic())
        : slot;
  }

  private static TableCheck.Result check(Table table) {
    return TableCheck.check(table, List.of(), false);
  }

  private static Set<String> codes(Table table) {
    var codes = new ArrayList<String>();
    check(table).findings().forEach(finding -> codes.add(finding.code()));
    return Set.copyOf(codes);
  }
}
