package io.proofdesk.rules.note;

import io.proofdesk.model.decision.Boundary.ResolutionOption;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.DisputePacket;
import io.proofdesk.model.decision.EvidenceDecision.Required;
import io.proofdesk.model.decision.NextAction;
import io.proofdesk.model.decision.StopAction;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.EscalationTiming;
import io.proofdesk.model.vocabulary.PacketNeed;
import io.proofdesk.model.vocabulary.PartState;
import io.proofdesk.model.vocabulary.Standing;
import io.proofdesk.model.vocabulary.WriteBackTiming;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a decision as texts for the next person, and the facts behind them. A sentence that
 * the tables have in English only is told by its words in another language. One call, one thread.
 */
public final class DecisionValues implements CaseValues {
  private static final String TICKET = "TICKET";

  private final Decision decision;
  private final FactValues facts;
  private final Wordings wordings;
  private final RecordPlaces places;

  /**
   * @param facts the facts of the case
   * @param wordings how values are written
   * @param places where the store keeps its records
   */
  public DecisionValues(
      Decision decision, FactValues facts, Wordings wordings, RecordPlaces places) {
    this.decision = decision;
    this.facts = facts;
    this.wordings = wordings;
    this.places = places;
  }

  @Override
  public @Nullable String of(CaseValue value) {
    return switch (value) {
      case DECIDED_AT -> wordings.moment(decision.asOf());
      case ROUTE -> wordings.label("Route", decision.route().primary());
      case SECONDARY_ROUTES ->
          wordings.inline(wordings.labels("Route", decision.route().secondary()));
      case SITUATION -> {
        var id = decision.situation().id();
        yield id == null ? null : wordings.label("Situation", id);
      }
      case PROMISE -> wordings.label("PromiseState", decision.assessment().promise().name());
      case FAULT -> wordings.label("Fault", decision.assessment().fault().name());
      case PRIORITY -> wordings.label("Priority", decision.priority().priority().name());
      case OWNER -> role(decision.priority().owner());
      case EVIDENCE_HERE -> evidence("ACCEPTED");
      case EVIDENCE_TO_CHECK -> evidence("UNVERIFIED");
      case EVIDENCE_MISSING -> evidenceMissing();
      case ACTIONS -> actions();
      case STOPS -> stops();
      case BOUNDARY -> wordings.label("BoundaryKind", decision.boundary().kind().name());
      case APPROVER -> {
        var approver = decision.boundary().approver();
        yield approver == null ? null : role(approver);
      }
      case UP_TO ->
          decision.boundary().kind() == BoundaryKind.FORBIDDEN
              ? null
              : wordings.money(decision.boundary().maxAmount());
      case RECOMMENDED -> resolutions(Standing.RECOMMENDED);
      case ALLOWED -> resolutions(Standing.ALLOWED);
      case CUSTOMER_CHOICES -> resolutions(Standing.CUSTOMER_CHOICE);
      case FORBIDDEN -> resolutions(Standing.FORBIDDEN);
      case ESCALATED_TO -> escalatedTo();
      case ESCALATION_TRIGGERS -> triggers();
      case FIRST_REPLY_DUE -> due(ClockType.FIRST_REPLY);
      case NEXT_UPDATE -> due(ClockType.NEXT_UPDATE);
      case DECISION_DUE -> due(ClockType.RESOLUTION_REVIEW);
      case WEEKLY_REVIEW -> due(ClockType.WEEKLY_REVIEW);
      case WRITE_BACKS_NOW -> writeBacks(WriteBackTiming.NOW);
      case WRITE_BACKS_WEEKLY -> writeBacks(WriteBackTiming.WEEKLY);
      case RECORDS -> records();
      case PACKET_SHARE -> packetShare();
      case PACKET_MISSING -> packetMissing();
      case HANDED_OVER -> decision.outcome() == Decision.Outcome.HANDED_OVER ? "" : null;
      case REASONS -> reasons();
      default -> facts.of(value);
    };
  }

  private String role(String role) {
    return wordings.label("Role", role);
  }

  private @Nullable String evidence(String status) {
    var items = new ArrayList<String>();
    for (Required need : decision.evidence().required()) {
      if (need.status().equals(status)) {
        items.add(wordings.label("Evidence", need.type()));
      }
    }
    return wordings.inline(items);
  }

  private @Nullable String evidenceMissing() {
    var items = new ArrayList<String>();
    for (Required need : decision.evidence().required()) {
      if (need.status().equals("MISSING") || need.status().equals("REJECTED")) {
        items.add(
            wordings.aside(
                wordings.label("Evidence", need.type()),
                wordings.label("EvidenceSource", need.from())));
      }
    }
    return wordings.inline(items);
  }

  private @Nullable String actions() {
    var items = new ArrayList<String>();
    for (NextAction action : decision.nextActions()) {
      var what = what(action);
      var who = action.role() == null ? what : wordings.aside(what, role(action.role()));
      items.add(who);
    }
    return Wordings.listed(items);
  }

  private String what(NextAction action) {
    if (isWritten(action.text())) {
      return action.text();
    }
    var objects = new ArrayList<String>();
    for (var object : action.what()) {
      objects.add(object(object));
    }
    var verb = wordings.label("ActionType", action.type().name());
    var inline = wordings.inline(objects);
    return inline == null ? verb : wordings.and(verb, inline);
  }

