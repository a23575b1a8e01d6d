package io.proofdesk.api.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine that has never seen Proofdesk. */
class BinariesTest {
  @TempDir Path folder = Path.of("");

  @Test
  void they_unpack_into_a_folder_that_is_not_there_yet() throws IOException {
    var cache = folder.resolve("never").resolve("used");
    assertThat(Binaries.unpack(cache).toString()).isNotEmpty();
    try (var left = Files.list(cache)) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .singleElement()
          .asString()
          .startsWith("postgres-");
    }
  }
}
