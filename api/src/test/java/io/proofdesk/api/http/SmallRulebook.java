package io.proofdesk.api.http;

import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.PersonalValues;
import io.proofdesk.model.decision.Assessment;
import io.proofdesk.model.decision.Boundary;
import io.proofdesk.model.decision.CaseNotes;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.EscalationDecision;
import io.proofdesk.model.decision.EvidenceDecision;
import io.proofdesk.model.decision.FirstReply;
import io.proofdesk.model.decision.PriorityDecision;
import io.proofdesk.model.decision.RiskyRoute;
import io.proofdesk.model.decision.RouteDecision;
import io.proofdesk.model.decision.RulebookRef;
import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.AnchorEvent;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.Priority;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.EtaCalculator;
import io.proofdesk.rules.explain.Effect;
import io.proofdesk.rules.explain.EffectPart;
import io.proofdesk.rules.explain.Explained;
import io.proofdesk.rules.explain.ExplainedRow;
import io.proofdesk.rules.explain.ExplainedTable;
import io.proofdesk.rules.explain.Explanation;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.explain.OpenStep;
import io.proofdesk.rules.explain.RowFate;
import io.proofdesk.rules.explain.RowVerdict;
import io.proofdesk.rules.explain.StepKind;
import io.proofdesk.rules.explain.WayOut;
import io.proofdesk.rules.readiness.Lack;
import io.proofdesk.rules.readiness.Readiness;
import io.proofdesk.rules.signal.SignalReader;
import io.proofdesk.rules.workbook.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The smallest rulebook that obeys the contract of an engine: one rule, one reply with one personal
 * placeholder, counts that reach the decision. A case whose reference is {@code fails} makes it
 * fail, with the case's own words in the message.
 */
public final class SmallRulebook implements Rulebook, DecisionEngine {
  private static final CellRef CELL = new CellRef("route.xlsx", "Rules", "A8:H8", "RT-010", "", "");

  private final String version;