  /** Objects stand in for evidence and resolutions, which have lists of their own. */
  private String object(String word) {
    for (var list : List.of("Object", "Evidence", "Resolution")) {
      var label = wordings.labels().label(list, word, wordings.language());
      if (label != null) {
        return wordings.label(list, word);
      }
    }
    return wordings.label("Object", word);
  }

  private @Nullable String stops() {
    var items = new ArrayList<String>();
    for (StopAction stop : decision.stopActions()) {
      var label = wordings.label("Stop", stop.action());
      items.add(isWritten(stop.until()) ? until(label, stop.until()) : label);
    }
    return Wordings.listed(new ArrayList<>(new LinkedHashSet<>(items)));
  }

  private String until(String label, String until) {
    return wordings.language() == Language.ENGLISH
        ? label + ", until " + until
        : label + "，直至" + until;
  }

  /** Whether a sentence of the tables is there, in the language of the notes. */
  private boolean isWritten(String sentence) {
    return !sentence.isEmpty()
        && (wordings.language() == Language.ENGLISH
            || sentence.codePoints().anyMatch(Character::isIdeographic));
  }

  private @Nullable String resolutions(Standing standing) {
    var words = new LinkedHashSet<String>();
    for (ResolutionOption option : decision.boundary().resolutions()) {
      if (option.standing() == standing) {
        words.add(option.resolution());
      }
    }
    return wordings.inline(wordings.labels("Resolution", words));
  }

  private @Nullable String escalatedTo() {
    var roles = new LinkedHashSet<String>();
    for (var trigger : decision.escalation().triggers()) {
      if (trigger.timing() == EscalationTiming.NOW) {
        roles.add(trigger.to());
      }
    }
    return wordings.inline(wordings.labels("Role", roles));
  }

  /**
   * Who, whether at once, and the table's own sentence where it is in the language of the notes.
   */
  private @Nullable String triggers() {
    var items = new LinkedHashSet<String>();
    for (var trigger : decision.escalation().triggers()) {
      var to = role(trigger.to());
      boolean now = trigger.timing() == EscalationTiming.NOW;
      if (wordings.language() != Language.ENGLISH) {
        var when = wordings.label("EscalationTiming", trigger.timing().name());
        var who = wordings.aside(to, when);
        items.add(isWritten(trigger.condition()) ? who + "：" + trigger.condition() : who);
      } else if (trigger.condition().isEmpty()) {
        items.add((now ? "at once to " : "later to ") + to);
      } else {
        items.add((now ? "at once to " + to + ": " : "to " + to + " if ") + trigger.condition());
      }
    }
    return Wordings.listed(List.copyOf(items));
  }

  /** The earliest running clock of the kind. */
  private @Nullable String due(ClockType type) {
    Instant first = null;
    for (Clock clock : decision.clocks()) {
      var dueAt = clock.dueAt();
      boolean counts =
          clock.type() == type
              && dueAt != null
              && (clock.state() == ClockState.RUNNING || clock.state() == ClockState.BREACHED);
      if (counts && dueAt != null && (first == null || dueAt.isBefore(first))) {
        first = dueAt;
      }
    }
    return first == null ? null : wordings.moment(first);
  }

  private @Nullable String writeBacks(WriteBackTiming timing) {
    var items = new LinkedHashSet<String>();
    for (var writeBack : decision.writeBacks()) {
      if (writeBack.timing() == timing) {
        items.add(wordings.label("WriteBack", writeBack.location()));
      }
    }
    return wordings.inline(List.copyOf(items));
  }

  /** Where to look again: the conversation first, then every record the case needs. */
  private @Nullable String records() {
    var words = new LinkedHashSet<String>();
    for (Required need : decision.evidence().required()) {
      words.add(need.type());
    }
    var packet = decision.disputePacket();
    if (packet != null) {
      packet.parts().stream()
          .filter(part -> part.state() == PartState.HAVE || part.need() == PacketNeed.REQUIRED)
          .forEach(part -> words.add(part.part()));
    }
    var items = new ArrayList<String>();
    var ticket = places.of(TICKET, wordings.language());
    if (ticket != null) {
      items.add(wordings.and(wordings.label("Record", TICKET), ticket));
    }
    for (var word : words) {
      var place = places.of(word, wordings.language());
      if (place != null && !place.equals(ticket)) {
        items.add(wordings.and(wordings.label("Record", word), place));
      }
    }
    return Wordings.listed(items);
  }

  private @Nullable String packetShare() {
    var packet = decision.disputePacket();
    return packet == null ? null : packet.completeness().movePointRight(2).toBigInteger() + "%";
  }

  private @Nullable String packetMissing() {
    var packet = decision.disputePacket();
    return packet == null ? null : wordings.inline(missing(packet));
  }

  private List<String> missing(DisputePacket packet) {
    var items = new ArrayList<String>();
    for (var part : packet.parts()) {
      boolean open = part.state() == PartState.MISSING || part.state() == PartState.TO_CHECK;
      if (open && part.need() == PacketNeed.REQUIRED) {
        var label = wordings.label("Evidence", part.part());
        var role = part.role();
        items.add(role == null ? label : wordings.aside(label, role(role)));
      }
    }
    return items;
  }

  /** Why a person decides; only where the case was handed over. */
  private @Nullable String reasons() {
    if (decision.outcome() != Decision.Outcome.HANDED_OVER || decision.warnings().isEmpty()) {
      return null;
    }
    return decision.warnings().get(0).text();
  }
}
