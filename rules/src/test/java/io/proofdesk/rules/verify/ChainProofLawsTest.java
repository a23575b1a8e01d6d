package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.settling.Walk;
import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Derivation;
import io.proofdesk.rules.table.DerivedColumn;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

class ChainProofLawsTest {
  private static final List<String> LETTERS = List.of("A", "B", "C");
  private static final ColumnType WORD = new ColumnType.Word("", LETTERS);
  private static final ColumnType WORDS = new ColumnType.Words("", LETTERS);

  private static final Column FACT = new Column("fact", "Fact", WORD, Column.Origin.BRIEF);
  private static final Column ASKED =
      new Column("asked", "Asked", new ColumnType.YesNo(), Column.Origin.BRIEF);
  private static final Column HELD = new Column("held", "Held", WORDS, Column.Origin.BRIEF);

  private static final Column KIND = result("kind", WORD);
  private static final Column NEED = result("need", WORD);
  private static final Column BLOCKS = result("blocks", WORD);
  private static final Column NEEDS = new Column("need", "need", WORDS, Column.Origin.RESULT);

  private static final Column BLOCKING = derived("blocking", WORDS);
  private static final Column MISSING = derived("missing", WORDS);
  private static final Column EITHER = derived("either", WORDS);
  private static final Column BOTH = derived("both", WORDS);
  private static final Column HOW_MANY = derived("how-many", new ColumnType.Whole(""));
  private static final Column ANY = derived("any", new ColumnType.YesNo());
  private static final Column TRAITS = derived("traits", WORDS);
  private static final Column KINDS = derived("kinds", WORDS);
  private static final Column SOME = derived("some", WORDS);

  private static final List<Column> FACTS = List.of(FACT, ASKED, HELD);
  private static final List<Column> ALL =
      List.of(
          FACT, ASKED, HELD, KIND, NEEDS, BLOCKING, MISSING, EITHER, BOTH, HOW_MANY, ANY, TRAITS,
          KINDS, SOME);

