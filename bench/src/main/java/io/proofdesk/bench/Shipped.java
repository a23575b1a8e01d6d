package io.proofdesk.bench;

import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The decision tables and fixtures of the source tree the benchmark is started in. */
final class Shipped {

  private Shipped() {}

  /** The shipped decision tables. */
  static Path tables() {
    return root().resolve("decision-tables");
  }

  /** A rulebook, or why there is none. */
  static Rulebook load(Rulebooks rulebooks, Path tables) {
    var loading = rulebooks.load(tables, "bench");
    var rulebook = loading.rulebook();
    if (rulebook == null) {
      throw new IllegalStateException("the decision tables are refused: " + loading.findings());
    }
    return rulebook;
  }

  /**
   * A shipped fixture.
   *
   * @param name the file's name without its ending
   */
  static Fixture fixture(String name) throws IOException {
    var file = root().resolve("test-fixtures").resolve(name + ".yaml");
    return new FixtureReader()
        .fixtures(name, Files.readAllBytes(file))
        .fold(
            fixtures -> fixtures.get(0),
            findings -> {
              throw new IllegalStateException("the fixture is refused: " + findings);
            });
  }

  private static Path root() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("decision-tables"))) {
        return folder;
      }
    }
    throw new IllegalStateException("start the benchmark inside the source tree");
  }
}
