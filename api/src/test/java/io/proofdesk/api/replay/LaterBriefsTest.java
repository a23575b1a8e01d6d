package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebooks;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the archive keeps of a case tells what time alone changes, as the case itself does. */
class LaterBriefsTest {
  private static final Path TABLES = Path.of("../decision-tables");
  private static final Path FIXTURES = Path.of("../test-fixtures");
  private static final List<Duration> LATER =
      List.of(
          Duration.ofMinutes(50),
          Duration.ofHours(26),
          Duration.ofDays(4),
          Duration.ofDays(9),
          Duration.ofDays(40));

  private final JsonWriter json = new JsonWriter();
  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();

  /** One of seven, another one with each fixture that is added. */
  private static final int APART = 7;

  @Test
  void a_masked_case_grows_older_as_the_case_does() throws IOException {
    var loading = new Rulebooks(KeptForThisRun.INSTANCE).load(TABLES, "shipped");
    var differing = new ArrayList<String>();
    int changed = 0;
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      for (var fixture : cases()) {
        var engine = Objects.requireNonNull(rulebook.engineFor(fixture.supportCase().store()));
        differing.addAll(differing(engine, fixture));
        var now = engine.brief(fixture.supportCase(), null, fixture.asOf()).brief();
        var late = fixture.asOf().plus(Duration.ofDays(40));
        changed += engine.brief(fixture.supportCase(), null, late).brief().equals(now) ? 0 : 1;
      }
    }
    assertThat(differing).isEmpty();
    // or the law would hold of cases that do not grow older at all
    assertThat(changed).isGreaterThan(cases().size() / 2);
  }

  @Test
  void a_masked_case_holds_nothing_that_anybody_wrote_or_is_called() throws IOException {
    var loading = new Rulebooks(KeptForThisRun.INSTANCE).load(TABLES, "shipped");
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      for (var fixture : cases()) {
        var facts = fixture.supportCase();
        var engine = Objects.requireNonNull(rulebook.engineFor(facts.store()));
        var briefed = engine.brief(facts, null, fixture.asOf());
        var masked =
            new String(
                json.bytes(Objects.requireNonNull(briefed.masked())), StandardCharsets.UTF_8);
        assertThat(masked).as(fixture.title()).contains(facts.store());
        Stream.concat(
                briefed.personalValues().values().values().stream(),
                facts.conversation().messages().stream()
                    .map(Message::text)
                    .filter(Objects::nonNull))
            .filter(text -> text.length() > 3)
            .forEach(text -> assertThat(masked).as(fixture.title()).doesNotContain(text));
      }
    }
  }

  private static List<Fixture> cases() throws IOException {
    var fixtures = new FixtureReader().folder(FIXTURES).fixtures();
    return IntStream.iterate(0, i -> i < fixtures.size(), i -> i + APART)
        .mapToObj(fixtures::get)
        .filter(Fixture::hasCase)
        .toList();
  }

  private List<String> differing(DecisionEngine engine, Fixture fixture) {
    var facts = fixture.supportCase();
    var asOf = fixture.asOf();
    var briefed = engine.brief(facts, null, asOf);
    var later =
        engine.later(
            briefed.brief(), throughTheArchive(Objects.requireNonNull(briefed.masked())), asOf);
    return LATER.stream()
        .map(asOf::plus)
        .flatMap(
            at ->
                differing(engine.brief(facts, null, at).brief(), later.apply(at))
                    .map(it -> fixture.file() + " \"" + fixture.title() + "\" at " + at + it))
        .toList();
  }

  private static Stream<String> differing(Record expected, Record told) {
    return Stream.of(expected.getClass().getRecordComponents())
        .flatMap(
            part -> {
              var wanted = of(part, expected);
              var got = of(part, told);
              if (Objects.equals(wanted, got)) {
                return Stream.empty();
              }
              return wanted instanceof Record record && got instanceof Record other
                  ? differing(record, other).map(it -> " " + part.getName() + it)
                  : Stream.of(" " + part.getName() + ": " + wanted + ", told as " + got);
            });
  }

  private static Object of(RecordComponent part, Record value) {
    try {
      return part.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record shows its parts", e);
    }
  }

  private SupportCase throughTheArchive(SupportCase masked) {
    return documents
        .json(json.bytes(masked))
        .then(document -> reader.read(document, SupportCase.class))
        .fold(
            read -> read,
            faults -> {
              throw new AssertionError(faults.toString());
            });
  }
}
