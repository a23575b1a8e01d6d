package io.proofdesk.rules.table;

/**
 * A column the vocabulary derives from others.
 *
 * @param column the column it fills, of origin {@code DERIVED}
 * @param how what it is made from
 */
public record DerivedColumn(Column column, Derivation how) {}
