package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.Candidate;
import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.signal.HeardSignal;
import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.signal.SignalKind;
import io.proofdesk.model.signal.SignalSource;
import io.proofdesk.model.signal.Span;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.rules.signal.Flag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of every signal who said it and whether the decision is made with it. */
final class HeardBy {
  private static final Comparator<HeardSignal> BY_KIND_USED_FIRST =
      Comparator.comparing(HeardSignal::kind)
          .thenComparing(signal -> !signal.used())
          .thenComparing(HeardSignal::source);

  // moves nothing, so there the text may refine what a caller read
  private static final Set<String> BEFORE_BUYING = Set.of("PRE_PURCHASE");

  // who names a change has not said of what: an item that is made, or the way it goes
  private static final Set<String> OF_ANY_CHANGE = Set.of("ITEM_STAYS");

  private HeardBy() {}

  /**
   * Puts both readings side by side.
   *
   * @param given the caller's reading
   * @param leads whether what the caller says of intents leads
   * @param read the reading of the text; null when there was none
   * @param decided what the decision is made with
   * @param store whose words count
   */
  static Heard of(
      Signals given, boolean leads, @Nullable ReadSignals read, Signals decided, StoreFacts store) {
    var callers = words(given, store);
    var deciding = words(decided, store);
    var signals = new ArrayList<HeardSignal>();
    var inText = inText(read);
    boolean refines =
        !leads
            || read == null
            || BesideCaller.agrees(given, read, store)
            || BEFORE_BUYING.equals(callers.getOrDefault(SignalKind.INTENT, Set.of()));
    var beside =
        !leads || read == null ? Set.<String>of() : BesideCaller.wishes(given, read, store);
    for (var kind : SignalKind.values()) {
      var said = callers.getOrDefault(kind, Set.of());
      var texts = inText.getOrDefault(kind, Map.of());
      for (var word : said) {
        var text = texts.get(word);
        boolean used =
            kind != SignalKind.INTENT || deciding.getOrDefault(kind, Set.of()).contains(word);
        signals.add(signal(kind, word, SignalSource.CALLER, used, text));
      }
      texts.forEach(
          (word, text) -> {
            if (!said.contains(word)) {
              boolean used =
                  Remarks.isOne(kind, word, !leads)
                      || (kind == SignalKind.TOPIC && (refines || OF_ANY_CHANGE.contains(word)))
                      || (kind == SignalKind.INTENT && beside.contains(word))
                      || deciding.getOrDefault(kind, Set.of()).contains(word);
              signals.add(signal(kind, word, SignalSource.TEXT, used, text));
            }
          });
    }
    signals.sort(BY_KIND_USED_FIRST);
    return read == null
        ? new Heard("und", signals, List.of(), false)
        : new Heard(
            read.language(),
            signals,
            read.candidates().stream().map(Candidate::masked).toList(),
            read.shortened());
  }

  private static HeardSignal signal(
      SignalKind kind, String word, SignalSource source, boolean used, @Nullable ReadSignal text) {
    return text == null
        ? new HeardSignal(kind, word, source, used, null, List.<Span>of())
        : new HeardSignal(kind, word, source, used, text.strength(), text.spans());
  }

  private static Map<SignalKind, Map<String, ReadSignal>> inText(@Nullable ReadSignals read) {
    var byKind = new EnumMap<SignalKind, Map<String, ReadSignal>>(SignalKind.class);
    if (read != null) {
      put(byKind, SignalKind.INTENT, Stream.concat(read.wishes().stream(), read.hints().stream()));
      put(byKind, SignalKind.FLAG, read.flags().stream());
      put(byKind, SignalKind.MOOD, read.moods().stream());
      put(byKind, SignalKind.OUTCOME, read.outcomes().stream());
      put(byKind, SignalKind.EVIDENCE, read.evidence().stream());
      put(byKind, SignalKind.REASON, read.reasons().stream());
      put(byKind, SignalKind.TOPIC, read.topics().stream());
    }
    return byKind;
  }

  private static void put(
      Map<SignalKind, Map<String, ReadSignal>> byKind,
      SignalKind kind,
      Stream<ReadSignal> signals) {
    var byWord = new LinkedHashMap<String, ReadSignal>();
    signals.forEach(signal -> byWord.putIfAbsent(signal.word(), signal));
    byKind.put(kind, byWord);
  }

  /** Only words that are declared: what else a caller writes may be personal. */
  private static Map<SignalKind, Set<String>> words(Signals said, StoreFacts store) {
    var words = new EnumMap<SignalKind, Set<String>>(SignalKind.class);
    if (said.intents() != null) {
      words.put(
          SignalKind.INTENT,
          said.intents().stream()
              .map(word -> Words.canonical(word, store))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    words.put(SignalKind.FLAG, flags(said));
    if (said.sentiment() != null) {
      words.put(SignalKind.MOOD, Set.of(said.sentiment().name()));
    }
    if (said.requestedOutcome() != null) {
      words.put(SignalKind.OUTCOME, Set.of(Words.canonical(said.requestedOutcome(), store)));
    }
    if (said.customerReason() != null) {
      words.put(SignalKind.REASON, Set.of(said.customerReason().name()));
    }
    return words;
  }

  private static Set<String> flags(Signals said) {
    var flags = new TreeSet<String>();
    add(flags, Flag.ABUSE, said.abusive());
    add(flags, Flag.DISPUTE_THREAT, said.chargebackThreat());
    add(flags, Flag.LEGAL_THREAT, said.legalThreat());
    add(flags, Flag.PRESS, said.pressInquiry());
    add(flags, Flag.SAFETY, said.safetyIssue());
    add(flags, Flag.PUBLIC_POST, said.publicPost());
    add(flags, Flag.DENIES_RECEIPT, said.deniesReceipt());
    add(flags, Flag.CONFIRMS_RECEIPT, said.confirmsReceipt());
    return flags;
  }

  private static void add(Set<String> flags, Flag flag, @Nullable Boolean said) {
    if (Boolean.TRUE.equals(said)) {
      flags.add(flag.name());
    }
  }
}
