package io.proofdesk.model.decision;

import io.proofdesk.model.signal.Heard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one support case.
 *
 * @param decisionId time-ordered UUID
 * @param store the store it was decided for
 * @param asOf the one moment everything was computed at
 * @param rulebook which rules decided
 * @param outcome decided, or handed over because the engine must not decide
 * @param heard the signals it was decided with, of the caller and of the text
 * @param route where the case goes, with every row that matched
 * @param situation what is going on inside the route
 * @param riskyRoute the tempting wrong answer, and why it is wrong; null when no table names one
 * @param priority how soon, and who owns it
 * @param assessment the facts at a glance
 * @param firstReply what to write now
 * @param evidence what is needed before anything moves
 * @param boundary where the line for money and goods runs
 * @param escalation who else must look, and when
 * @param clocks every clock with its due time
 * @param stopActions what must not be done
 * @param nextActions what to do, first item first
 * @param writeBacks where the lesson goes
 * @param disputePacket the proof for a dispute, a complaint or a review meeting; null where no
 *     table asks for one
 * @param caseNotes what the next person has to know, to paste into a ticket; null where no table
 *     holds a layout
 * @param warnings what the reader should know: contradictions, missing settings, held answers
 */
public record Decision(
    String decisionId,
    String store,
    Instant asOf,
    RulebookRef rulebook,
    Outcome outcome,
    Heard heard,
    RouteDecision route,
    Situation situation,
    @Nullable RiskyRoute riskyRoute,
    PriorityDecision priority,
    Assessment assessment,
    FirstReply firstReply,
    EvidenceDecision evidence,
    Boundary boundary,
    EscalationDecision escalation,
    List<Clock> clocks,
    List<StopAction> stopActions,
    List<NextAction> nextActions,
    List<WriteBack> writeBacks,
    @Nullable DisputePacket disputePacket,
    @Nullable CaseNotes caseNotes,
    List<Warning> warnings) {

  /** The same decision with notes. */
  public Decision with(@Nullable CaseNotes notes) {
    return new Decision(
        decisionId,
        store,
        asOf,
        rulebook,
        outcome,
        heard,
        route,
        situation,
        riskyRoute,
        priority,
        assessment,
        firstReply,
        evidence,
        boundary,
        escalation,
        clocks,
        stopActions,
        nextActions,
        writeBacks,
        disputePacket,
        notes,
        warnings);
  }

  /** Whether the tables decided, or the case was handed to a person instead. */
  public enum Outcome {
    /** The tables decided. */
    DECIDED,
    /** Silence, disagreement, contradictory facts or a broken invariant: a person decides. */
    HANDED_OVER
  }

  /**
   * What the reader should know.
   *
   * @param code stable code, listed in {@code docs/errors.md}
   * @param text one sentence
   * @param because the cells that caused it; empty for facts of the case
   */
  public record Warning(String code, String text, List<CellRef> because) {}

  /**
   * What is going on inside the route.
   *
   * @param id a situation word, such as {@code STALLED_INSIDE_PROMISE}; null when no row fits
   * @param because the cells that caused it
   */
  public record Situation(@Nullable String id, List<CellRef> because) {}
}
