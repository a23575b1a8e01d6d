package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.PersonalValues;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.DecisionEngine.Briefed;
import io.proofdesk.rules.Rulebook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Replays fixtures through the engine. Thread-safe. */
public final class ReplayFixtures {
  private static final String DECISION_ID = "00000000-0000-7000-8000-000000000000";

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
    var store = fixture.supportCase().store();
    var engine = rulebook.engineFor(store);
    if (engine == null) {
      return new Result(
          fixture, List.of(new Mismatch("store", "a store that a profile serves", store)));
    }
    if (!engine.rulebook().profile().equals(fixture.profile())) {
      return new Result(
          fixture,
          List.of(new Mismatch("profile", fixture.profile(), engine.rulebook().profile())));
    }
    var facts = fixture.facts();
    return facts == null ? replay(fixture, engine) : replay(fixture, facts, engine);
  }

  private Result replay(Fixture fixture, DecisionEngine engine) {
    var faults = engine.faults(fixture.supportCase());
    if (!faults.isEmpty()) {
      return unreadable(fixture, "case", faults);
    }
    return decided(fixture, engine.brief(fixture.supportCase(), null, fixture.asOf()), engine);
  }

  private Result replay(Fixture fixture, Map<String, String> facts, DecisionEngine engine) {
    var read = engine.imagine(fixture.supportCase().store(), facts);
    var brief = read.value();
    if (brief == null) {
      return unreadable(fixture, "brief", read.findings());
    }
    var nobody = new PersonalValues(new TreeMap<>(), null);
    return decided(fixture, new Briefed(brief, nobody), engine);
  }

  private static Result unreadable(Fixture fixture, String part, List<Finding> faults) {
    return new Result(
        fixture, faults.stream().map(it -> new Mismatch(part, it.expected(), it.place())).toList());
  }

  private Result decided(Fixture fixture, Briefed briefed, DecisionEngine engine) {
    var masked = engine.decide(DECISION_ID, briefed.brief(), fixture.asOf());
    var again = engine.decide(DECISION_ID, briefed.brief(), fixture.asOf());
    if (!Arrays.equals(writer.bytes(masked), writer.bytes(again))) {
      return new Result(
          fixture, List.of(new Mismatch("decision", "the same answer twice", "two answers")));
    }
    var decision = engine.reveal(masked, briefed.personalValues());
    return compared(fixture, tree(decision));
  }

  /** The decision of a fixture that its rulebook can decide, personal values filled in. */
  JsonNode decided(Fixture fixture) {
    var engine = Objects.requireNonNull(rulebook.engineFor(fixture.supportCase().store()));
    var briefed = engine.brief(fixture.supportCase(), null, fixture.asOf());
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

  private JsonNode tree(Decision decision) {
    return documents
        .json(writer.bytes(decision))
        .fold(
            document -> document.root(),
            findings -> {
              throw new IllegalStateException("a decision could not be read back: " + findings);
            });
  }
}
