package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Boundary;
import io.proofdesk.model.decision.Boundary.ResolutionOption;
import io.proofdesk.model.decision.CaseNotes;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.Decision.Situation;
import io.proofdesk.model.decision.Decision.Warning;
import io.proofdesk.model.decision.DisputePacket;
import io.proofdesk.model.decision.EscalationDecision;
import io.proofdesk.model.decision.EscalationDecision.Trigger;
import io.proofdesk.model.decision.EvidenceDecision;
import io.proofdesk.model.decision.NextAction;
import io.proofdesk.model.decision.PriorityDecision;
import io.proofdesk.model.decision.RiskyRoute;
import io.proofdesk.model.decision.RouteDecision;
import io.proofdesk.model.decision.StopAction;
import io.proofdesk.model.decision.WriteBack;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.EscalationTiming;
import io.proofdesk.model.vocabulary.Priority;
import io.proofdesk.model.vocabulary.Standing;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a decision for a case that goes to a person: what the tables said where it is safe
 * to repeat, and nothing that moves money or goods. A table that left a needed cell blank loses its
 * part here, never the whole answer. One call, one thread.
 */
final class SafeParts {
  private static final String UNKNOWN_ROUTE = "UNKNOWN";

  private final Walk walk;
  private final Brief brief;
  private final Policy policy;
  private final Language language;
  private final HandOverWords words;
  private final List<Warning> reasons;
  private final Sentences sentences;

  SafeParts(
      Walk walk,
      Brief brief,
      Policy policy,
      Language language,
      Sentences sentences,
      List<Warning> reasons) {
    this.walk = walk;
    this.brief = brief;
    this.policy = policy;
    this.language = language;
    this.words = HandOverWords.in(language);
    this.sentences = sentences;
    this.reasons = reasons;
  }

  List<CellRef> because() {
    return Desk.cells(reasons);
  }

  RouteDecision route() {
    var route = orElse(() -> Routing.of(walk, brief.message().alsoWished(), sentences), null);
    return route == null ? new RouteDecision(UNKNOWN_ROUTE, List.of(), List.of()) : route;
  }

  Situation situation() {
    var row = walk.rowWith(Headings.SITUATION);
    return row == null
        ? new Situation(null, List.of())
        : new Situation(row.word(Headings.SITUATION), row.because());
  }

  @Nullable RiskyRoute riskyRoute() {
    return orElse(() -> Tempting.of(walk, language), null);
  }

  /** Never less than high: somebody has to look before anything goes on. */
  PriorityDecision priority() {
    var row = walk.rowWith(Headings.PRIORITY);
    var told = row == null ? null : orElse(() -> row.word(Headings.PRIORITY, Priority.class), null);
    var priority = told == Priority.URGENT ? Priority.URGENT : Priority.HIGH;
    return new PriorityDecision(priority, policy.handOverRole(), because());
  }

  EvidenceDecision evidence(Instant asOf) {
    return orElse(
        () ->
            EvidenceNeeds.asked(
                EvidenceNeeds.of(walk, brief, language, asOf),
                nextActions(List.of()),
                List.of(),
                moment -> moment), // nobody is asked for anything there
        new EvidenceDecision(
            List.of(), List.copyOf(brief.proof().received()), List.of(), List.of()));
  }

  /**
   * INVARIANT(nothing moves on a hand-over): every resolution that moves money or goods is
   * forbidden.
   */
  Boundary boundary() {
    var options = new ArrayList<ResolutionOption>();
    options.add(
        new ResolutionOption(
            "MANUAL_REVIEW", Standing.RECOMMENDED, words.personDecides(), because()));
    for (String mover : policy.movers()) {
      options.add(new ResolutionOption(mover, Standing.FORBIDDEN, words.until(), because()));
    }
    return new Boundary(
        BoundaryKind.FORBIDDEN, null, policy.handOverRole(), List.copyOf(options), because());
  }

  EscalationDecision escalation() {
    var triggers = new ArrayList<Trigger>();
    triggers.add(
        new Trigger(
            EscalationTiming.NOW,
            policy.handOverRole(),
            words.why(reasons.get(0).text()),
            because()));
    triggers.addAll(orElse(() -> Escalating.of(walk, language).triggers(), List.of()));
    return new EscalationDecision(true, List.copyOf(triggers));
  }

  Ticking.Ticked clocks(Ticking ticking, Instant asOf) {
    var told = orElse(() -> ticking.of(walk, brief, asOf), Ticking.Ticked.NOTHING);
    return ticking.withNextUpdate(told, policy.handOverUpdate(), brief, asOf, because());
  }

  List<StopAction> stopActions() {
    var stops = new ArrayList<StopAction>();
    for (String action : List.of("NO_REFUND", "NO_RESHIP")) {
      stops.add(new StopAction(action, words.until(), words.why(reasons.get(0).text()), because()));
    }
    for (StopAction told : orElse(() -> Stopping.of(walk, language), List.<StopAction>of())) {
      if (stops.stream().noneMatch(stop -> stop.action().equals(told.action()))) {
        stops.add(told);
      }
    }
    return List.copyOf(stops);
  }

  List<NextAction> nextActions(List<Clock> clocks) {
    var taken = Acting.due(ClockType.ESCALATION_ACK, clocks);
    var handOff = action(ActionType.HANDOFF, "CASE", words.handOff(), taken, List.of());
    var reply = action(ActionType.REPLY, "FIRST_REPLY", words.readReply(), null, List.of(handOff));
    return List.of(handOff, reply);
  }

  List<WriteBack> writeBacks() {
    return orElse(() -> WritingBack.of(walk, language), List.of());
  }

  @Nullable DisputePacket packet(Packing packing, Instant asOf) {
    return SafeParts.<@Nullable DisputePacket>orElse(() -> packing.of(walk, brief, asOf), null);
  }

  @Nullable CaseNotes notes(Noting noting, Decision decision) {
    return SafeParts.<@Nullable CaseNotes>orElse(() -> noting.of(walk, decision, brief), null);
  }

  private NextAction action(
      ActionType type, String what, String text, @Nullable Instant dueAt, List<NextAction> before) {
    return new NextAction(
        type,
        Acting.id(type, before),
        Acting.key(brief, type, List.of(what)),
        List.of(what),
        text,
        policy.handOverRole(),
        null,
        null,
        null,
        null,
        dueAt,
        because());
  }

  private static <T extends @Nullable Object> T orElse(Supplier<T> part, T fallback) {
    try {
      return part.get();
    } catch (RuntimeException unreadable) {
      // whatever is wrong with this part, the person who takes over still gets all the others
      return fallback;
    }
  }
}
