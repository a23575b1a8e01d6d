package io.proofdesk.api.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A question as far as it could be read.
 *
 * @param reading the question, or every fault of its form
 * @param outline what a rulebook can still judge; null when there is no document at all
 * @param sent the document itself, to tell a repeated question by; null when there is none
 */
public record QuestionRead(
    Reading<DecisionRequest> reading, @Nullable CaseOutline outline, @Nullable JsonNode sent) {}
