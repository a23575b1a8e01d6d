package io.proofdesk.rules.drools;

import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.briefing.CombinedFinding;
import io.proofdesk.rules.briefing.FactCombining;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

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

  private FactCombiner(KieBase rules) {
    this.rules = rules;
    this.oneThread = KieServices.get().newKieSessionConfiguration();
    oneThread.setOption(ThreadSafeOption.NO);
  }

  /** Compiles the rules; takes a fraction of a second. */
  public static FactCombiner compiled() {
    var builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    for (var subject : SUBJECTS) {
      builder.add(
          ResourceFactory.newClassPathResource("combining/" + subject, FactCombiner.class),
          ResourceType.DRL);
    }
    if (builder.hasErrors()) {
      throw new IllegalStateException(
          "the rules that combine facts do not compile: " + builder.getErrors());
    }
    var configuration = KieServices.get().newKieBaseConfiguration();
    configuration.setOption(KieBaseMutabilityOption.DISABLED);
    var rules = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    rules.addPackages(builder.getKnowledgePackages());
    return new FactCombiner(rules);
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
