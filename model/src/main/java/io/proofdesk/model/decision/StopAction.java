package io.proofdesk.model.decision;

import java.util.List;

/**
 * Something that must not be done.
 *
 * @param action stop word, such as {@code NO_REFUND}
 * @param until until when, in words, such as {@code the carrier has answered}
 * @param reason why, in one sentence
 * @param because the cells that caused it
 */
public record StopAction(String action, String until, String reason, List<CellRef> because) {}
