package io.proofdesk.rules.vocabulary;

import io.proofdesk.rules.table.Place;

/**
 * A column the vocabulary declares: a result shared by tables, or a store's own fact.
 *
 * @param id of a store's own fact, without its prefix; empty for a result
 * @param heading what analysts write above it
 * @param type as on a Type line
 * @param unit of a number; empty for none
 * @param words name of a word list, or words with commas; empty for none
 * @param meaning one line for the analyst
 * @param place its row
 */
public record Declaration(
    String id,
    String heading,
    String type,
    String unit,
    String words,
    String meaning,
    Place place) {}
