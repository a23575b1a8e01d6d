package io.proofdesk.rules.readiness;

import java.util.List;

/**
 * A row of the workbook {@code readiness}. Immutable. Thread-safe.
 *
 * @param id its id, such as {@code RD-010}
 * @param area what it belongs to
 * @param need what kind of thing it asks for
 * @param name the setting, the result column, or the beginning of a lead's setting
 * @param value what it has to be; empty when anything will do
 * @param routes the routes it is asked for, each by itself; empty when it is no matter of routes
 * @param meaning what a store needs here, and why
 */
record Check(
    String id,
    String area,
    Need need,
    String name,
    String value,
    List<String> routes,
    String meaning) {}
