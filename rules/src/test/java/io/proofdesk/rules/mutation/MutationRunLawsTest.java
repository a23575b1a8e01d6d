package io.proofdesk.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import io.proofdesk.rules.verify.SmallWorlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class MutationRunLawsTest {
  private static final String PROFILE = "shop";

  @Provide
  Arbitrary<HitPolicy> policies() {
    return Arbitraries.of(HitPolicy.class);
  }

  /** One question to the table; what is expected of the answer is one of its result columns. */
  private record Question(String name, Table table, Facts facts, int expected) implements Specimen {

    @Override
    public String profile() {
      return PROFILE;
    }

    @Override
    public List<Asked> asked() {
      var outcome = NaiveEvaluator.evaluate(table, facts);
      return outcome.kind() == Outcome.Kind.NOT_APPLICABLE
          ? List.of()
          : List.of(Asked.of(table, facts, outcome));
    }

    @Override
    public boolean holdsWith(String id, Function<Facts, Outcome> asked) {
      return expected(asked.apply(facts)).equals(expected(NaiveEvaluator.evaluate(table, facts)));
    }

    private List<Object> expected(Outcome outcome) {
      var all = new ArrayList<Object>();
      if (expected >= 0) {
        outcome.results().forEach(row -> all.add(String.valueOf(row.get(expected))));
      }
      return all;
    }
  }

  private static List<Specimen> some(Table table, Random random) {
    var all = new ArrayList<Specimen>();
    for (var facts : SmallWorlds.inputs(table)) {
      if (random.nextInt(3) == 0) {
        int expected = random.nextInt(table.outputs().size() + 1) - 1;
        all.add(new Question("case " + all.size(), table, facts, expected));
      }
    }
    return all;
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 100)
  void a_mutant_is_noticed_exactly_when_a_fixture_decided_with_the_whole_changed_table_fails(
      @ForAll long seed, @ForAll("policies") HitPolicy policy) {
    var table = SmallWorlds.table(seed, policy);
    var specimens = some(table, new Random(seed));
    var sheet = new Sheet("small.csv", new TreeMap<>(Map.of(PROFILE, table)));
    var run = new MutationRun(sheet, specimens);
    for (var mutant : Mutants.of(table)) {
      var changed = mutant.of(table);
      var failing = new ArrayList<String>();
      var otherwise = new ArrayList<String>();
      for (var specimen : specimens) {
        if (!specimen.holdsWith(table.id(), it -> NaiveEvaluator.evaluate(changed, it))) {
          failing.add(specimen.name());
        }
        if (!answer(changed, specimen).equals(answer(table, specimen))) {
          otherwise.add(specimen.name());
        }
      }
      var met = run.meet(Map.of(PROFILE, mutant));
      var sentence = mutant.sentence(table);
      if (failing.isEmpty()) {
        assertThat(met.killer()).as(sentence).isNull();
        assertThat(otherwise).as(sentence).containsAll(met.seen());
        assertThat(met.seen().isEmpty()).as(sentence).isEqualTo(otherwise.isEmpty());
      } else {
        assertThat(failing).as(sentence).contains(met.killer());
      }
    }
  }

  private static List<?> answer(Table table, Specimen specimen) {
    return NaiveEvaluator.evaluate(table, ((Question) specimen).facts()).results();
  }
}
