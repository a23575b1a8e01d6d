package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.signal.SignalKind;
import io.proofdesk.model.signal.Span;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.Sentiment;
import io.proofdesk.rules.signal.phrase.Found;
import io.proofdesk.rules.signal.phrase.Match;
import io.proofdesk.rules.signal.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the phrases found amount to. Phrases at different places make a signal surer, the longer of
 * two phrases at one place counts, and only what is sure enough is said. Thread-safe.
 */
final class Judging {
  /** From this strength on a wish is routed on and a flag is raised. */
  static final int SURE = 50;

  /** Below this a wish is a cue: one word that says something only where nothing else does. */
  static final int CUE_BELOW = 60;

  /** More places make nothing surer, and a decision only bigger. */
  static final int MOST_PLACES = 20;

  /** Of these one place says one thing. */
  private static final Set<SignalKind> EXCLUSIVE =
      Set.of(SignalKind.INTENT, SignalKind.OUTCOME, SignalKind.REASON);

  private static final String PUBLIC_WORD = "REVIEW_PUBLIC";

  /** What a message says of a review, whatever the whole of it is like. */
  private static final Set<String> OF_REVIEWS =
      Set.of("REVIEW_THREATENED", "REVIEW_TRADE", "GOOD_REVIEW");

  private static final Comparator<ReadSignal> SUREST =
      Comparator.comparingInt(ReadSignal::strength)
          .reversed()
          .thenComparingInt(ReadSignal::start)
          .thenComparing(ReadSignal::word);

  private final List<Phrase> phrases;

  Judging(List<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
  }

  /**
   * What a message says.
   *
   * @param found its phrases
   * @param like what it is like, by examples; null when there are none it could be like
   * @param tokens its words
   * @param otherOrder whether it names only orders that the case is not about
   */
  ReadSignals judge(Found found, Weighing.@Nullable Text like, Tokens tokens, boolean otherOrder) {
    var signals = signals(standing(found.matches()));
    var all = list(signals.get(SignalKind.INTENT));
    var topics = sure(signals.get(SignalKind.TOPIC));
    var heard = Scope.of(sure(all), topics, Sentences.of(tokens));
    // who only wants an order kept is like those who want it changed
    boolean onlyKeeps = heard.isEmpty() && keptFrom(found.matches()) >= 0;
    var denied = denied(found);
    var sureFlags = sure(signals.get(SignalKind.FLAG));
    // few words are like many messages
    boolean onlyAnswers = heard.isEmpty() && Bare.is(sureFlags, found.words());
    var flagged =
        Doubts.withoutAskedAbout(
            Doubts.withoutTakenBack(Bare.settled(sureFlags, found.words()), heard), topics);
    var named = named(flagged, like);
    var raised = raised(without(flagged, named), like, denied, topics);
    boolean threatened = raised.stream().anyMatch(it -> Flag.valueOf(it.word()).alwaysCounts());
    var wishes =
        like == null || onlyKeeps || onlyAnswers || Scope.isNoLetter(topics)
            ? heard
            : Weighing.weigh(heard, like, denied, threatened || isSaidInPublic(heard, topics));
    var outcomes = sure(signals.get(SignalKind.OUTCOME));
    var flags = Doubts.added(raised, wishes, outcomes, topics, otherOrder);
    var moods = sure(signals.get(SignalKind.MOOD));
    var reasons = sure(signals.get(SignalKind.REASON));
    return new ReadSignals(
        tokens.language(),
        intents(wishes, flags),
        wishes,
        hints(all, wishes, named),
        flags,
        tokens.language().equals("und") ? null : mood(moods, flags),
        moods,
        outcomes.isEmpty() ? null : outcomes.get(0).word(),
        outcomes,
        reasons.size() == 1 ? Fault.valueOf(reasons.get(0).word()) : null,
        reasons,
        Doubts.withoutIdle(topics, wishes),
        sure(signals.get(SignalKind.EVIDENCE)),
        tokens.candidates(),
        tokens.shortened());
  }

