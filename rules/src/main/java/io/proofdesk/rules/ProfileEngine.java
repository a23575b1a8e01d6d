package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.PersonalValues;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.RulebookRef;
import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.briefing.Briefing;
import io.proofdesk.rules.explain.Explained;
import io.proofdesk.rules.explain.Explainer;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.platform.PlatformMaps;
import io.proofdesk.rules.reply.Revealer;
import io.proofdesk.rules.settling.Desk;
import io.proofdesk.rules.table.Asking;
import io.proofdesk.rules.vocabulary.FactCatalogue;
import io.proofdesk.rules.vocabulary.ImaginedBrief;
import io.proofdesk.rules.vocabulary.StoreAttributes;
import io.proofdesk.rules.workbook.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides for the stores of one profile. Thread-safe. */
final class ProfileEngine implements DecisionEngine {
  private final RulebookRef rulebook;
  private final Briefing briefing;
  private final Desk desk;
  private final StoreAttributes attributes;
  private final FactCatalogue facts;
  private final PlatformMaps maps;
  private final Explaining explaining;

  /** How a desk is explained: the same words, whatever way its tables are asked. */
  @FunctionalInterface
  interface Explaining {
    Explainer of(Desk desk);
  }

  ProfileEngine(
      RulebookRef rulebook,
      Briefing briefing,
      Desk desk,
      FactCatalogue facts,
      PlatformMaps maps,
      Explaining explaining) {
    this.rulebook = rulebook;
    this.briefing = briefing;
    this.desk = desk;
    this.attributes = StoreAttributes.of(facts);
    this.facts = facts;
    this.maps = maps;
    this.explaining = explaining;
  }

  @Override
  public DecisionEngine asking(Asking asking) {
    var asked = maps.asking(asking);
    return new ProfileEngine(
        rulebook, briefing.with(asked), desk.asking(asking), facts, asked, explaining);
  }

  @Override
  public DecisionEngine withoutNotes() {
    return new ProfileEngine(rulebook, briefing, desk.withoutNotes(), facts, maps, explaining);
  }

  @Override
  public RulebookRef rulebook() {
    return rulebook;
  }

  @Override
  public List<Finding> faults(SortedMap<String, String> given) {
    return attributes.faults(given);
  }

  @Override
  public Optional<String> issueKey(SupportCase supportCase) {
    return briefing.issueKey(supportCase);
  }

  @Override
  public Briefed brief(SupportCase supportCase, @Nullable Counters counted, Instant asOf) {
    return briefing.brief(supportCase, counted, asOf);
  }

  @Override
  public Reading<Brief> imagine(String store, Map<String, String> given) {
    return ImaginedBrief.of(store, given, facts);
  }

  @Override
  public Function<Instant, Brief> later(Brief kept, SupportCase masked, Instant asOf) {
    return briefing.later(kept, masked, asOf);
  }

  @Override
  public Decision decide(String decisionId, Brief brief, Instant asOf) {
    return desk.decide(decisionId, brief, asOf);
  }

  @Override
  public Reading<Explained> explain(Inquiry inquiry) {
    return explaining.of(desk).of(inquiry);
  }

  @Override
  public Decision reveal(Decision masked, PersonalValues personalValues) {
    return Revealer.reveal(masked, personalValues);
  }
}
