package io.proofdesk.api.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.coverage.Wish;
import io.proofdesk.rules.trace.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes fixtures of cases that a search found. What the engine itself does not confirm is left out:
 * a search knows facts, and not every set of facts is a case. Thread-safe.
 */
public final class WishDrafts {
  private static final String DECISION_ID = "00000000-0000-7000-8000-000000000000";
  // any moment will do: no table reads one
  private static final Instant MOMENT = Instant.parse("2026-11-24T15:00:00Z");

  private final Rulebook rulebook;
  private final JsonWriter writer = new JsonWriter();
  private final DocumentReader documents = new DocumentReader();

  public WishDrafts(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * What came of the wishes.
   *
   * @param drafts fixtures that show what they say
   * @param left titles of those that no case fulfils as far as the engine can tell
   */
  public record Made(List<Draft> drafts, List<String> left) {}

  /** A fixture for each wish that the engine confirms. */
  public Made of(List<Wish> wishes) {
    var drafts = new ArrayList<Draft>();
    var left = new ArrayList<String>();
    for (var wish : wishes) {
      var draft = draft(wish);
      if (draft == null) {
        left.add(wish.title());
      } else {
        drafts.add(draft);
      }
    }
    return new Made(List.copyOf(drafts), List.copyOf(left));
  }

  private @Nullable Draft draft(Wish wish) {
    var store = Objects.requireNonNull(rulebook.profiles().get(wish.profile())).first();
    var engine = Objects.requireNonNull(rulebook.engineFor(store));
    var facts = wish.example().byHeading();
    var brief = engine.imagine(store, facts).value();
    if (brief == null || !isMet(wish, brief, engine)) {
      return null;
    }
    var decision = decided(engine, brief);
    var rule = wish.rule();
    var stands = rule == null ? TakenParts.rule(decision) : rule;
    if (stands == null) {
      return null;
    }
    var root = JsonNodeFactory.instance.objectNode();
    root.put("title", wish.title());
    root.putArray("covers").add(stands);
    root.put("profile", wish.profile());
    root.put("asOf", MOMENT.toString());
    root.put("generated", "unconfirmed");
    var given = root.putObject("brief").put("store", store).putObject("facts");
    facts.forEach(given::put);
    root.set("expect", TakenParts.of(decision));
    return new Draft(
        wish.title(),
        List.of(
            "Generated: it expects what is decided today, which may be wrong.",
            "Hold it against the policy, correct it, and accept it with `proofdesk fixtures accept`."),
        root);
  }

  private static boolean isMet(Wish wish, Brief brief, DecisionEngine engine) {
    var trace = new Trace();
    engine.asking(trace).decide(DECISION_ID, brief, MOMENT);
    return wish.isMet(trace.asked());
  }

  private JsonNode decided(DecisionEngine engine, Brief brief) {
    return documents
        .json(writer.bytes(engine.decide(DECISION_ID, brief, MOMENT)))
        .fold(
            document -> document.root(),
            findings -> {
              throw new IllegalStateException("a decision could not be read back: " + findings);
            });
  }
}