  /**
   * Whether a review or a post is spoken of: like a threat it is about something, and must not hide
   * what that is.
   */
  private static boolean isSaidInPublic(List<ReadSignal> heard, List<ReadSignal> topics) {
    return heard.stream().anyMatch(wish -> wish.word().equals(PUBLIC_WORD))
        || topics.stream().anyMatch(topic -> OF_REVIEWS.contains(topic.word()));
  }

  /** Grave matters of which the words stand there and nothing else is like them. */
  private static List<ReadSignal> named(List<ReadSignal> flags, Weighing.@Nullable Text like) {
    return like == null
        ? List.of()
        : flags.stream().filter(flag -> Weighing.isOnlyNamed(flag, like)).toList();
  }

  private static List<ReadSignal> without(List<ReadSignal> flags, List<ReadSignal> named) {
    return flags.stream().filter(flag -> !named.contains(flag)).toList();
  }

  /** What phrases raised, and grave matters the message is like. */
  private static List<ReadSignal> raised(
      List<ReadSignal> flags,
      Weighing.@Nullable Text like,
      Set<String> denied,
      List<ReadSignal> topics) {
    if (like == null) {
      return flags;
    }
    var words = flags.stream().map(ReadSignal::word).collect(Collectors.toSet());
    if (Doubts.asksAboutDispute(topics)) {
      words.add(Flag.DISPUTE_THREAT.name());
    }
    var raised = new ArrayList<>(flags);
    raised.addAll(Weighing.grave(like.like(), denied, words));
    raised.sort(SUREST);
    return raised;
  }

  /** Wishes the customer said are not wanted, or took back. */
  private Set<String> denied(Found found) {
    var denied = new TreeSet<String>();
    found.denied().stream().mapToObj(phrases::get).forEach(phrase -> deny(phrase, denied));
    if (keptFrom(found.matches()) >= 0) {
      denied.addAll(Doubts.UNDOING);
    }
    return denied;
  }

  private static void deny(Phrase phrase, Set<String> denied) {
    if (phrase.kind() == SignalKind.INTENT) {
      denied.add(phrase.word());
    } else if (phrase.kind() == SignalKind.FLAG) {
      var wish = Flag.valueOf(phrase.word()).wish();
      if (wish != null) {
        denied.add(wish);
      }
    }
  }

  /** Where the customer last says that the order stays; -1 where nobody does. */
  private int keptFrom(List<Match> matches) {
    int from = -1;
    for (var match : matches) {
      var phrase = phrases.get(match.phrase());
      if (phrase.kind() == SignalKind.FLAG && phrase.word().equals(Flag.KEEPS_ORDER.name())) {
        from = Math.max(from, match.end());
      }
    }
    return from;
  }

  /** Without what was taken back later: who ends with "keep the order" wants it. */
  private List<Match> standing(List<Match> matches) {
    int kept = keptFrom(matches);
    return kept < 0
        ? matches
        : matches.stream()
            .filter(match -> match.start() >= kept || !undoes(phrases.get(match.phrase())))
            .toList();
  }

  private static boolean undoes(Phrase phrase) {
    return phrase.kind() == SignalKind.OUTCOME
        || (phrase.kind() == SignalKind.INTENT && Doubts.UNDOING.contains(phrase.word()));
  }

  /**
   * What is too weak, what something surer silenced, what examples make too unlikely, and what is
   * only named.
   */
  private static List<ReadSignal> hints(
      List<ReadSignal> all, List<ReadSignal> wishes, List<ReadSignal> named) {
    var words = wishes.stream().map(ReadSignal::word).collect(Collectors.toSet());
    var hints = new ArrayList<ReadSignal>();
    all.stream().filter(wish -> words.add(wish.word())).forEach(hints::add);
    for (var flag : named) {
      var wish = Flag.valueOf(flag.word()).wish();
      if (wish != null && words.add(wish)) {
        // whoever reads it sees what was heard, and that it did not count
        hints.add(new ReadSignal(wish, SURE - 1, flag.spans()));
      }
    }
    return hints;
  }

