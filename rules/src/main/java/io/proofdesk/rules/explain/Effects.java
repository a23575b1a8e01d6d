package io.proofdesk.rules.explain;

import io.proofdesk.model.decision.Boundary.ResolutionOption;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.StopAction;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What differs between two decisions, in the parts people ask about. Thread-safe. */
final class Effects {
  private static final Set<BoundaryKind> HOLDS_BACK =
      Set.of(BoundaryKind.EVIDENCE_FIRST, BoundaryKind.APPROVAL_REQUIRED, BoundaryKind.FORBIDDEN);

  private final Set<String> movers;

  /**
   * @param movers resolutions that move money or goods, which a boundary can hold back
   */
  Effects(Set<String> movers) {
    this.movers = Set.copyOf(movers);
  }

  /**
   * Every part that differs, the most asked about first; where the case goes elsewhere, that stands
   * before all that follows from it.
   */
  List<Effect> between(Decision before, Decision after) {
    var effects = new ArrayList<Effect>();
    add(effects, EffectPart.ROUTE, null, before.route().primary(), after.route().primary());
    come(effects, EffectPart.EXECUTE, executed(before), executed(after));
    var was = standings(before);
    var is = standings(after);
    var words = new LinkedHashSet<>(is.keySet());
    words.addAll(was.keySet());
    words.forEach(word -> add(effects, EffectPart.RESOLUTION, word, was.get(word), is.get(word)));
    add(
        effects,
        EffectPart.BOUNDARY,
        null,
        before.boundary().kind().name(),
        after.boundary().kind().name());
    add(effects, EffectPart.OUTCOME, null, before.outcome().name(), after.outcome().name());
    add(effects, EffectPart.SITUATION, null, before.situation().id(), after.situation().id());
    come(effects, EffectPart.STOP, stopped(before), stopped(after));
    add(
        effects,
        EffectPart.PRIORITY,
        null,
        before.priority().priority().name(),
        after.priority().priority().name());
    add(
        effects,
        EffectPart.REPLY,
        null,
        before.firstReply().templateId(),
        after.firstReply().templateId());
    return effects.stream().distinct().toList();
  }

  /** Whether a decision still shows all of some effects. */
  boolean holds(List<Effect> effects, Decision before, Decision after) {
    return Set.copyOf(between(before, after)).containsAll(effects);
  }

  /** How every resolution stands: what moves something stands no better than its boundary. */
  private TreeMap<String, String> standings(Decision decision) {
    var kind = decision.boundary().kind();
    var standings = new TreeMap<String, String>();
    for (ResolutionOption option : decision.boundary().resolutions()) {
      boolean held = HOLDS_BACK.contains(kind) && movers.contains(option.resolution());
      standings.putIfAbsent(option.resolution(), held ? kind.name() : option.standing().name());
    }
    return standings;
  }

  /** What becomes possible is told before what does not. */
  private static int rank(@Nullable String standing) {
    if (standing == null) {
      return Standing.values().length + 1;
    }
    for (var it : Standing.values()) {
      if (it != Standing.FORBIDDEN && it.name().equals(standing)) {
        return it.ordinal();
      }
    }
    return Standing.values().length;
  }

  private static Set<String> executed(Decision decision) {
    var words = new LinkedHashSet<String>();
    decision.nextActions().stream()
        .filter(it -> it.type() == ActionType.EXECUTE)
        .forEach(it -> words.addAll(it.what()));
    return words;
  }

  private static Set<String> stopped(Decision decision) {
    var words = new LinkedHashSet<String>();
    decision.stopActions().stream().map(StopAction::action).forEach(words::add);
    return words;
  }

  /** What comes, then what goes. */
  private static void come(
      List<Effect> effects, EffectPart part, Set<String> before, Set<String> after) {
    after.forEach(it -> add(effects, part, it, before.contains(it) ? it : null, it));
    before.forEach(it -> add(effects, part, it, it, after.contains(it) ? it : null));
  }

  private static void add(
      List<Effect> effects,
      EffectPart part,
      @Nullable String word,
      @Nullable String before,
      @Nullable String after) {
    if (!Objects.equals(before, after)) {
      effects.add(new Effect(part, word, before, after));
    }
  }
}
