package io.proofdesk.rules.explain;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.explain.Outlook.Seen;
import io.proofdesk.rules.explain.Outlook.Way;
import io.proofdesk.rules.note.Wordings;
import io.proofdesk.rules.settling.Desk;
import io.proofdesk.rules.trace.Trace;
import io.proofdesk.rules.vocabulary.ChangedBrief;
import io.proofdesk.rules.vocabulary.FactCatalogue;
import io.proofdesk.rules.workbook.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Explains what a desk decides, by deciding it again and looking on. Thread-safe. */
public final class Explainer {
  private static final String DECISION_ID = "00000000-0000-7000-8000-000000000000";

  private final Desk desk;
  private final Steps steps;
  private final Effects effects;
  private final Wordings words;

  /**
   * @param desk what decides
   * @param movers resolutions that move money or goods
   * @param words how the store's team writes
   */
  public Explainer(Desk desk, FactCatalogue facts, Set<String> movers, Wordings words) {
    this.desk = desk;
    this.steps = new Steps(new ChangedBrief(facts));
    this.effects = new Effects(movers);
    this.words = words;
  }

  /** The explanation; findings when the row that is asked about does not exist. */
  public Reading<Explained> of(Inquiry inquiry) {
    var trace = new Trace();
    var decision = desk.asking(trace).decide(DECISION_ID, inquiry.brief(), inquiry.asOf());
    var language = inquiry.language() == null ? words.language() : inquiry.language();
    var sentences = Sentences.in(language);
    var telling = new Telling(sentences, trace.asked());
    var phrasing =
        new Phrasing(
            sentences,
            new Wordings(words.labels(), language, words.zone()),
            Phrasing.deadlines(decision));
    RowVerdict verdict = null;
    var named = inquiry.row();
    if (named != null) {
      var found = new RowSearch(trace).find(named);
      if (found.value() == null) {
        return new Reading<>(null, found.findings());
      }
      verdict = verdict(found.value(), trace, telling, inquiry, phrasing);
    }
    var ways =
        new Outlook(
                steps,
                (brief, at) -> new Seen(desk.decide(DECISION_ID, brief, at), false),
                (before, after) -> effects.between(before.decision(), after.decision()),
                inquiry)
            .ways();
    return new Reading<>(
        new Explained(
            new Explanation(
                language.tag(),
                trace.asked().stream().map(telling::table).toList(),
                told(ways, phrasing),
                inquiry.later() != null,
                verdict),
            trace.asked()),
        List.of());
  }

  private RowVerdict verdict(
      RowSearch.Hit hit, Trace trace, Telling telling, Inquiry inquiry, Phrasing phrasing) {
    for (var asked : trace.asked()) {
      if (asked.table().id().equals(hit.table().id())) {
        var verdict =
            hit.isOtherwise()
                ? telling.otherwise(asked, hit.row())
                : telling.verdict(asked, hit.index());
        return verdict.fate() == RowFate.WON
            ? verdict
            : verdict.with(waysTo(hit, inquiry, phrasing));
      }
    }
    for (var skipped : trace.skipped()) {
      if (skipped.table().id().equals(hit.table().id())) {
        return telling.verdict(skipped, hit).with(waysTo(hit, inquiry, phrasing));
      }
    }
    throw new IllegalStateException("a row is looked for among these tables only");
  }

  private List<WayOut> waysTo(RowSearch.Hit hit, Inquiry inquiry, Phrasing phrasing) {
    BiFunction<Brief, Instant, Seen> watched =
        (brief, at) -> {
          var trace = new Trace();
          var decision = desk.asking(trace).decide(DECISION_ID, brief, at);
          return new Seen(decision, trace.asked().stream().anyMatch(hit::answers));
        };
    var wanted = new Effect(EffectPart.ROW, hit.row().id(), null, hit.row().id());
    var ways =
        new Outlook(
                steps,
                watched,
                (before, after) ->
                    after.row() && !before.row() ? List.of(wanted) : List.<Effect>of(),
                inquiry)
            .ways();
    return told(ways, phrasing);
  }

  private static List<WayOut> told(List<Way> ways, Phrasing phrasing) {
    var told = new ArrayList<WayOut>();
    ways.stream()
        .filter(way -> !way.steps().isEmpty())
        .sorted(Comparator.comparing(Explainer::mostAskedAbout))
        .forEach(way -> told.add(phrasing.told(way)));
    // what time does comes last, in its own order, however much else could happen
    ways.stream().filter(way -> way.steps().isEmpty()).forEach(way -> told.add(phrasing.told(way)));
    return told;
  }

  private static EffectPart mostAskedAbout(Way way) {
    return Collections.min(way.effects().stream().map(Effect::part).toList());
  }

  /**
   * Puts ways into sentences.
   *
   * @param deadlines by evidence word until when the customer is asked for it
   */
  private record Phrasing(Sentences sentences, Wordings words, Map<String, Instant> deadlines) {
    private static final Set<EffectPart> RESOLUTIONS =
        Set.of(EffectPart.EXECUTE, EffectPart.RESOLUTION);

    static Map<String, Instant> deadlines(Decision decision) {
      var deadlines = new HashMap<String, Instant>();
      for (var need : decision.evidence().required()) {
        var deadline = need.deadline();
        if (deadline != null) {
          deadlines.put(need.type(), deadline);
        }
      }
      return Map.copyOf(deadlines);
    }

    WayOut told(Way way) {
      var effects = way.effects().stream().map(this::effect).toList();
      var from = way.from();
      var before = way.before();
      var sentence =
          from != null
              ? sentences.time(words.moment(from), effects)
              : sentences.way(
                  steps(way.steps()), before == null ? null : words.moment(before), effects);
      return new WayOut(way.steps(), from, before, way.effects(), sentence);
    }

    /** What is asked for until the same moment says so once. */
    private List<String> steps(List<OpenStep> steps) {
      var said = new ArrayList<String>();
      for (int i = 0; i < steps.size(); i++) {
        var until = deadline(steps.get(i));
        boolean goesOn = i + 1 < steps.size() && Objects.equals(until, deadline(steps.get(i + 1)));
        var step = step(steps.get(i));
        said.add(until == null || goesOn ? step : sentences.askedUntil(step, words.moment(until)));
      }
      return said;
    }

    private @Nullable Instant deadline(OpenStep step) {
      return step.kind() == StepKind.EVIDENCE_ACCEPTED ? deadlines.get(step.word()) : null;
    }

    private String step(OpenStep step) {
      var word = step.word();
      var list = step.kind() == StepKind.APPROVED ? "Resolution" : "Evidence";
      return sentences.step(step, word == null ? null : words.label(list, word));
    }

    private String effect(Effect effect) {
      var word = effect.word();
      return sentences.effect(
          effect,
          word == null || !RESOLUTIONS.contains(effect.part())
              ? null
              : words.label("Resolution", word));
    }
  }
}