  @Property(shrinking = ShrinkingMode.OFF, tries = 500)
  void an_invariant_is_proved_exactly_when_no_input_breaks_it(
      @ForAll long seed, @ForAll HitPolicy policy) {
    var steps = chain(new Random(seed), new SmallTables(seed), policy);
    var broken = new HashSet<String>();
    SmallTables.inputs(FACTS).forEach(input -> broken.addAll(broken(steps, input)));
    var proof =
        new ChainProof("small", steps, List.of(), Set.of(), new ProofMemory(), () -> false)
            .prove(line -> {});
    var found =
        new HashSet<>(proof.counterexamples().stream().map(Counterexample::invariant).toList());
    assertThat(codes(proof.findings())).doesNotContain("verify.undecided");
    assertThat(found).isEqualTo(broken);
    assertThat(proof.proved()).isEqualTo(6 - broken.size());
    proof
        .counterexamples()
        .forEach(one -> assertThat(broken(steps, one.facts())).contains(one.invariant()));
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 200)
  void a_constraint_takes_exactly_the_inputs_away_that_break_it(@ForAll long seed) {
    var small = new SmallTables(seed);
    var steps = chain(new Random(seed), small, HitPolicy.FIRST);
    var constraint =
        new Constraint(
            FACT,
            small.cell(FACT.type()),
            HELD,
            small.cell(HELD.type()),
            "",
            "",
            new Place("v.csv", "Constraints", "A2"));
    var allowed =
        SmallTables.inputs(FACTS).stream()
            .filter(
                input ->
                    !UnaryTests.holds(constraint.given(), input.valueOf(FACT))
                        || UnaryTests.holds(constraint.holds(), input.valueOf(HELD)))
            .toList();
    var broken = new HashSet<String>();
    allowed.forEach(input -> broken.addAll(broken(steps, input)));
    var proof =
        new ChainProof(
                "small", steps, List.of(constraint), Set.of(), new ProofMemory(), () -> false)
            .prove(line -> {});
    if (allowed.isEmpty()) {
      assertThat(codes(proof.findings())).containsExactly("verify.constraints");
      return;
    }
    assertThat(proof.counterexamples().stream().map(Counterexample::invariant))
        .containsExactlyInAnyOrderElementsOf(broken);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 300)
  void a_rule_never_comes_up_exactly_when_no_case_makes_it_answer(
      @ForAll long seed, @ForAll HitPolicy policy) {
    var steps = chain(new Random(seed), new SmallTables(seed), policy);
    var silent = new HashSet<String>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask && !ask.table().id().equals("invariants")) {
        ask.table().rows().forEach(row -> silent.add(row.id()));
      }
    }
    SmallTables.inputs(FACTS).forEach(input -> silent.removeAll(answering(steps, input, "")));
    var proof =
        new ChainProof("small", steps, List.of(), Set.of(), new ProofMemory(), () -> false)
            .prove(line -> {});
    var found =
        proof.findings().stream()
            .filter(finding -> finding.code().equals("verify.never-comes-up"))
            .map(Finding::read)
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(silent);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 300)
  void what_is_remembered_of_another_version_changes_no_answer(
      @ForAll long seed, @ForAll int which, @ForAll HitPolicy policy, @ForAll boolean kept) {
    var before = chain(new Random(seed), new SmallTables(seed), policy);
    var other = chain(new Random(seed + 1), new SmallTables(seed + 1), policy);
    int changed = Math.floorMod(which, before.size());
    var after = new ArrayList<>(before);
    after.set(changed, other.get(changed));
    var memory = new ProofMemory();
    proved(before, memory);
    var again = proved(after, kept ? ProofMemory.of(memory.lines()) : memory);
    var fresh = proved(after, new ProofMemory());
    assertThat(again.proved()).isEqualTo(fresh.proved());
    assertThat(again.counterexamples().stream().map(Counterexample::invariant).toList())
        .isEqualTo(fresh.counterexamples().stream().map(Counterexample::invariant).toList());
    assertThat(told(again)).isEqualTo(told(fresh));
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 300)
  void wherever_time_is_up_nothing_is_claimed_that_does_not_hold_and_nothing_false_is_remembered(
      @ForAll long seed, @ForAll int looks, @ForAll HitPolicy policy) {
    var steps = chain(new Random(seed), new SmallTables(seed), policy);
    var whole = proved(steps, new ProofMemory());
    var left = new AtomicInteger(Math.floorMod(looks, 120));
    var memory = new ProofMemory();
    var part =
        new ChainProof(
                "small", steps, List.of(), Set.of(), memory, () -> left.decrementAndGet() < 0)
            .prove(line -> {});
    assertThat(part.proved()).isLessThanOrEqualTo(whole.proved());
    assertThat(part.counterexamples().stream().map(Counterexample::invariant))
        .isSubsetOf(whole.counterexamples().stream().map(Counterexample::invariant).toList());
    assertThat(told(part).stream().filter(it -> !it.startsWith("verify.undecided")))
        .isSubsetOf(told(whole));
    var open = told(part).stream().filter(it -> it.startsWith("verify.undecided IV-")).count();
    assertThat(part.proved() + part.counterexamples().size() + open).isEqualTo(6);
    var again = proved(steps, memory);
    assertThat(again.proved()).isEqualTo(whole.proved());
    assertThat(told(again)).containsAll(told(whole));
  }

  private static ChainProof.Result proved(List<Step> steps, ProofMemory memory) {
    return new ChainProof("small", steps, List.of(), Set.of(), memory, () -> false)
        .prove(line -> {});
  }

  /** Every finding by its code and rule; examples may differ. */
  private static List<String> told(ChainProof.Result result) {
    return result.findings().stream().map(it -> it.code() + " " + it.read()).toList();
  }

  private static List<Step> chain(Random random, SmallTables small, HitPolicy policy) {
    var first = policy.single() ? policy : HitPolicy.FIRST;
    var collecting = policy.single() || policy.aggregated() ? HitPolicy.COLLECT : policy;
    var steps = new ArrayList<Step>();
    steps.add(
        ask(
            table(
                "kind", "KI", first, null, List.of(FACT, ASKED), List.of(KIND), 4, small, random)));
    steps.add(
        ask(
            table(
                "need-a",
                "NA",
                collecting,
                is("A"),
                List.of(FACT, HELD),
                List.of(NEED, BLOCKS),
                3,
                small,
                random)));
    steps.add(
        ask(
            table(
                "need-b",
                "NB",
                collecting,
                is("B"),
                List.of(ASKED, HELD),
                List.of(NEED, BLOCKS),
                3,
                small,
                random)));
    var traits = new TreeMap<String, SortedSet<String>>();
    traits.put("A", new TreeSet<>(Set.of("B", "C")));
    traits.put("C", new TreeSet<>(Set.of("C")));
    steps.add(
        derive(BLOCKING, new Derivation.Where(NEEDS, BLOCKS, new TreeSet<>(Set.of("A", "C")))));
    steps.add(derive(MISSING, new Derivation.Minus(BLOCKING, HELD)));
    steps.add(derive(EITHER, new Derivation.Or(KIND, NEEDS)));
    steps.add(derive(BOTH, new Derivation.And(HELD, NEEDS)));
    steps.add(derive(HOW_MANY, new Derivation.CountOf(EITHER)));
    steps.add(derive(ANY, new Derivation.AnyOf(BOTH)));
    steps.add(derive(KINDS, new Derivation.AllOf(KIND)));
    steps.add(
        derive(SOME, new Derivation.With(NEEDS, "MAKES_GOOD", new TreeSet<>(Set.of("A", "C")))));
    steps.add(derive(TRAITS, new Derivation.TraitsOf(NEEDS, traits)));
    var broken = new Column("broken", "Broken", WORD, Column.Origin.RESULT);
    steps.add(
        ask(
            table(
                "invariants",
                "IV",
                HitPolicy.COLLECT,
                null,
                ALL,
                List.of(broken),
                6,
                small,
                random)));
    return steps;
  }

  @SuppressWarnings("NullAway") // loses sight of blank results across record constructors
  private static Table table(
      String id,
      String letters,
      HitPolicy policy,
      Table.@Nullable Applicability gate,
      List<Column> inputs,
      List<Column> outputs,
      int count,
      SmallTables small,
      Random random) {
    var place = new Place(id + ".csv", "Rules", "A9");
    var rows = new ArrayList<Row>();
    for (int i = 1; i <= count; i++) {
      var cells = new ArrayList<Row.Cell>();
      for (var column : inputs) {
        boolean blank = inputs.size() > 3 && random.nextInt(3) > 0;
        cells.add(
            new Row.Cell(blank ? new CellTest.Any() : small.cell(column.type()), "a cell", "B9"));
      }
      rows.add(new Row(letters + "-" + i, cells, results(outputs, random), "", "", place));
    }
    var otherwise =
        id.equals("invariants") || random.nextBoolean()
            ? null
            : new Table.Otherwise(results(outputs, random), "", place);
    var columns = outputs.stream().map(one -> new Table.Output(one, List.of())).toList();
    return new Table(id, id, policy, "OPS", "", gate, inputs, columns, rows, otherwise);
  }

  private static List<@Nullable Value> results(List<Column> outputs, Random random) {
    List<@Nullable Value> results = new ArrayList<>();
    for (var output : outputs) {
      boolean blank = output == BLOCKS && random.nextInt(4) == 0;
      results.add(blank ? null : new Value.Word(LETTERS.get(random.nextInt(3))));
    }
    return results;
  }

  private static List<String> broken(List<Step> steps, Facts input) {
    return answering(steps, input, "invariants");
  }

  /** The ids of the rows that answer; of one table alone, when one is named. */
  private static List<String> answering(List<Step> steps, Facts input, String table) {
    var won = new ArrayList<String>();
    var walked = new ArrayList<io.proofdesk.rules.settling.Step>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask) {
        walked.add(
            new io.proofdesk.rules.settling.Step.Ask(
                ask.table(),
                facts -> {
                  var outcome = NaiveEvaluator.evaluate(ask.table(), facts);
                  if (table.isEmpty() || ask.table().id().equals(table)) {
                    won.addAll(outcome.won());
                  }
                  return outcome;
                }));
      } else if (step instanceof Step.Derive derive) {
        walked.add(new io.proofdesk.rules.settling.Step.Derive(derive.derived()));
      }
    }
    Walk.through(walked, input);
    return won;
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static Step ask(Table table) {
    return new Step.Ask(table, table.id());
  }

  private static Step derive(Column column, Derivation how) {
    return new Step.Derive(new DerivedColumn(column, how));
  }

  private static Table.Applicability is(String word) {
    var test = new CellTest.OneOf(List.of(new Term.Equal(new Value.Word(word))));
    return new Table.Applicability(KIND, test, word, new Place("need.csv", "Rules", "B5"));
  }

  private static Column result(String id, ColumnType type) {
    return new Column(id, id, type, Column.Origin.RESULT);
  }

  private static Column derived(String id, ColumnType type) {
    return new Column(id, id, type, Column.Origin.DERIVED);
  }
}
