package io.proofdesk.model.decision;

import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.PromiseState;
import org.jspecify.annotations.Nullable;

/**
 * The facts at a glance, for the person who takes over.
 *
 * @param summary one line in English, without personal data
 * @param promise inside, past, or no promise
 * @param fault whose fault, as far as known
 * @param changeWindowOpen whether a custom order may still be changed; null when it is not one
 * @param sameIssueCount cases of the same issue, this one included; null when nobody counted
 * @param repeated the same issue came three times or more: not separate customers but one cause
 */
public record Assessment(
    String summary,
    PromiseState promise,
    Fault fault,
    @Nullable Boolean changeWindowOpen,
    @Nullable Long sameIssueCount,
    boolean repeated) {}
