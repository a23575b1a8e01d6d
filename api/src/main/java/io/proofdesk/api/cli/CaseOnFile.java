package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.Settings;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.store.TimeOrderedIds;
import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.DecisionEngine.Briefed;
import io.proofdesk.rules.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the case of a file to the engine that decides it; nothing is kept. */
final class CaseOnFile {
  private final RuleSource source;
  private final InstantSource clock;

  CaseOnFile(RuleSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * A case, ready to be decided.
   *
   * @param at the moment to decide at
   * @param engine what decides it
   * @param briefing the case at any moment
   * @param imagined whether facts stand in for the case: they stay as they are at any moment
   * @param subject what the case is called
   */
  record Ready(
      Instant at,
      DecisionEngine engine,
      Function<Instant, Briefed> briefing,
      boolean imagined,
      String subject) {

    /** Its brief at that moment. */
    Brief brief() {
      return briefing.apply(at).brief();
    }

    /** Its brief at any moment; null when there is no case that could grow older. */
    @Nullable Function<Instant, Brief> later() {
      return imagined ? null : moment -> briefing.apply(moment).brief();
    }
  }

  /**
   * The decision.
   *
   * @param file the case; {@code -} reads standard input
   * @param asOf the moment to decide at; null for that of the file, or now
   * @param tables the decision tables; null for the shipped ones
   * @throws Refusal when file, case or tables are wrong, with everything that is
   */
  Decision decide(String file, @Nullable Instant asOf, @Nullable Path tables) throws IOException {
    return during(file, asOf, tables, this::decide);
  }

  /** Does something with a case while its rulebook is open; wrong is what is wrong to decide. */
  <R> R during(String file, @Nullable Instant asOf, @Nullable Path tables, Function<Ready, R> work)
      throws IOException {
    var content = new CaseFile().read(file, bytes(file));
    var folder = Settings.of("127.0.0.1", 0, null, tables, Map.of()).tables();
    try (Rulebook rulebook = required(source.load(folder)).rulebook()) {
      var faults = new ArrayList<>(content.asked().fold(read -> List.<Finding>of(), it -> it));
      if (content.outline() != null) {
        var stores = "the rulebook serves " + String.join(", ", rulebook.stores());
        faults.addAll(content.outline().faults(rulebook, stores));
      }
      if (!faults.isEmpty()) {
        throw new Refusal(faults);
      }
      var asked = required(content.asked());
      var engine = rulebook.engineFor(asked.supportCase().store());
      if (engine == null) {
        throw new IllegalStateException("an unknown store is a fault");
      }
      var moment = asOf == null ? asked.asOf() : asOf;
      var at = (moment == null ? clock.instant() : moment).truncatedTo(ChronoUnit.MICROS);
      var imagined = asked.imagined();
      Function<Instant, Briefed> briefing =
          imagined == null
              ? then -> engine.brief(asked.supportCase(), null, then)
              : always(imagined, engine);
      return work.apply(new Ready(at, engine, briefing, imagined != null, asked.subject()));
    }
  }

  /** The brief that a fixture gives in place of a case. */
  private static Function<Instant, Briefed> always(Fixture fixture, DecisionEngine engine) {
    var read = fixture.imagined(engine);
    var briefed = read.value();
    if (briefed == null) {
      throw new Refusal(read.findings());
    }
    return moment -> briefed;
  }

  private Decision decide(Ready ready) {
    var engine = ready.engine();
    var briefed = ready.briefing().apply(ready.at());
    var id = new TimeOrderedIds(clock).next().toString();
    return engine.reveal(engine.decide(id, briefed.brief(), ready.at()), briefed.personalValues());
  }

  private static byte[] bytes(String file) throws IOException {
    if (file.equals("-")) {
      return System.in.readAllBytes();
    }
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "case.no-file", file, null, "there is no such file", "look at the path")));
    }
  }

  private static <T> T required(Reading<T> reading) {
    return reading.fold(
        value -> value,
        findings -> {
          throw new Refusal(findings);
        });
  }
}