  public SmallRulebook(String version) {
    this.version = version;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public String hash() {
    return "00" + version;
  }

  @Override
  public SortedSet<String> stores() {
    return new TreeSet<>(List.of("demo-store", "other-store"));
  }

  @Override
  public @Nullable DecisionEngine engineFor(String store) {
    return stores().contains(store) ? this : null;
  }

  @Override
  public SortedMap<String, SortedSet<String>> profiles() {
    return new TreeMap<>(
        Map.of(
            "small", new TreeSet<>(List.of("demo-store")),
            "other", new TreeSet<>(List.of("other-store"))));
  }

  @Override
  public @Nullable BusinessCalendar calendarOf(String profile) {
    return profiles().containsKey(profile)
        ? EtaCalculator.mondayToFriday(ZoneId.of("Asia/Shanghai"))
        : null;
  }

  @Override
  public @Nullable Readiness readiness(String profile, Instant asOf) {
    var stores = profiles().get(profile);
    var lack =
        new Lack(
            "RD-010",
            "support inbox",
            "DAMAGE",
            "profiles/small.Settings.csv!Settings!C4",
            "support@demo-store.example",
            "an address that customers reach",
            "write one");
    return stores == null
        ? null
        : new Readiness(profile, List.copyOf(stores), false, 3, List.of(lack));
  }

  @Override
  public SignalReader signalReader() {
    return SignalReader.withoutPhrases();
  }

  @Override
  public List<Finding> warnings() {
    return List.of();
  }

  @Override
  public void close() {}

  @Override
  public RulebookRef rulebook() {
    return new RulebookRef(version, hash(), "small", "1", "2026a");
  }

  @Override
  public List<Finding> faults(SortedMap<String, String> attributes) {
    return attributes.keySet().stream()
        .filter(id -> !id.equals("gift"))
        .map(id -> Finding.error("case.unknown-attribute", "/attributes/" + id, null, "gift", null))
        .toList();
  }

  @Override
  public Optional<String> issueKey(SupportCase supportCase) {
    return Optional.of(intent(supportCase));
  }

  @Override
  public Briefed brief(SupportCase supportCase, @Nullable Counters counted, Instant asOf) {
    var conversation = supportCase.conversation();
    if (conversation.caseRef().equals("fails")) {
      throw new IllegalStateException("cannot brief " + conversation.messages());
    }
    var earlier = conversation.priorDecisions() == null ? 0 : conversation.priorDecisions().size();
    var counters = supportCase.counters() == null ? counted : supportCase.counters();
    var same = counters == null ? "null" : Integer.toString(counters.sameIssueCount());
    var text =
        """
        {"store": "%s",
         "message": {"channel": "%s", "intents": ["%s"]},
         "customer": {"identity": "NONE", "emailKnown": false, "emailAsked": 0},
         "order": {"known": false, "factsAsked": 0},
         "parcel": {"promiseState": "NO_PROMISE"},
         "production": {},
         "proof": {"received": [], "accepted": [], "rejected": [], "fault": "UNDETERMINED"},
         "dealings": {"approved": []},
         "history": {"sameIssueCount": %s, "decisionsSoFar": %d, "factsContradict": false},
         "details": {"locale": "en", "caseKey": "k", "issueKey": "%s"},
         "attributes": {},
         "contradictions": [],
         "personalValuesPresent": ["customer.name"],
         "heard": {"language": "und", "signals": [], "candidates": [], "shortened": false}}
        """
            .formatted(
                supportCase.store(),
                conversation.channel(),
                intent(supportCase),
                same,
                earlier,
                intent(supportCase));
    var customer = supportCase.customer();
    var name = customer == null || customer.name() == null ? "you" : customer.name();
    var values = new TreeMap<String, String>();
    values.put("customer.name", name);
    return new Briefed(briefOf(text), new PersonalValues(values, null), supportCase);
  }

  @Override
  public Function<Instant, Brief> later(Brief kept, SupportCase masked, Instant asOf) {
    return at -> kept;
  }

  /** A brief from its JSON. */
  static Brief briefOf(String text) {
    var document = new DocumentReader().json(text.getBytes(StandardCharsets.UTF_8));
    return document
        .then(it -> new StrictReader().read(it, Brief.class))
        .fold(
            brief -> brief,
            findings -> {
              throw new AssertionError(findings);
            });
  }

  private static String intent(SupportCase supportCase) {
    var signals = supportCase.signals();
    var intents = signals == null ? null : signals.intents();
    return intents == null || intents.isEmpty() ? "NEEDS_INFO" : intents.get(0);
  }

  @Override
  public Reading<Brief> imagine(String store, Map<String, String> facts) {
    throw new UnsupportedOperationException("these rules know no facts");
  }

  @Override
  public Reading<Explained> explain(Inquiry inquiry) {
    var row = inquiry.row();
    if (row != null && !row.equals("route:RT-010")) {
      return new Reading<>(
          null, List.of(Finding.error("explain.unknown-row", "row", row, "RT-010", null)));
    }
    var won = new ExplainedRow("RT-010", CELL.address(), new TreeMap<>(), "only row");
    var table =
        new ExplainedTable(
            "route", "Route", "F: first", "RT-010 answers", List.of(won), List.of(), List.of());
    var verdict =
        new RowVerdict(
            "route",
            "RT-010",
            CELL.address(),
            RowFate.WON,
            "only row",
            List.of(),
            List.of(),
            List.of(),
            List.of());
    var step = new OpenStep(StepKind.EVIDENCE_ACCEPTED, "DAMAGE_PHOTO");
    var effect = new Effect(EffectPart.BOUNDARY, null, "EVIDENCE_FIRST", "AUTO_ALLOWED");
    var way = new WayOut(List.of(step), null, null, List.of(effect), "with a photo, it may");
    var language = inquiry.language() == null ? "en" : inquiry.language().tag();
    return new Reading<>(
        new Explained(
            new Explanation(
                language, List.of(table), List.of(way), false, row == null ? null : verdict),
            List.of()),
        List.of());
  }

  @Override
  public Decision decide(String decisionId, Brief brief, Instant asOf) {
    var route = Objects.requireNonNull(brief.message().intents()).first();
    var because = List.of(CELL);
    var due = asOf.plus(Duration.ofHours(24));
    return new Decision(
        decisionId,
        brief.store(),
        asOf,
        rulebook(),
        Decision.Outcome.DECIDED,
        brief.heard(),
        new RouteDecision(
            route,
            List.of(),
            List.of(new RouteDecision.MatchedRow("RT-010", route, true, "only row", CELL))),
        new Decision.Situation(null, because),
        new RiskyRoute("promise a day", "nobody has checked it", because),
        new PriorityDecision(Priority.NORMAL, "FRONTLINE", because),
        new Assessment(
            "one message, decided before: " + brief.history().decisionsSoFar(),
            brief.parcel().promiseState(),
            brief.proof().fault(),
            null,
            brief.history().sameIssueCount(),
            false),
        new FirstReply(
            "HOLDING_GENERIC",
            "en",
            brief.message().channel(),
            "Thank you, {{customer.name}}. We look into it.",
            null,
            null,
            List.of(),
            List.of(),
            false,
            because),
        new EvidenceDecision(List.of(), List.of(), List.of(), List.of()),
        new Boundary(BoundaryKind.NOT_APPLICABLE, null, null, List.of(), because),
        new EscalationDecision(false, List.of()),
        List.of(
            new Clock(
                ClockType.NEXT_UPDATE,
                ClockState.RUNNING,
                AnchorEvent.DECIDED_AT,
                asOf,
                Duration.ofHours(24),
                Basis.CALENDAR,
                "small 1",
                due,
                due.atOffset(ZoneOffset.ofHours(-5)),
                null,
                List.of(),
                because)),
        List.of(),
        List.of(),
        List.of(),
        null,
        new CaseNotes("en", "Lead: FRONTLINE\nAsked by {{customer.name}}\n"),
        List.of());
  }

  @Override
  public Decision reveal(Decision masked, PersonalValues personalValues) {
    var reply = masked.firstReply();
    var text = Objects.requireNonNull(reply.text());
    for (var value : personalValues.values().entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    var revealed =
        new FirstReply(
            reply.templateId(),
            reply.locale(),
            reply.channel(),
            text,
            reply.publicText(),
            reply.acknowledgement(),
            reply.mustSay(),
            reply.mustNotSay(),
            reply.requiresHumanEdit(),
            reply.because());
    return new Decision(
        masked.decisionId(),
        masked.store(),
        masked.asOf(),
        masked.rulebook(),
        masked.outcome(),
        masked.heard(),
        masked.route(),
        masked.situation(),
        masked.riskyRoute(),
        masked.priority(),
        masked.assessment(),
        revealed,
        masked.evidence(),
        masked.boundary(),
        masked.escalation(),
        masked.clocks(),
        masked.stopActions(),
        masked.nextActions(),
        masked.writeBacks(),
        masked.disputePacket(),
        masked.caseNotes(),
        masked.warnings());
  }
}
