package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact tables may use, and how to read it.
 *
 * @param column the column
 * @param meaning one line for the analyst
 * @param read the fact of a brief, or null when it is absent
 */
public record FactColumn(Column column, String meaning, Function<Brief, @Nullable Value> read) {}
