package io.proofdesk.api.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.replay.ReplayFixtures;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.coverage.Wish;
import io.proofdesk.rules.mutation.Offer;
import io.proofdesk.rules.mutation.SheetScore;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import io.proofdesk.rules.trace.Trace;
import io.proofdesk.rules.verify.Example;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Makes fixtures of cases that a search found. What the engine itself does not confirm is left out:
 * a search knows facts, and not every set of facts is a case. Thread-safe.
 */
public final class WishDrafts {
  static final String WRONG = "Generated: it expects what is decided today, which may be wrong.";
  static final String HOLD =
      "Hold it against the policy, correct it, and accept it with `./proofdesk fixtures accept`.";

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

  /**
   * Fixtures that notice the slips that survived, as far as fixtures with the facts found do. One
   * often notices several, and is made once.
   */
  public Made ofSlips(List<SheetScore> scores) {
    var drafts = new ArrayList<Draft>();
    var left = new ArrayList<String>();
    var made = new HashMap<Given, Optional<Noticing>>();
    for (var score : scores) {
      for (int i = 0; i < score.fates().size(); i++) {
        var fate = score.fates().get(i);
        var offer = fate.offer();
        if (offer == null) {
          continue;
        }
        var table = score.sheet().table();
        var title = "slip " + (i + 1) + " of " + table.id() + ": " + fate.mutant().sentence(table);
        var given = new Given(offer.profile(), offer.example().byHeading());
        var noticing =
            made.computeIfAbsent(
                    given, it -> Optional.ofNullable(noticing(title, offer, score.sheet())))
                .orElse(null);
        if (noticing == null || !offer.isNoticedBy(noticing.specimen(), score.sheet())) {
          left.add(title);
        } else if (noticing.saved().compareAndSet(false, true)) {
          drafts.add(noticing.draft());
        }
      }
    }
    return new Made(List.copyOf(drafts), List.copyOf(left));
  }

  /** A profile and facts: all that a draft is made of. */
  private record Given(String profile, Map<String, String> facts) {}

  /** A draft that holds as the tables are, and whether it is among those to save. */
  private record Noticing(Draft draft, Specimen specimen, AtomicBoolean saved) {}

  private @Nullable Noticing noticing(String title, Offer offer, Sheet sheet) {
    var imagined = imagined(offer.profile(), offer.example());
    if (imagined == null) {
      return null;
    }
    var table = Objects.requireNonNull(sheet.tables().get(offer.profile()));
    var rule = table.rows().get(offer.mutant().row()).id();
    var expect = TakenParts.all(decided(imagined.engine(), imagined.brief()));
    var draft = draft(title, rule, offer.profile(), imagined, expect);
    var fixture = new DraftFiles().fixture(draft);
    var specimen =
        fixture == null ? null : new ReplayFixtures(rulebook).attempt(fixture).specimen();
    return specimen == null ? null : new Noticing(draft, specimen, new AtomicBoolean());
  }

  /** Facts as a brief of a store. */
  private record Imagined(
      String store, DecisionEngine engine, Map<String, String> facts, Brief brief) {}

  private @Nullable Imagined imagined(String profile, Example example) {
    var store = Objects.requireNonNull(rulebook.profiles().get(profile)).first();
    var engine = Objects.requireNonNull(rulebook.engineFor(store));
    var facts = example.byHeading();
    var brief = engine.imagine(store, facts).value();
    return brief == null ? null : new Imagined(store, engine, facts, brief);
  }

  private @Nullable Draft draft(Wish wish) {
    var imagined = imagined(wish.profile(), wish.example());
    if (imagined == null || !isMet(wish, imagined.brief(), imagined.engine())) {
      return null;
    }
    var decision = decided(imagined.engine(), imagined.brief());
    var rule = wish.rule();
    var stands = rule == null ? TakenParts.rule(decision) : rule;
    return stands == null
        ? null
        : draft(wish.title(), stands, wish.profile(), imagined, TakenParts.of(decision));
  }

  private static Draft draft(
      String title, String stands, String profile, Imagined imagined, ObjectNode expect) {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("title", title);
    root.putArray("covers").add(stands);
    root.put("profile", profile);
    root.put("asOf", MOMENT.toString());
    root.put("generated", "unconfirmed");
    var given = root.putObject("brief").put("store", imagined.store()).putObject("facts");
    imagined.facts().forEach(given::put);
    root.set("expect", expect);
    return new Draft(title, List.of(WRONG, HOLD), root);
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
