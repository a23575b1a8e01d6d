package io.proofdesk.rules.explain;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Searches what would change a decision. Nothing is told that was not decided: every finding is the
 * difference between two decisions. One call, one thread.
 */
final class Outlook {
  private static final int MOST_PAIRED = 12;
  private static final int DAYS_AHEAD = 30;
  private static final int HOURS_CLOSELY = 48;
  private static final int HOURS_APART = 6;

  private final Steps steps;
  private final BiFunction<Brief, Instant, Seen> decide;
  private final BiFunction<Seen, Seen, List<Effect>> effects;
  private final Brief brief;
  private final Instant asOf;
  private final @Nullable Function<Instant, Brief> later;
  private final Seen now;
  private final Map<Instant, Brief> briefs = new HashMap<>();

  /**
   * A decision, and whether the row answers that somebody asked about.
   *
   * @param row false when nobody asked
   */
  record Seen(Decision decision, boolean row) {}

  /** What was found. */
  record Way(
      List<OpenStep> steps,
      @Nullable Instant from,
      @Nullable Instant before,
      List<Effect> effects) {}

  /**
   * @param effects what counts as a difference
   */
  Outlook(
      Steps steps,
      BiFunction<Brief, Instant, Seen> decide,
      BiFunction<Seen, Seen, List<Effect>> effects,
      Inquiry inquiry) {
    this.steps = steps;
    this.decide = decide;
    this.effects = effects;
    this.brief = inquiry.brief();
    this.asOf = inquiry.asOf();
    this.later = inquiry.later();
    this.now = decide.apply(brief, asOf);
  }

  /** Everything that would change the decision, the shortest ways first. */
  List<Way> ways() {
    var open = steps.open(brief, now.decision());
    var ways = new ArrayList<Way>();
    var known = new HashSet<Effect>();
    var singles = new ArrayList<List<OpenStep>>();
    open.forEach(step -> singles.add(List.of(step)));
    take(singles, ways, known);
    var together = evidence(open);
    if (together.size() > 1) {
      take(List.of(together), ways, known);
    }
    take(pairs(open), ways, known);
    take(onceKnown(), ways, known);
    ways.addAll(inTime());
    return ways;
  }

  private static List<OpenStep> evidence(List<OpenStep> open) {
    return open.stream().filter(step -> step.kind() == StepKind.EVIDENCE_ACCEPTED).toList();
  }

  /**
   * What can happen once the order is known: each step that is open then, and all evidence that is
   * asked for then, with the parcel that has arrived and without; none where it is known now.
   */
  private List<List<OpenStep>> onceKnown() {
    var first = OrderSteps.first(brief);
    var candidates = new ArrayList<List<OpenStep>>();
    if (first.isEmpty()) {
      return candidates;
    }
    if (first.size() > 1) {
      candidates.add(first);
    }
    var then = steps.taken(brief, first);
    var open = steps.open(then, decide.apply(then, asOf).decision());
    open.forEach(step -> candidates.add(joined(first, List.of(step))));
    var arrived = joined(first, List.of(OpenStep.of(StepKind.PARCEL_DELIVERED)));
    var there = steps.taken(brief, arrived);
    candidates.add(joined(first, evidence(open)));
    candidates.add(
        joined(arrived, evidence(steps.open(there, decide.apply(there, asOf).decision()))));
    return candidates;
  }

  private static List<OpenStep> joined(List<OpenStep> some, List<OpenStep> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** Keeps what brings something that nothing shorter brings. */
  private void take(List<List<OpenStep>> candidates, List<Way> ways, Set<Effect> known) {
    var found = new ArrayList<Effect>();
    for (var candidate : candidates) {
      var brings = effectsOf(candidate);
      boolean better = brings.stream().anyMatch(effect -> !known.contains(effect));
      if (better) {
        var needed = candidate.size() > 1 ? needed(candidate, brings, known) : candidate;
        var all = effectsOf(needed);
        ways.add(new Way(needed, null, before(needed, all), all));
        found.addAll(all);
        if (candidate.size() > 1) {
          known.addAll(all);
        }
      }
    }
    known.addAll(found);
  }

  /** Leaves out every step without which the news would be the same. */
  private List<OpenStep> needed(List<OpenStep> candidate, List<Effect> brings, Set<Effect> known) {
    var news = brings.stream().filter(effect -> !known.contains(effect)).toList();
    var needed = new ArrayList<>(candidate);
    for (var step : candidate) {
      var fewer = new ArrayList<>(needed);
      fewer.remove(step);
      if (!fewer.isEmpty() && Set.copyOf(effectsOf(fewer)).containsAll(news)) {
        needed.remove(step);
      }
    }
    return List.copyOf(needed);
  }

  private static List<List<OpenStep>> pairs(List<OpenStep> open) {
    var few = open.subList(0, Math.min(MOST_PAIRED, open.size()));
    var pairs = new ArrayList<List<OpenStep>>();
    for (int i = 0; i < few.size(); i++) {
      for (int j = i + 1; j < few.size(); j++) {
        pairs.add(List.of(few.get(i), few.get(j)));
      }
    }
    return pairs;
  }

  private List<Effect> effectsOf(List<OpenStep> taken) {
    return effects.apply(now, decide.apply(steps.taken(brief, taken), asOf));
  }

  /** The first moment at which some steps do not bring all of it any more; null if none is seen. */
  private @Nullable Instant before(List<OpenStep> taken, List<Effect> wanted) {
    return firstChange(asOf, at -> holds(taken, wanted, at));
  }

  private boolean holds(List<OpenStep> taken, List<Effect> wanted, Instant at) {
    var then = decide.apply(steps.taken(briefAt(at), taken), at);
    return Set.copyOf(effects.apply(now, then)).containsAll(wanted);
  }

  /** What changes when nothing happens: each first moment of another decision. */
  private List<Way> inTime() {
    var ways = new ArrayList<Way>();
    if (later == null) {
      return ways;
    }
    var since = asOf;
    var state = List.<Effect>of();
    for (int most = 0; most < 3; most++) {
      var before = state;
      var from = firstChange(since, at -> atTime(at).equals(before));
      if (from == null) {
        return ways;
      }
      state = atTime(from);
      if (!state.isEmpty()) {
        ways.add(new Way(List.of(), from, null, state));
      }
      since = from;
    }
    return ways;
  }

  private List<Effect> atTime(Instant at) {
    return effects.apply(now, decide.apply(briefAt(at), at));
  }

  /** The first minute at which something is not so any more; looked for at set distances. */
  private @Nullable Instant firstChange(Instant since, Predicate<Instant> so) {
    if (later == null) {
      return null;
    }
    var last = since;
    var begin = since.truncatedTo(ChronoUnit.MINUTES);
    for (int hours = 1;
        hours <= DAYS_AHEAD * 24;
        hours += hours < HOURS_CLOSELY ? 1 : HOURS_APART) {
      var at = begin.plus(Duration.ofHours(hours));
      if (!so.test(at)) {
        return between(last, at, so);
      }
      last = at;
    }
    return null;
  }

  /** The first full minute at which it is not so. */
  private static Instant between(Instant is, Instant isNot, Predicate<Instant> so) {
    var begin = is.truncatedTo(ChronoUnit.MINUTES);
    long low = 0;
    long high = ChronoUnit.MINUTES.between(begin, isNot);
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (so.test(begin.plus(Duration.ofMinutes(middle)))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return begin.plus(Duration.ofMinutes(high));
  }

  private Brief briefAt(Instant at) {
    return later == null ? brief : briefs.computeIfAbsent(at, later);
  }
}
