package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.UndeclaredWord;
import io.proofdesk.model.brief.UnknownWord;
import io.proofdesk.model.decision.Decision.Warning;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.rules.table.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a case goes to a person instead of being decided: contradictory facts, tables that disagree
 * or are silent or fail, a broken invariant. Each reason is a warning of the decision.
 */
final class HandOver {
  static final String CONTRADICTION = "case.facts-contradict";
  static final String UNKNOWN_EVIDENCE = "case.unknown-evidence";
  static final String UNKNOWN_WORD = "case.unknown-word";
  static final String UNVOUCHED_EVIDENCE = "case.unvouched-evidence";
  static final String CONFLICT = "table.conflict";
  static final String SILENCE = "table.no-answer";
  static final String INVARIANT = "invariant.broken";
  static final String FAILURE = "table.failed";

  private static final List<String> NEEDED =
      List.of(
          Headings.ROUTE, Headings.SITUATION, Headings.BOUNDARY, Headings.PRIORITY, Headings.REPLY);

  private HandOver() {}

  /** Every reason; empty when the tables may decide. */
  static List<Warning> reasons(Walk walk, Brief brief, Sentences sentences) {
    var reasons = new ArrayList<Warning>();
    if (!brief.contradictions().isEmpty() && mayMove(walk)) {
      reasons.addAll(contradictions(brief, sentences));
    }
    for (Walk.Failure failure : walk.failures()) {
      reasons.add(
          new Warning(
              FAILURE,
              sentences.say(Saying.TABLE_FAILED, "table", failure.name(), "why", failure.why()),
              List.of()));
    }
    for (Answer answer : walk.answers()) {
      if (answer.outcome().kind() == Outcome.Kind.CONFLICT) {
        reasons.add(
            new Warning(
                CONFLICT,
                sentences.say(
                    Saying.TABLE_CONFLICT,
                    "table",
                    answer.table().title(),
                    "problem",
                    String.valueOf(answer.outcome().problem())),
                answer.matchedCells()));
      }
    }
    if (walk.failures().isEmpty()) {
      // after a failure, later tables are silent because of it, and saying so would bury it
      NEEDED.forEach(heading -> silent(walk, heading, sentences, reasons));
    }
    for (ResultRow row : walk.rowsWith(Headings.BROKEN)) {
      reasons.add(
          new Warning(
              INVARIANT,
              sentences.say(
                  Saying.INVARIANT_BROKEN,
                  "invariant",
                  sentences.word("Invariant", row.requiredWord(Headings.BROKEN)),
                  "sentence",
                  row.text(Headings.SENTENCE, Headings.SENTENCE_IN_CHINESE, sentences.language())),
              row.because()));
    }
    return List.copyOf(reasons);
  }

  /** The facts that contradict each other, each pair with its places. */
  static List<Warning> contradictions(Brief brief, Sentences sentences) {
    return brief.contradictions().stream()
        .map(
            pair ->
                new Warning(
                    CONTRADICTION,
                    sentences.say(
                        Saying.FACTS_CONTRADICT,
                        "sentence",
                        sentences.known(pair.sentence()),
                        "first",
                        pair.first(),
                        "second",
                        pair.second()),
                    List.of()))
        .toList();
  }

  /** What stops nothing and would otherwise be overlooked. */
  static List<Warning> overlooked(Brief brief, Sentences sentences) {
    var warnings = new ArrayList<Warning>();
    var unknown = brief.details().unknownEvidence();
    if (unknown != null) {
      unknown.forEach(word -> warnings.add(unknown(word, sentences)));
    }
    var unvouched = brief.details().unvouchedEvidence();
    if (unvouched != null) {
      unvouched.forEach(place -> warnings.add(unvouched(place, sentences)));
    }
    var undeclared = brief.details().undeclaredWords();
    if (undeclared != null) {
      undeclared.forEach(word -> warnings.add(undeclared(word, sentences)));
    }
    return List.copyOf(warnings);
  }

  private static Warning undeclared(UndeclaredWord it, Sentences sentences) {
    var nearest = it.nearest();
    var text =
        sentences.say(
            nearest == null ? Saying.WORD_UNKNOWN : Saying.WORD_MISSPELT,
            "place",
            "/case" + it.place(),
            "list",
            it.list(),
            "nearest",
            nearest == null ? "" : nearest,
            "word",
            "{{" + it.placeholder() + "}}");
    return new Warning(UNKNOWN_WORD, text, List.of());
  }

  private static Warning unvouched(String place, Sentences sentences) {
    return new Warning(
        UNVOUCHED_EVIDENCE, sentences.say(Saying.EVIDENCE_UNVOUCHED, "place", place), List.of());
  }

  private static Warning unknown(UnknownWord word, Sentences sentences) {
    var text =
        word.nearest() == null
            ? sentences.say(Saying.EVIDENCE_UNKNOWN, "place", word.place())
            : sentences.say(
                Saying.EVIDENCE_MISSPELT, "place", word.place(), "nearest", word.nearest());
    return new Warning(UNKNOWN_EVIDENCE, text, List.of());
  }

  /** INVARIANT(nothing moves on contradicting facts): holds even where a table forgets it. */
  private static boolean mayMove(Walk walk) {
    var row = walk.rowWith(Headings.BOUNDARY);
    var kind = row == null ? null : row.word(Headings.BOUNDARY, BoundaryKind.class);
    return kind == BoundaryKind.AUTO_ALLOWED || kind == BoundaryKind.APPROVAL_REQUIRED;
  }

  /** A single answer that the decision cannot do without. A conflict is reported on its own. */
  private static void silent(
      Walk walk, String heading, Sentences sentences, List<Warning> reasons) {
    var answer = walk.answerWith(heading);
    if (answer == null) {
      reasons.add(
          new Warning(
              SILENCE,
              sentences.say(Saying.NO_TABLE_SAYS, "heading", sentences.heading(heading)),
              List.of()));
      return;
    }
    if (answer.outcome().kind() == Outcome.Kind.NO_MATCH) {
      reasons.add(
          new Warning(
              SILENCE,
              sentences.say(Saying.NO_ROW_FITS, "table", answer.table().title()),
              List.of()));
    }
  }
}
