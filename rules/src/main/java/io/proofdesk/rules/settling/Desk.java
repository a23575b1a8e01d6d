package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Boundary;
import io.proofdesk.model.decision.Boundary.ResolutionOption;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.Decision.Outcome;
import io.proofdesk.model.decision.Decision.Situation;
import io.proofdesk.model.decision.Decision.Warning;
import io.proofdesk.model.decision.EvidenceDecision;
import io.proofdesk.model.decision.EvidenceDecision.Required;
import io.proofdesk.model.decision.PriorityDecision;
import io.proofdesk.model.decision.RulebookRef;
import io.proofdesk.model.vocabulary.Priority;
import io.proofdesk.model.vocabulary.Standing;
import io.proofdesk.rules.reply.ReplyFacts;
import io.proofdesk.rules.reply.ReplyFacts.Mention;
import io.proofdesk.rules.table.Asking;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a brief into a decision: asks the tables, reads the parts off their answers, and hands the
 * case to a person when there is any reason to. Thread-safe.
 */
public final class Desk {
  private final RulebookRef rulebook;
  private final List<Step> steps;
  private final Function<Brief, Facts> catalogue;
  private final Ticking ticking;
  private final Rushing rushing;
  private final ShipWindow shipWindow;
  private final Replying replying;
  private final Packing packing;
  private final @Nullable Noting noting;
  private final Policy policy;
  private final Sentences sentences;
  private final LastLook lastLook;

  /**
   * @param steps tables and derivations in the order of use
   * @param catalogue reads a brief as facts
   */
  public Desk(
      RulebookRef rulebook,
      List<Step> steps,
      Function<Brief, Facts> catalogue,
      Ticking ticking,
      Rushing rushing,
      ShipWindow shipWindow,
      Replying replying,
      Packing packing,
      Noting noting,
      Policy policy,
      Sentences sentences) {
    this.rulebook = rulebook;
    this.steps = List.copyOf(steps);
    this.catalogue = catalogue;
    this.ticking = ticking;
    this.rushing = rushing;
    this.shipWindow = shipWindow;
    this.replying = replying;
    this.packing = packing;
    this.noting = noting;
    this.policy = policy;
    this.sentences = sentences;
    this.lastLook = new LastLook(policy, sentences);
  }

  private Desk(Desk other, List<Step> steps, @Nullable Noting noting) {
    this.rulebook = other.rulebook;
    this.steps = steps;
    this.catalogue = other.catalogue;
    this.ticking = other.ticking;
    this.rushing = other.rushing;
    this.shipWindow = other.shipWindow;
    this.replying = other.replying;
    this.packing = other.packing;
    this.noting = noting;
    this.policy = other.policy;
    this.sentences = other.sentences;
    this.lastLook = other.lastLook;
  }

  /** The same desk with tables that are asked in another way. */
  public Desk asking(Asking asking) {
    return new Desk(
        this,
        steps.stream()
            .map(step -> step instanceof Step.Ask ask ? ask.asking(asking) : step)
            .toList(),
        noting);
  }

  /** The same desk, whose decisions hold no notes. */
  public Desk withoutNotes() {
    return new Desk(this, steps, null);
  }

  /**
   * Whether a decision also shows the rows of a table that fitted without winning; of any other
   * table it shows those that answered.
   */
  public static boolean showsRowsThatLost(Table table) {
    return table.outputs().stream()
        .anyMatch(output -> output.column().heading().equals(Headings.ROUTE));
  }

  /** Whether a table lays out the notes: where one of its lines is missing, a person decides. */
  public static boolean laysOutNotes(Table table) {
    return table.outputs().stream()
        .anyMatch(output -> output.column().heading().equals(Headings.NOTE_LINE));
  }

