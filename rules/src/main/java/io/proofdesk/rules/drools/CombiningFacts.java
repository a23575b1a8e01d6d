package io.proofdesk.rules.drools;

import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.SupportCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The facts of one case that rules join, each with the place it stands at. */
final class CombiningFacts {
  private record Placed(Object fact, String pointer) {}

  private final List<Placed> placed = new ArrayList<>();

  private CombiningFacts() {}

  static CombiningFacts of(SupportCase supportCase, @Nullable Counters counted, Instant asOf) {
    var facts = new CombiningFacts();
    facts.add(supportCase.order(), "/order");
    facts.addAll(supportCase.shipments(), "/shipments/");
    facts.addAll(supportCase.refunds(), "/refunds/");
    facts.addAll(supportCase.evidence(), "/evidence/");
    facts.addSignals(supportCase);
    facts.addHistory(supportCase, asOf);
    facts.addCount(supportCase.counters(), true);
    facts.addCount(counted, false);
    return facts;
  }

  /** A fact alone says nothing together with others, a count apart. */
  boolean cannotCombine() {
    return placed.isEmpty() || (placed.size() == 1 && placed.get(0).pointer().equals("/order"));
  }

  List<FactHandle> insertInto(KieSession session, CombiningFindings found) {
    var handles = new ArrayList<FactHandle>(placed.size());
    for (var one : placed) {
      found.stands(one.fact(), one.pointer());
      handles.add(session.insert(one.fact()));
    }
    return handles;
  }

  /** Only what the rules ask of a reading; most readings have nothing to join. */
  private void addSignals(SupportCase supportCase) {
    var signals = supportCase.signals();
    if (signals != null && signals.confirmsReceipt() != null && signals.deniesReceipt() != null) {
      add(signals, "/signals");
    }
  }

  /** Messages matter only where an update was promised. */
  private void addHistory(SupportCase supportCase, Instant asOf) {
    var conversation = supportCase.conversation();
    var prior = conversation.priorDecisions();
    if (prior == null
        || prior.stream().map(PriorDecision::nextUpdateAt).allMatch(at -> at == null)) {
      return;
    }
    addAll(prior, "/conversation/priorDecisions/");
    addAll(conversation.messages(), "/conversation/messages/");
    add(new CombiningMoment(asOf), "/asOf");
  }

  private void addCount(@Nullable Counters counters, boolean byCaller) {
    if (counters != null) {
      add(new CombiningCount(counters.sameIssueCount(), byCaller), "/counters");
    }
  }

  private void addAll(@Nullable List<?> facts, String pointer) {
    if (facts == null) {
      return;
    }
    for (int i = 0; i < facts.size(); i++) {
      add(facts.get(i), pointer + i);
    }
  }

  private void add(@Nullable Object fact, String pointer) {
    if (fact != null) {
      placed.add(new Placed(fact, pointer));
    }
  }
}
