package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** One table asked on its own, by the engine and by its naive evaluator: both must say the same. */
final class AskedTable {
  private AskedTable() {}

  /**
   * What `table eval` printed.
   *
   * @param facts a file of JSON lines
   */
  static Ran asked(Path table, Path facts) {
    var engine = Ran.of("table", "eval", table.toString(), "--facts", facts.toString());
    var oracle = Ran.of("table", "eval", table.toString(), "--facts", facts.toString(), "--oracle");
    assertThat(oracle).isEqualTo(engine);
    return engine;
  }
}
