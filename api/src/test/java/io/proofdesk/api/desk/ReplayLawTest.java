package io.proofdesk.api.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What the archive keeps of a case decides again, and comes to the same answer to the byte. */
class ReplayLawTest {
  private static final String ID = "01930000-0000-7000-8000-000000000000";
  private static final List<Fixture> CASES = new ArrayList<>();
  private static final JsonWriter JSON = new JsonWriter();

  @SuppressWarnings("NullAway.Init") // loaded before the first try
  private static Rulebook rulebook;

  @BeforeContainer
  static void load() throws IOException {
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    rulebook = Objects.requireNonNull(loading.rulebook());
    try (var files = Files.list(Path.of("../test-fixtures"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
        new FixtureReader()
            .fixtures(file.getFileName().toString(), Files.readAllBytes(file))
            .fold(CASES::addAll, faults -> false);
      }
    }
    CASES.removeIf(it -> !it.hasCase());
  }

  @AfterContainer
  static void close() {
    rulebook.close();
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void what_was_recorded_is_decided_again_to_the_byte(@ForAll long seed) {
    var random = new Random(seed);
    var fixture = CASES.get(random.nextInt(CASES.size()));
    var mixed = mixed(fixture.supportCase(), random);
    var engine = Objects.requireNonNull(rulebook.engineFor(mixed.store()));
    Assume.that(engine.faults(mixed).isEmpty());
    var asOf = fixture.asOf().plus(Duration.ofMinutes(random.nextInt(60 * 24 * 30)));
    var brief = engine.brief(mixed, null, asOf).brief();
    var recorded = new String(JSON.bytes(engine.decide(ID, brief, asOf)), UTF_8);
    var kept = new String(JSON.bytes(brief), UTF_8);
    var read = value(new KeptBrief().read(kept));
    assertThat(new String(JSON.bytes(read), UTF_8)).isEqualTo(kept);
    assertThat(new String(JSON.bytes(engine.decide(ID, read, asOf)), UTF_8)).isEqualTo(recorded);
  }

  /** A case with what another one says of some of its parts. */
  private static SupportCase mixed(SupportCase base, Random random) {
    var other = tree(CASES.get(random.nextInt(CASES.size())).supportCase());
    var tree = tree(base);
    for (var names = other.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (!List.of("store", "conversation").contains(name) && random.nextInt(3) == 0) {
        tree.set(name, other.get(name));
      }
    }
    return value(
        new DocumentReader()
            .json(tree.toString().getBytes(UTF_8))
            .then(it -> new StrictReader().read(it, SupportCase.class)));
  }

  private static ObjectNode tree(SupportCase facts) {
    return (ObjectNode) value(new DocumentReader().json(JSON.bytes(facts))).root();
  }

  private static <T> T value(Reading<T> reading) {
    return reading.fold(
        it -> it,
        faults -> {
          throw new IllegalStateException(faults.toString());
        });
  }
}