  private static List<String> intents(List<ReadSignal> wishes, List<ReadSignal> flags) {
    if (!wishes.isEmpty()) {
      return wishes.stream().map(ReadSignal::word).toList();
    }
    boolean heard = flags.stream().anyMatch(flag -> Flag.valueOf(flag.word()).alwaysCounts());
    return heard ? List.of() : List.of(Weighing.NEEDS_INFO);
  }

  private static Sentiment mood(List<ReadSignal> moods, List<ReadSignal> flags) {
    boolean abusive = flags.stream().anyMatch(flag -> flag.word().equals(Flag.ABUSE.name()));
    var heard = moods.stream().map(mood -> Sentiment.valueOf(mood.word())).toList();
    if (abusive || heard.contains(Sentiment.ANGRY)) {
      return Sentiment.ANGRY;
    }
    if (heard.contains(Sentiment.UPSET)) {
      return Sentiment.UPSET;
    }
    return heard.contains(Sentiment.POSITIVE) ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
  }

  private static List<ReadSignal> sure(@Nullable List<ReadSignal> signals) {
    return list(signals).stream().filter(signal -> signal.strength() >= SURE).toList();
  }

  private static List<ReadSignal> list(@Nullable List<ReadSignal> signals) {
    return signals == null ? List.of() : signals;
  }

  private Map<SignalKind, List<ReadSignal>> signals(List<Match> matches) {
    var byWord = new EnumMap<SignalKind, TreeMap<String, List<Match>>>(SignalKind.class);
    for (var match : matches) {
      var phrase = phrases.get(match.phrase());
      if (!EXCLUSIVE.contains(phrase.kind()) || !isInsideStronger(match, phrase, matches)) {
        byWord
            .computeIfAbsent(phrase.kind(), kind -> new TreeMap<>())
            .computeIfAbsent(phrase.word(), word -> new ArrayList<>())
            .add(match);
      }
    }
    var signals = new EnumMap<SignalKind, List<ReadSignal>>(SignalKind.class);
    byWord.forEach(
        (kind, words) -> {
          var read = new ArrayList<ReadSignal>();
          words.forEach((word, found) -> read.add(signal(word, found)));
          read.sort(SUREST);
          signals.put(kind, read);
        });
    return signals;
  }

  /** "Where is my refund" holds "my refund", and only says the longer. */
  private boolean isInsideStronger(Match match, Phrase phrase, List<Match> all) {
    int length = match.end() - match.start();
    for (var other : all) {
      boolean inside = other.start() <= match.start() && match.end() <= other.end();
      if (inside && other.end() - other.start() > length) {
        var longer = phrases.get(other.phrase());
        if (longer.kind() == phrase.kind()
            && !longer.word().equals(phrase.word())
            && longer.strength() >= phrase.strength()) {
          return true;
        }
      }
    }
    return false;
  }

  private ReadSignal signal(String word, List<Match> found) {
    var surest =
        found.stream()
            .sorted(
                Comparator.comparingInt((Match match) -> phrases.get(match.phrase()).strength())
                    .reversed()
                    .thenComparingInt(Match::start)
                    .thenComparingInt(Match::phrase))
            .toList();
    var counted = new ArrayList<Match>();
    double doubt = 1;
    for (var match : surest) {
      if (counted.size() == MOST_PLACES) {
        break;
      }
      boolean elsewhere =
          counted.stream().noneMatch(c -> c.start() < match.end() && match.start() < c.end());
      if (elsewhere) {
        counted.add(match);
        doubt *= 1 - phrases.get(match.phrase()).strength() / 100.0;
      }
    }
    var spans =
        counted.stream()
            .map(
                match ->
                    new Span(phrases.get(match.phrase()).id(), match.start(), match.end(), null))
            .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::phrase))
            .toList();
    return new ReadSignal(word, (int) Math.round(100 * (1 - doubt)), spans);
  }
}
