package io.proofdesk.rules.vocabulary;

import io.proofdesk.rules.table.Place;

/**
 * A row of the sheet Constraints as the vocabulary writes it: what is true of every case.
 *
 * @param heading the fact that is looked at
 * @param cell what it has to hold, as a condition cell
 * @param thenHeading the fact that follows
 * @param thenCell what it then holds, as a condition cell
 * @param why why it is so
 * @param place its row
 */
public record Implication(
    String heading, String cell, String thenHeading, String thenCell, String why, Place place) {}
