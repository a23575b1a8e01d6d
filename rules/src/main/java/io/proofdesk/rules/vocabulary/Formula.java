package io.proofdesk.rules.vocabulary;

import io.proofdesk.rules.table.Place;

/**
 * A derived column as the vocabulary writes it.
 *
 * @param heading what analysts write above it
 * @param text such as {@code Evidence minus Evidence accepted}
 * @param meaning one line for the analyst
 * @param place its row
 */
public record Formula(String heading, String text, String meaning, Place place) {}
