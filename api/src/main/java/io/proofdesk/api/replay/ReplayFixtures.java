package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.DecisionEngine.Briefed;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.platform.PlatformTables;
import io.proofdesk.rules.trace.Specimen;
import io.proofdesk.rules.trace.Trace;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replays fixtures through the engine. Thread-safe. */
public final class ReplayFixtures {
  static final String DECISION_ID = "00000000-0000-7000-8000-000000000000";

  private final Rulebook rulebook;
  private final JsonWriter writer = new JsonWriter();
  private final DocumentReader documents = new DocumentReader();

  public ReplayFixtures(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** What came of one fixture; no mismatches means it holds. */
  public record Result(Fixture fixture, List<Mismatch> mismatches) {}

  /**
   * Replays one fixture: decides it twice, compares both answers, and holds the answer to what is
   * expected.
   */
  public Result replay(Fixture fixture) {
    var engine = rulebook.engineFor(fixture.supportCase().store());
    var refused = refused(fixture, engine);
    return engine == null || !refused.isEmpty()
        ? new Result(fixture, refused)
        : decided(fixture, briefed(fixture, engine), engine);
  }

  /** The brief of the case, or of the facts that stand in for one. */
  static Briefed briefed(Fixture fixture, DecisionEngine engine) {
    if (fixture.hasCase()) {
      return engine.brief(fixture.supportCase(), null, fixture.asOf());
    }
    var briefed = fixture.imagined(engine).value();
    if (briefed == null) {
      throw new IllegalStateException("such facts are refused: " + fixture.file());
    }
    return briefed;
  }

  private Result decided(Fixture fixture, Briefed briefed, DecisionEngine engine) {
    return compared(
        fixture, briefed, engine, engine.decide(DECISION_ID, briefed.brief(), fixture.asOf()));
  }

  private Result compared(
      Fixture fixture, Briefed briefed, DecisionEngine engine, Decision masked) {
    var again = engine.decide(DECISION_ID, briefed.brief(), fixture.asOf());
    if (!isSame(masked, again)) {
      return new Result(
          fixture, List.of(new Mismatch("decision", "the same answer twice", "two answers")));
    }
    var decision = engine.reveal(masked, briefed.personalValues());
    // nearly all hold, and few look at more than some parts
    if (fixture.mismatches(PartsRead.lazily(decision, this::tree)).isEmpty()) {
      return new Result(fixture, List.of());
    }
    var result = compared(fixture, tree(decision));
    return result.mismatches().isEmpty() ? result : explained(result, engine);
  }

  /** Whether two decisions are written alike; equal ones are. */
  private boolean isSame(Decision one, Decision other) {
    return one.equals(other) || Arrays.equals(writer.bytes(one), writer.bytes(other));
  }

  /**
   * Replays a fixture if it has to do with some workbooks: it asks one of them, or its profile is
   * one of them, or one is no table to be asked at all, as replies are and the vocabulary.
   *
   * @param workbooks the ids of tables, the names of profiles and of other workbooks
   * @return what came of it; null where it has to do with none, or nothing can decide it
   */
  public @Nullable Result replay(Fixture fixture, Set<String> workbooks) {
    var engine = rulebook.engineFor(fixture.supportCase().store());
    if (engine == null || !refused(fixture, engine).isEmpty()) {
      return null;
    }
    var trace = new Trace();
    var watched = engine.asking(trace);
    var briefed = briefed(fixture, watched);
    var masked = watched.decide(DECISION_ID, briefed.brief(), fixture.asOf());
    return concerns(fixture, workbooks, trace) ? compared(fixture, briefed, engine, masked) : null;
  }

  private boolean concerns(Fixture fixture, Set<String> workbooks, Trace trace) {
    var left = new HashSet<>(workbooks);
    boolean asked = trace.asked().stream().anyMatch(it -> left.contains(it.table().id()));
    trace.skipped().forEach(it -> left.remove(it.table().id()));
    boolean own = left.contains(fixture.profile());
    left.removeAll(rulebook.profiles().keySet());
    left.removeIf(PlatformTables::isMap); // asked where a platform's own word is given
    return asked || own || !left.isEmpty();
  }

  /** Why a fixture cannot be decided at all; empty when it can. */
  private static List<Mismatch> refused(Fixture fixture, @Nullable DecisionEngine engine) {
    if (engine == null) {
      return List.of(
          new Mismatch("store", "a store that a profile serves", fixture.supportCase().store()));
    }
    if (!engine.rulebook().profile().equals(fixture.profile())) {
      return List.of(new Mismatch("profile", fixture.profile(), engine.rulebook().profile()));
    }
    if (fixture.kept() != null) {
      return List.of();
    }
    var facts = fixture.facts();
    if (facts == null) {
      return mismatches("case", engine.faults(fixture.supportCase()));
    }
    var read = engine.imagine(fixture.supportCase().store(), facts);
    return read.value() == null ? mismatches("brief", read.findings()) : List.of();
  }

  private static List<Mismatch> mismatches(String part, List<Finding> faults) {
    return faults.stream().map(it -> new Mismatch(part, it.expected(), it.place())).toList();
  }

  /** Beside every difference, the row that came nearest to what was expected. */
  private static Result explained(Result result, DecisionEngine engine) {
    var trace = traced(result.fixture(), engine);
    return new Result(
        result.fixture(),
        result.mismatches().stream()
            .map(mismatch -> mismatch.with(NearestRows.of(mismatch, trace)))
            .toList());
  }

  /** What tables a fixture asks, and which it does not. */
  private static Trace traced(Fixture fixture, DecisionEngine engine) {
    var trace = new Trace();
    var watched = engine.asking(trace);
    var briefed = briefed(fixture, watched);
    watched.decide(DECISION_ID, briefed.brief(), fixture.asOf());
    return trace;
  }

  /**
   * What came of a fixture that was tried.
   *
   * @param result the differences, explained; none when it holds
   * @param specimen the fixture for tests of the rules; null unless it holds
   */
  public record Attempt(Result result, @Nullable Specimen specimen) {}

  /**
   * Decides a fixture once, and takes down what it asked: all that tests of the rules need of one
   * that holds. That it is decided alike twice is for {@link #replay} to say.
   */
  public Attempt attempt(Fixture fixture) {
    var engine = rulebook.engineFor(fixture.supportCase().store());
    var refused = refused(fixture, engine);
    if (engine == null || !refused.isEmpty()) {
      return new Attempt(new Result(fixture, refused), null);
    }
    var trace = new Trace();
    var watched = engine.asking(trace);
    var briefed = briefed(fixture, watched);
    var masked = watched.decide(DECISION_ID, briefed.brief(), fixture.asOf());
    var decision = engine.reveal(masked, briefed.personalValues());
    var looked = PartsRead.of(fixture, decision, masked, this::tree);
    return looked.mismatches().isEmpty()
        ? new Attempt(
            new Result(fixture, List.of()),
            new Tried(this, fixture, engine, briefed, trace.asked(), looked.read()))
        : new Attempt(replay(fixture), null);
  }

  /** The decision of a fixture that its rulebook can decide, personal values filled in. */
  JsonNode decided(Fixture fixture) {
    var engine = Objects.requireNonNull(rulebook.engineFor(fixture.supportCase().store()));
    var briefed = briefed(fixture, engine);
    var masked = engine.decide(DECISION_ID, briefed.brief(), fixture.asOf());
    return tree(engine.reveal(masked, briefed.personalValues()));
  }

  /** Holds a decision to what a fixture expects, and names the rules behind every difference. */
  static Result compared(Fixture fixture, JsonNode decision) {
    return new Result(
        fixture,
        fixture.mismatches(decision).stream()
            .map(mismatch -> Causes.explained(mismatch, decision))
            .toList());
  }

  JsonNode tree(Object decision) {
    return documents
        .json(writer.bytes(decision))
        .fold(
            document -> document.root(),
            findings -> {
              throw new IllegalStateException("a decision could not be read back: " + findings);
            });
  }
}
