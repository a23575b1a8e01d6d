package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.Contradiction;
import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.DecisionEngine.Briefed;
import io.proofdesk.rules.signal.SignalReader;
import io.proofdesk.rules.vocabulary.StoreAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Boils a case down to its brief. The same case, count, moment and store give the same brief.
 * Thread-safe.
 */
public final class Briefing {
  private static final Comparator<Contradiction> BY_PLACE =
      Comparator.comparing(Contradiction::first)
          .thenComparing(Contradiction::second)
          .thenComparing(Contradiction::sentence);

  private final StoreFacts store;
  private final FactCombining combining;
  private final StoreAttributes attributes;
  private final Hearing hearing;
  private final StatusMapping statuses;

  /** For a store that declares no facts of its own, and a briefing that reads no text. */
  public Briefing(StoreFacts store, FactCombining combining) {
    this(store, combining, StoreAttributes.none(), null, given -> given);
  }

  /**
   * A briefing.
   *
   * @param attributes the store's own facts that a brief takes from a case
   * @param reader reads the customer's newest messages; null where nobody wrote phrases
   * @param statuses what platforms and trackers mean
   */
  public Briefing(
      StoreFacts store,
      FactCombining combining,
      StoreAttributes attributes,
      @Nullable SignalReader reader,
      StatusMapping statuses) {
    this.store = store;
    this.combining = combining;
    this.attributes = attributes;
    this.hearing = new Hearing(reader, store);
    this.statuses = statuses;
  }

  private Briefing(Briefing other, StatusMapping statuses) {
    this.store = other.store;
    this.combining = other.combining;
    this.attributes = other.attributes;
    this.hearing = other.hearing;
    this.statuses = statuses;
  }

  /** The same briefing with statuses that are mapped in another way. */
  public Briefing with(StatusMapping other) {
    return new Briefing(this, other);
  }

  /**
   * The brief of a case, and the personal values kept out of it.
   *
   * @param counted how often the issue came before, for a case without counters; null when nobody
   *     counted
   */
  public Briefed brief(SupportCase given, @Nullable Counters counted, Instant asOf) {
    var mapped = statuses.mapped(given);
    var listened = hearing.hear(mapped);
    var undeclared = Undeclared.in(mapped, store);
    var words = listened.words();
    var supportCase = QuotedWording.noted(listened.supportCase(), words);
    var at = new CaseAt(supportCase, store, asOf);
    var combined = combining.combine(supportCase, counted, asOf);
    var contradictions = contradictions(at, combined);
    var variant = NamedVariant.in(listened.heard(), words);
    var personal = Personal.valuesOf(at, words, variant, undeclared.written());
    var brief =
        new Brief(
            supportCase.store(),
            MessageBriefing.of(at, supportCase.signals(), listened.heard()),
            CustomerBriefing.of(at, listened.heard()),
            OrderBriefing.of(at),
            ParcelBriefing.of(at),
            ProductionBriefing.of(at),
            ProofBriefing.of(at, listened.heard(), Renewed.since(at, listened.faultyAgain())),
            DealingsBriefing.of(at),
            HistoryBriefing.of(at, combined, !contradictions.isEmpty()),
            DetailsBriefing.of(at, undeclared),
            ownFacts(supportCase),
            contradictions,
            new TreeSet<>(personal.values().keySet()),
            listened.heard());
    return new Briefed(brief, personal, MaskedCase.of(supportCase, store));
  }

  /**
   * The brief that was kept, as it is at other moments when nothing happens.
   *
   * @param masked the case it is of, masked
   * @param asOf the moment it was made at
   */
  public Function<Instant, Brief> later(Brief kept, SupportCase masked, Instant asOf) {
    var then = brief(masked, null, asOf).brief();
    return at -> WhatTimeChanged.in(kept, then, brief(masked, null, at).brief());
  }

  private SortedMap<String, String> ownFacts(SupportCase supportCase) {
    var given = supportCase.attributes();
    return given == null ? new TreeMap<>() : attributes.declared(given);
  }

  /**
   * What makes two cases the same issue, such as {@code DAMAGE|SKU-1}; empty when the case does not
   * tell what is wrong and with which item. Depends on the case only, and holds nothing personal.
   */
  public Optional<String> issueKey(SupportCase supportCase) {
    var signals = supportCase.signals();
    // what the caller says leads, so there is no need to read the text for it
    var facts =
        Undeclared.saysIntent(signals, store)
            ? supportCase
            : hearing.hear(supportCase).supportCase();
    return Optional.of(IssueKey.of(facts, store)).filter(IssueKey::tells);
  }

  private static List<Contradiction> contradictions(CaseAt at, List<CombinedFinding> combined) {
    var joined =
        combined.stream()
            .filter(CombinedFinding.Contradicted.class::isInstance)
            .map(found -> ((CombinedFinding.Contradicted) found).contradiction());
    return Stream.concat(DateContradictions.in(at).stream(), joined)
        .distinct()
        .sorted(BY_PLACE)
        .toList();
  }
}
