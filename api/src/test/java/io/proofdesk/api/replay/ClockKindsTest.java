package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.proofdesk.model.vocabulary.ClockType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No kind of clock is only a word: a row starts it, and a fixture holds its due time. */
class ClockKindsTest {
  private static final Path TABLES = Path.of("../decision-tables");
  private static final Path FIXTURES = Path.of("../test-fixtures");

  @Test
  void every_kind_of_clock_has_a_row_and_a_fixture_with_its_due_time() throws IOException {
    var rows = Files.readString(TABLES.resolve("clocks.csv"));
    var held = new TreeSet<String>();
    var yaml = new ObjectMapper(new YAMLFactory());
    try (var files = Files.walk(FIXTURES)) {
      for (var file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        for (var clock : yaml.readTree(file.toFile()).at("/expect/clocks").properties()) {
          if (clock.getValue().path("dueAt").isTextual()) {
            held.add(clock.getKey());
          }
        }
      }
    }

    for (var type : ClockType.values()) {
      assertThat(rows).contains("," + type + ",");
    }
    assertThat(held).containsAll(Arrays.stream(ClockType.values()).map(ClockType::name).toList());
  }
}
