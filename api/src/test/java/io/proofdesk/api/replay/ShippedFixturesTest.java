package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every shipped fixture holds for the shipped workbooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedFixturesTest {
  private static final Path TABLES = Path.of("../decision-tables");
  private static final Path FIXTURES = Path.of("../test-fixtures");

  private final FixtureReader.Folder folder = read();
  private Rulebook rulebook;

  @BeforeAll
  void load() {
    var loading = new Rulebooks(KeptForThisRun.INSTANCE).load(TABLES, "shipped");
    rulebook = Objects.requireNonNull(loading.rulebook(), () -> loading.findings().toString());
  }

  @AfterAll
  void close() {
    rulebook.close();
  }

  @Test
  void every_fixture_can_be_read() {
    assertThat(folder.findings().stream().map(Finding::line)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> every_fixture_holds() {
    return folder.fixtures().stream()
        .map(
            fixture ->
                dynamicTest(
                    fixture.file(),
                    () ->
                        assertThat(new ReplayFixtures(rulebook).replay(fixture).mismatches())
                            .isEmpty()));
  }

  @Test
  void a_difference_names_the_row_that_came_nearest_and_its_failing_cells() {
    var replay = new ReplayFixtures(rulebook);
    var held =
        folder.fixtures().stream()
            .filter(
                it ->
                    it.file()
                        .equals(
                            "a-cancellation-after-the-label-is-printed-goes-to-the-warehouse.yaml"))
            .findFirst()
            .orElseThrow();
    var expect = JsonNodeFactory.instance.objectNode().put("situation", "CANCEL_BEFORE_SHIPPING");
    var result =
        replay.replay(
            new Fixture(
                held.file(),
                held.title(),
                held.covers(),
                held.tags(),
                held.profile(),
                held.asOf(),
                held.supportCase(),
                held.facts(),
                held.kept(),
                held.fromText(),
                expect,
                true,
                held.words()));
    var near = result.mismatches().get(0).nearest().get(0);
    assertThat(near.rule()).startsWith("SN-").contains("situation-cancellation.csv!Rules!");
    assertThat(near.failing()).isNotEmpty().allMatch(it -> it.contains(" asks `"));
  }

  private static FixtureReader.Folder read() {
    try {
      return new FixtureReader().folder(FIXTURES);
    } catch (IOException e) {
      throw new IllegalStateException("the fixtures of the project can be read", e);
    }
  }
}