  /** Decides; never fails for a brief, whatever the tables say. */
  public Decision decide(String decisionId, Brief brief, Instant asOf) {
    var walk = Walk.through(steps, catalogue.apply(brief));
    try {
      var reasons = HandOver.reasons(walk, brief, sentences);
      if (!reasons.isEmpty()) {
        return handedOver(decisionId, walk, brief, asOf, reasons);
      }
      var decision = decided(decisionId, walk, brief, asOf);
      var broken = lastLook.at(decision, brief);
      return broken.isEmpty()
          ? decision.with(noting == null ? null : noting.of(walk, decision, brief))
          : handedOver(decisionId, walk, brief, asOf, broken);
    } catch (ResultRow.MissingResult missing) {
      return handedOver(
          decisionId,
          walk,
          brief,
          asOf,
          List.of(new Warning(HandOver.SILENCE, missing.sentence(sentences), missing.because())));
    } catch (RuntimeException fault) {
      // a rulebook may hold what nobody foresaw; the customer gets an answer all the same
      return handedOver(
          decisionId,
          walk,
          brief,
          asOf,
          List.of(
              new Warning(
                  HandOver.FAILURE,
                  sentences.say(Saying.PARTS_FAILED, "why", String.valueOf(fault.getMessage())),
                  List.of())));
    }
  }

  private Decision decided(String decisionId, Walk walk, Brief brief, Instant asOf) {
    var route = Routing.of(walk, brief.message().alsoWished(), sentences);
    var situation = walk.rowWith(Headings.SITUATION);
    var boundary = MoneyLine.of(walk, brief, replying.storeLanguage());
    var priority = walk.rowWith(Headings.PRIORITY);
    var reply = walk.rowWith(Headings.REPLY);
    // where no table says that a text may leave as it is, a person reads it first
    var edited = walk.rowWith(Headings.HUMAN_EDIT);
    var also = walk.rowsWith(Headings.ALSO_ABOUT);
    var opening = walk.rowWith(Headings.OPEN_WITH);
    var closing = walk.rowWith(Headings.CLOSE_WITH);
    if (route == null
        || situation == null
        || boundary == null
        || priority == null
        || reply == null) {
      throw new IllegalStateException("silence was looked for before the parts were read");
    }
    var owner = priority.requiredWord(Headings.OWNER);
    var needed = EvidenceNeeds.of(walk, brief, replying.storeLanguage(), asOf);
    var ticked = ticking.of(walk, brief, asOf);
    var clocks = ticked.clocks();
    var written =
        replying.write(
            reply.requiredWord(Headings.REPLY),
            new Replying.Around(
                opening == null ? null : opening.word(Headings.OPEN_WITH),
                also.isEmpty() ? null : also.get(0).word(Headings.ALSO_SAID_WITH),
                closing == null ? null : closing.word(Headings.CLOSE_WITH)),
            atOnce(walk.rowWith(Headings.ACKNOWLEDGE_WITH), brief),
            edited == null || edited.yes(Headings.HUMAN_EDIT),
            brief,
            replyFacts(brief, clocks, needed, boundary, alsoAbout(also), owner, asOf),
            reply.because());
    var actions =
        Acting.of(walk, brief, needed, boundary, clocks, written.reply(), replying.storeLanguage());
    var evidence = EvidenceNeeds.asked(needed, actions, clocks, ticking::onOpenDay);
    return new Decision(
        decisionId,
        brief.store(),
        asOf,
        rulebook,
        brief.contradictions().isEmpty() ? Outcome.DECIDED : Outcome.HANDED_OVER,
        brief.heard(),
        route,
        new Situation(situation.requiredWord(Headings.SITUATION), situation.because()),
        Tempting.of(walk, replying.storeLanguage()),
        new PriorityDecision(
            priority.requiredWord(Headings.PRIORITY, Priority.class), owner, priority.because()),
        Summary.of(brief, policy.repeatThreshold()),
        written.reply(),
        evidence,
        boundary,
        Escalating.of(walk, replying.storeLanguage()),
        clocks,
        Stopping.of(walk, replying.storeLanguage()),
        actions,
        WritingBack.of(walk, replying.storeLanguage()),
        packing.of(walk, brief, asOf),
        null,
        Stream.of(
                HandOver.contradictions(brief, sentences),
                HandOver.overlooked(brief, sentences),
                written.warnings(),
                ticked.warnings())
            .flatMap(List::stream)
            .toList());
  }

