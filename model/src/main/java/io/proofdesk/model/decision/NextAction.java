package io.proofdesk.model.decision;

import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do next; the first item of the list is what to do now.
 *
 * @param type the verb
 * @param id stable within the decision, such as {@code ask-1}
 * @param idempotencyKey the same for the same action of the same case, so that doing it twice does
 *     nothing twice
 * @param what the object: slots to ask for, the resolution to execute, the role to hand to, the
 *     tool to call; words, never prose
 * @param text the instruction in one sentence
 * @param role who does it
 * @param boundary for PROPOSE and EXECUTE: where the line runs; null elsewhere
 * @param attempt for ASK: which attempt this is, from 1; null elsewhere
 * @param maxAttempts for ASK: how many there are; null elsewhere
 * @param onExhausted for ASK: what follows when they are used up; null elsewhere
 * @param dueAt when it should be done, as its clock says; null when at once, and while that clock
 *     has no due time
 * @param because the cells that caused it
 */
public record NextAction(
    ActionType type,
    String id,
    String idempotencyKey,
    List<String> what,
    String text,
    @Nullable String role,
    @Nullable BoundaryKind boundary,
    @Nullable Integer attempt,
    @Nullable Integer maxAttempts,
    @Nullable ActionType onExhausted,
    @Nullable Instant dueAt,
    List<CellRef> because) {}
