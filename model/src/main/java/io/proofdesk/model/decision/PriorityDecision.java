package io.proofdesk.model.decision;

import io.proofdesk.model.vocabulary.Priority;
import java.util.List;

/**
 * How soon, and who owns it.
 *
 * @param priority urgent to low
 * @param owner the role that owns the case
 * @param because the cells that caused it
 */
public record PriorityDecision(Priority priority, String owner, List<CellRef> because) {}