  private Decision handedOver(
      String decisionId, Walk walk, Brief brief, Instant asOf, List<Warning> reasons) {
    var safe = new SafeParts(walk, brief, policy, replying.storeLanguage(), sentences, reasons);
    var evidence = safe.evidence(asOf);
    var boundary = safe.boundary();
    var ticked = safe.clocks(ticking, asOf);
    var clocks = ticked.clocks();
    var written =
        replying.write(
            policy.holdingReply(),
            Replying.Around.NOTHING,
            null,
            true,
            brief,
            replyFacts(brief, clocks, evidence, boundary, List.of(), policy.handOverRole(), asOf),
            safe.because());
    var warnings = new ArrayList<Warning>(reasons);
    warnings.addAll(HandOver.overlooked(brief, sentences));
    warnings.addAll(written.warnings());
    warnings.addAll(ticked.warnings());
    var decision =
        new Decision(
            decisionId,
            brief.store(),
            asOf,
            rulebook,
            Outcome.HANDED_OVER,
            brief.heard(),
            safe.route(),
            safe.situation(),
            safe.riskyRoute(),
            safe.priority(),
            Summary.of(brief, policy.repeatThreshold()),
            written.reply(),
            evidence,
            boundary,
            safe.escalation(),
            clocks,
            safe.stopActions(),
            safe.nextActions(clocks),
            safe.writeBacks(),
            safe.packet(packing, asOf),
            null,
            List.copyOf(warnings));
    return decision.with(noting == null ? null : safe.notes(noting, decision));
  }

  private ReplyFacts replyFacts(
      Brief brief,
      List<Clock> clocks,
      EvidenceDecision evidence,
      Boundary boundary,
      List<Mention> alsoAbout,
      String owner,
      Instant asOf) {
    return new ReplyFacts(
        asOf,
        clocks,
        evidence.required().stream()
            .filter(need -> need.from().equals(EvidenceNeeds.FROM_CUSTOMER))
            .filter(need -> need.status().equals("MISSING") || need.status().equals("REJECTED"))
            .map(Required::type)
            .toList(),
        standing(boundary, Standing.RECOMMENDED),
        standing(boundary, Standing.CUSTOMER_CHOICE),
        alsoAbout,
        owner,
        boundary.kind(),
        shipWindow.of(brief, policy.store(), asOf),
        rushing.of(brief, policy.store(), asOf),
        rushing.onward(brief, policy.store(), asOf),
        policy.refundPosting(),
        policy.store());
  }

  /** It says that a message is here: none goes out where nobody has written who still waits. */
  private static Replying.@Nullable AtOnce atOnce(@Nullable ResultRow row, Brief brief) {
    if (brief.message().hoursUnanswered() == null) {
      return null;
    }
    var template = row == null ? null : row.word(Headings.ACKNOWLEDGE_WITH);
    return row == null || template == null ? null : new Replying.AtOnce(template, row.because());
  }

  private static List<Mention> alsoAbout(List<ResultRow> rows) {
    return rows.stream().map(Desk::mention).distinct().toList();
  }

  /** A matter with a route of its own, else a smaller one that has none. */
  private static Mention mention(ResultRow row) {
    var asked = row.knows(Headings.ALSO_ASKED) ? row.word(Headings.ALSO_ASKED) : null;
    return asked == null
        ? new Mention("Route", row.requiredWord(Headings.ALSO_ABOUT))
        : new Mention("Subject", asked);
  }

  private static List<String> standing(Boundary boundary, Standing standing) {
    return boundary.resolutions().stream()
        .filter(option -> option.standing() == standing)
        .map(ResolutionOption::resolution)
        .toList();
  }

  /** The cells of several reasons, each once. */
  static List<CellRef> cells(List<Warning> warnings) {
    return warnings.stream().flatMap(warning -> warning.because().stream()).distinct().toList();
  }
}
