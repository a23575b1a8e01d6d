package io.proofdesk.api.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.verify.ProofMemory;
import io.proofdesk.rules.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptProofsTest {
  private static final Path FOLDER = Path.of("tables");

  private final Map<String, byte[]> files = new HashMap<>();
  private final KeptBytes kept =
      new KeptBytes() {
        @Override
        public byte @Nullable [] find(String key) {
          return files.get(key);
        }

        @Override
        public void keep(String key, byte[] bytes) {
          files.put(key, bytes);
        }
      };

  @Test
  void a_second_run_proves_as_much_as_the_first_and_looks_at_what_changed_alone()
      throws IOException {
    var first = new ProofMemory();
    var all = proved(new EditedTables(), first);
    new KeptProofs(kept, "a build").keep(FOLDER, first);
    var known = new KeptProofs(kept, "a build").of(FOLDER);
    var edited =
        new EditedTables()
            .before("clock-pauses.csv", "CP-020", "CP-019,yes,REQUESTER_WAIT,SOLVED,x,assumption");
    var again = proved(edited, known);
    assertThat(again.proved()).isEqualTo(all.proved());
    assertThat(again.lines())
        .contains("checking clock-pauses")
        .doesNotContain("checking route", "checking reply");
  }

  @Test
  void another_build_and_another_folder_find_nothing_of_it() {
    new KeptProofs(kept, "a build").keep(FOLDER, ProofMemory.of(List.of("settled x")));
    assertThat(new KeptProofs(kept, "a build").of(FOLDER).size()).isEqualTo(1);
    assertThat(new KeptProofs(kept, "another").of(FOLDER).size()).isZero();
    assertThat(new KeptProofs(kept, "a build").of(Path.of("others")).size()).isZero();
    assertThat(new KeptProofs(kept, null).of(FOLDER).size()).isZero();
  }

  @Test
  void a_file_that_was_damaged_is_not_believed() {
    new KeptProofs(kept, "a build").keep(FOLDER, ProofMemory.of(List.of("settled x")));
    files.replaceAll(
        (key, bytes) -> {
          var damaged = bytes.clone();
          damaged[damaged.length - 1] = 'y';
          return damaged;
        });
    assertThat(new KeptProofs(kept, "a build").of(FOLDER).size()).isZero();
  }

  @Test
  void a_file_that_was_cut_short_is_nothing_to_know_and_no_failure() {
    new KeptProofs(kept, "a build").keep(FOLDER, ProofMemory.of(List.of("settled x")));
    files.replaceAll((key, bytes) -> Arrays.copyOf(bytes, 5));
    assertThat(new KeptProofs(kept, "a build").of(FOLDER).size()).isZero();
    files.replaceAll((key, bytes) -> new byte[0]);
    assertThat(new KeptProofs(kept, "a build").of(FOLDER).size()).isZero();
  }

  private record Proved(int proved, List<String> lines) {}

  private static Proved proved(EditedTables tables, ProofMemory memory) {
    var lines = new ArrayList<String>();
    var verification = new Verification(false, lines::add, memory, () -> false);
    var source = WorkbookSet.read(tables.sheets()).orThrow();
    return new Proved(verification.verify(source, "shopify-first-store").proved(), lines);
  }
}
