package io.proofdesk.api.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lets a rulebook decide some thousand times before anybody waits for it: the first seconds of a
 * cold one are several times slower. A rulebook that breaks at it never answers. Thread-safe.
 */
public final class WarmUp {
  private static final String ID = "00000000-0000-7000-8000-000000000000";
  private static final Instant AS_OF = Instant.parse("2026-11-24T15:00:00Z");

  private final int decisions;
  private final long atMostNanos;

  /**
   * @param decisions how many decisions are enough
   * @param atMostMillis when to stop before that
   */
  public WarmUp(int decisions, long atMostMillis) {
    this.decisions = decisions;
    this.atMostNanos = atMostMillis * 1_000_000;
  }

  /** Decides each kind of case once, which is what every rulebook must be able to. */
  List<Finding> once(Rulebook rulebook) {
    return warm(work(rulebook, new RecentBriefs()), 0);
  }

  /** Warms a rulebook with shipped cases and recent briefs; a finding when it cannot decide. */
  List<Finding> run(Rulebook rulebook, RecentBriefs recent) {
    return warm(work(rulebook, recent), decisions);
  }

  private List<Finding> warm(List<Runnable> work, int enough) {
    var start = System.nanoTime();
    try {
      // each kind of case at least once, however slow
      work.forEach(Runnable::run);
      for (var done = work.size(); done < enough && !work.isEmpty(); done++) {
        if (System.nanoTime() - start > atMostNanos) {
          break;
        }
        work.get(done % work.size()).run();
      }
    } catch (RuntimeException | StackOverflowError failure) {
      return List.of(broken(failure));
    }
    return List.of();
  }

  private List<Runnable> work(Rulebook rulebook, RecentBriefs recent) {
    var work = new ArrayList<Runnable>();
    for (var store : rulebook.stores()) {
      var engine = Objects.requireNonNull(rulebook.engineFor(store));
      for (var it : shipped(store)) {
        work.add(() -> decide(engine, it));
      }
    }
    for (var it : recent.all()) {
      var engine = rulebook.engineFor(it.brief().store());
      if (engine != null) {
        work.add(() -> engine.decide(ID, it.brief(), it.asOf()));
      }
    }
    return work;
  }

  private static void decide(DecisionEngine engine, SupportCase it) {
    var briefed = engine.brief(it, null, AS_OF);
    engine.reveal(engine.decide(ID, briefed.brief(), AS_OF), briefed.personalValues());
  }

  /** One dull case of each common kind, as a store's own. */
  static List<SupportCase> shipped(String store) {
    var cases = new ArrayList<SupportCase>();
    for (var node : read()) {
      ((ObjectNode) node).put("store", store);
      var document = new DocumentReader().json(node.toString().getBytes(StandardCharsets.UTF_8));
      cases.add(
          document
              .then(it -> new StrictReader().read(it, SupportCase.class))
              .fold(
                  it -> it,
                  findings -> {
                    throw new IllegalStateException("a warm-up case is malformed: " + findings);
                  }));
    }
    return List.copyOf(cases);
  }

  private static JsonNode read() {
    try (var in = WarmUp.class.getResourceAsStream("/warm-up.json")) {
      var bytes = Objects.requireNonNull(in, "the warm-up cases are part of the jar");
      return new DocumentReader()
          .json(bytes.readAllBytes())
          .fold(
              document -> document.root(),
              findings -> {
                throw new IllegalStateException("the warm-up cases are malformed: " + findings);
              });
    } catch (IOException e) {
      throw new UncheckedIOException("the warm-up cases can be read", e);
    }
  }

  private static Finding broken(Throwable failure) {
    return Finding.error(
        "rulebook.cannot-decide",
        "",
        failure.getClass().getSimpleName(),
        "expected tables that can decide the cases of the warm-up",
        "undo the newest change of the tables, and report this finding");
  }
}
