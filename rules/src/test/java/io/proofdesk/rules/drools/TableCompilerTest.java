package io.proofdesk.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.RandomTables;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TableCompilerTest {

  @Test
  void tables_of_one_meaning_share_their_rules_until_the_last_is_closed() {
    var compiler = new TableCompiler();
    var first = compiler.compile(small(), "m");
    var second = compiler.compile(small(), "m");
    assertThat(compiler.held()).isEqualTo(1);
    first.close();
    first.close();
    assertThat(second.evaluate(column -> new Value.Whole(1)).won()).containsExactly("RB-10");
    second.close();
    assertThat(compiler.held()).isZero();
  }

  @Test
  void a_closed_table_says_so_and_does_not_answer() {
    var table = new TableCompiler().compile(small(), "m");
    table.close();
    assertThatThrownBy(() -> table.evaluate(column -> null))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("table `hand` could not be evaluated: the table is closed");
  }

  @Test
  void a_value_of_the_wrong_type_is_an_error_and_not_a_miss() {
    try (var table = new TableCompiler().compile(small(), "m")) {
      assertThatThrownBy(() -> table.evaluate(column -> new Value.YesNo(true)))
          .isInstanceOf(EvaluationException.class)
          .hasMessageContaining("`Asked`");
      assertThat(table.evaluate(column -> new Value.Whole(1)).won()).containsExactly("RB-10");
    }
  }

  @Test
  void nothing_stays_behind_in_a_session() {
    var network = network(small());
    for (int i = 0; i < 50; i++) {
      long value = i;
      network.rowsThatFit(column -> new Value.Whole(value));
    }
    assertThat(network.factsLeft()).isZero();
    network.close();
  }

  @Test
  void two_threads_on_one_table_agree_with_the_naive_evaluator() throws Exception {
    var table = new RandomTables(7).table(HitPolicy.COLLECT);
    var pool = Executors.newFixedThreadPool(2);
    try (var compiled = new TableCompiler().compile(table, "m")) {
      var answers = pool.invokeAll(List.of(asks(compiled, 1), asks(compiled, 2)));
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(2_000);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void whoever_asks_while_it_closes_gets_an_answer_and_later_ones_are_told() throws Exception {
    var network = network(small());
    var inside = new CountDownLatch(1);
    var closed = new CountDownLatch(1);
    var pool = Executors.newSingleThreadExecutor();
    try {
      var answer =
          pool.submit(
              () ->
                  network.rowsThatFit(
                      column -> {
                        inside.countDown();
                        awaited(closed);
                        return new Value.Whole(1);
                      }));
      awaited(inside);
      network.close();
      assertThatThrownBy(() -> network.rowsThatFit(column -> new Value.Whole(1)))
          .hasMessage("the table is closed");
      closed.countDown();
      assertThat(answer.get().get(0)).isTrue();
      assertThat(network.factsLeft()).isZero();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void rules_that_miss_the_case_made_for_them_are_refused_while_compiling() {
    var other = network(asking(-5));
    assertThatThrownBy(() -> DryRun.check(small(), other))
        .isInstanceOf(TableRefusedException.class)
        .hasMessageContaining("RB-10");
    other.close();
  }

  @Test
  void rules_that_fail_in_the_dry_run_are_refused_while_compiling() {
    var closed = network(small());
    closed.close();
    assertThatThrownBy(() -> DryRun.check(small(), closed))
        .isInstanceOfSatisfying(
            TableRefusedException.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::code)
                    .containsExactly("table.dry-run"));
  }

  private static Network network(Table table) {
    return Network.compiled(table, new RuleBases(KeptBytes.NONE)).network();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Callable<Integer> asks(CompiledTable compiled, long seed) {
    return () -> {
      var random = new RandomTables(seed);
      int agreed = 0;
      for (int i = 0; i < 2_000; i++) {
        var facts = random.facts(compiled.table());
        var expected = NaiveEvaluator.evaluate(compiled.table(), facts);
        agreed += compiled.evaluate(facts).equals(expected) ? 1 : 0;
      }
      return agreed;
    };
  }

  private static Table small() {
    return asking(5);
  }

  static Table asking(long below) {
    var whole = new ColumnType.Whole("days");
    return HandTables.table(
        HitPolicy.FIRST,
        HandTables.column(whole),
        whole,
        List.of(),
        HandTables.row("RB-10", HandTables.less(below), HandTables.whole(1)));
  }
}
