package io.proofdesk.rules.drools;

import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.briefing.CombinedFinding;
import io.proofdesk.rules.briefing.FactCombining;
import io.proofdesk.rules.kept.KeptBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/**
 * Combines the facts of a case by the rules in {@code combining/*.drl}, compiled once. A session
 * serves one call at a time and is empty again before it serves another, so nothing of one case can
 * reach another. Thread-safe.
 */
public final class FactCombiner implements FactCombining {
  private static final List<String> SUBJECTS =
      List.of(
          "contradictory-evidence.drl",
          "contradictory-money.drl",
          "contradictory-parcels.drl",
          "earlier-decisions.drl",
          "repeated-issues.drl",
          "several-parcels.drl");

  private final KieBase rules;
  private final KieSessionConfiguration oneThread;
  private final ConcurrentLinkedQueue<KieSession> idle = new ConcurrentLinkedQueue<>();

  private FactCombiner(KieBase rules, KieSessionConfiguration oneThread) {
    this.rules = rules;
    this.oneThread = oneThread;
  }

  /** Compiles the rules; takes a fraction of a second. */
  public static FactCombiner compiled() {
    return compiled(KeptBytes.NONE);
  }

  /** Takes the rules as an earlier run has kept them, or compiles them. */
  public static FactCombiner compiled(KeptBytes kept) {
    return compiled(new RuleBases(kept));
  }

  static FactCombiner compiled(RuleBases bases) {
    var drl = SUBJECTS.stream().map(FactCombiner::text).toList();
    var kept = bases.kept(drl);
    var base = kept == null ? null : bases.read(kept);
    if (base != null) {
      return new FactCombiner(base, bases.oneThread());
    }
    try {
      var compiled = bases.compiled(drl);
      compiled.keep().run();
      return new FactCombiner(compiled.base(), bases.oneThread());
    } catch (RuleBases.NotCompiledException failure) {
      throw new IllegalStateException("the rules that combine facts do not compile", failure);
    }
  }

  private static String text(String subject) {
    try (var in = FactCombiner.class.getResourceAsStream("combining/" + subject)) {
      var bytes = Objects.requireNonNull(in, "the rules are part of the jar").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the rules that combine facts can be read", e);
    }
  }

  @Override
  public List<CombinedFinding> combine(
      SupportCase supportCase, @Nullable Counters counted, Instant asOf) {
    var facts = CombiningFacts.of(supportCase, counted, asOf);
    if (facts.cannotCombine()) {
      return List.of();
    }
    var free = idle.poll();
    var session = free == null ? rules.newKieSession(oneThread, null) : free;
    try {
      var found = new CombiningFindings();
      session.setGlobal("found", found);
      var handles = facts.insertInto(session, found);
      session.fireAllRules();
      for (var handle : handles) {
        Sessions.remove(session, handle);
      }
      idle.add(session);
      return found.all();
    } catch (RuntimeException failure) {
      // whatever half-way state the session is in goes with it
      session.dispose();
      throw failure;
    }
  }

  /** Facts left behind in idle sessions; always 0, or one case would meet another. */
  long factsLeft() {
    return idle.stream().mapToLong(KieSession::getFactCount).sum();
  }
}
