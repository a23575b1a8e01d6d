package io.proofdesk.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.drools.base.common.DroolsObjectOutputStream;
import org.junit.jupiter.api.Test;

class KeptPackagesTest {
  private final RulesInMemory kept = new RulesInMemory();

  @Test
  void what_one_run_compiles_the_next_one_takes() {
    answers(TableCompilerTest.asking(5), 1);
    assertThat(kept.given()).isEqualTo(1);
    answers(TableCompilerTest.asking(5), 1);
    assertThat(kept.given()).isEqualTo(1);
    assertThat(kept.taken()).isEqualTo(1);
  }

  @Test
  void other_rules_are_another_key() {
    answers(TableCompilerTest.asking(5), 1);
    answers(TableCompilerTest.asking(6), 1);
    assertThat(kept.byKey()).hasSize(2);
  }

  @Test
  void half_a_file_is_compiled_anew_and_kept_anew() {
    answers(TableCompilerTest.asking(5), 1);
    kept.byKey().replaceAll((key, bytes) -> Arrays.copyOf(bytes, bytes.length / 2));
    answers(TableCompilerTest.asking(5), 1);
    assertThat(kept.given()).isEqualTo(2);
    answers(TableCompilerTest.asking(5), 1);
    assertThat(kept.given()).isEqualTo(2);
  }

  @Test
  void rules_of_another_table_under_its_key_are_found_out_before_they_answer() {
    answers(TableCompilerTest.asking(5), 1);
    var rightKey = kept.byKey().keySet().iterator().next();
    var others = new RulesInMemory();
    new TableCompiler(others).compile(TableCompilerTest.asking(-5), "m").close();
    kept.byKey().put(rightKey, others.byKey().values().iterator().next());
    answers(TableCompilerTest.asking(5), 1);
    assertThat(kept.given()).isEqualTo(2);
  }

  @Test
  void rules_that_nobody_has_tried_yet_are_not_kept() {
    var compiled = Network.compiled(TableCompilerTest.asking(5), new RuleBases(kept));
    assertThat(kept.given()).isZero();
    compiled.keep().run();
    assertThat(kept.given()).isEqualTo(1);
  }

  @Test
  void an_object_that_is_no_rule_is_never_made() throws Exception {
    answers(TableCompilerTest.asking(5), 1);
    Bomb.WENT_OFF.set(false);
    var planted = bytesOf(new Bomb());
    kept.byKey().replaceAll((key, bytes) -> whole(key, planted));
    answers(TableCompilerTest.asking(5), 1);
    assertThat(Bomb.WENT_OFF).isFalse();
    assertThat(kept.given()).isEqualTo(2);
  }

  @Test
  void kept_rules_are_read_by_the_first_who_asks_and_by_nobody_else() {
    answers(TableCompilerTest.asking(5), 1);
    // whole by its checksum, so only reading it finds out that it is no rules
    kept.byKey().replaceAll((key, bytes) -> whole(key, new byte[] {1, 2, 3}));
    new TableCompiler(kept).compile(TableCompilerTest.asking(5), "m").close();
    assertThat(kept.given()).isEqualTo(1);
    answers(TableCompilerTest.asking(5), 1);
    assertThat(kept.given()).isEqualTo(2);
  }

  @Test
  void many_who_ask_at_once_read_kept_rules_once() {
    answers(TableCompilerTest.asking(5), 1);
    kept.byKey().replaceAll((key, bytes) -> whole(key, new byte[0]));
    try (var compiled = new TableCompiler(kept).compile(TableCompilerTest.asking(5), "m")) {
      var won =
          IntStream.range(0, 32)
              .parallel()
              .mapToObj(ignored -> compiled.evaluate(column -> new Value.Whole(1)).won())
              .distinct()
              .toList();
      assertThat(won).containsExactly(List.of("RB-10"));
    }
    assertThat(kept.given()).isEqualTo(2);
  }

  @Test
  void the_rules_that_combine_facts_are_kept_too() {
    FactCombiner.compiled(kept);
    FactCombiner.compiled(kept);
    assertThat(kept.given()).isEqualTo(1);
    assertThat(kept.taken()).isEqualTo(1);
  }

  private void answers(Table table, long asked) {
    try (var compiled = new TableCompiler(kept).compile(table, "m")) {
      assertThat(compiled.evaluate(column -> new Value.Whole(asked)).won())
          .isEqualTo(List.of("RB-10"));
    }
  }

  /** Would tell if it were ever read. */
  private static final class Bomb implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final AtomicBoolean WENT_OFF = new AtomicBoolean();

    private Object readResolve() {
      WENT_OFF.set(true);
      return this;
    }
  }

  private static byte[] bytesOf(Object planted) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DroolsObjectOutputStream(bytes)) {
      out.writeInt(1);
      out.writeObject(planted);
    }
    return bytes.toByteArray();
  }

  private static byte[] whole(String key, byte[] packages) {
    var checksum = new CRC32C();
    checksum.update(key.getBytes(StandardCharsets.UTF_8));
    checksum.update(packages);
    return ByteBuffer.allocate(Long.BYTES + packages.length)
        .putLong(checksum.getValue())
        .put(packages)
        .array();
  }
}
