package io.proofdesk.rules.source;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.vocabulary.Catalogue;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Limits;
import io.proofdesk.rules.workbook.TableLayout;
import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import io.proofdesk.rules.workbook.TableReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the results of tables columns of later ones: one value from a table with one answer, a set
 * of words from a collecting one, a number from an aggregating one. One call, one thread.
 */
final class ResultColumns {
  private final Catalogue catalogue;
  private final Limits limits;
  private final boolean tolerant;
  private final Findings findings;
  private final Map<String, Filled> filled = new LinkedHashMap<>();

  /**
   * @param tolerant whether the faults of every table are told, so that what only follows from them
   *     need not be
   */
  ResultColumns(Catalogue catalogue, Limits limits, boolean tolerant, Findings findings) {
    this.tolerant = tolerant;
    this.catalogue = catalogue;
    this.limits = limits;
    this.findings = findings;
  }

  /** A column as later tables see it, or null where they cannot, and the table that says so. */
  private record Filled(@Nullable Column column, String heading, String table) {}

  void add(TableLayout layout) {
    var policy = TableReader.hitPolicy(layout, new Findings());
    var results = TableReader.results(layout, catalogue, limits);
    for (var head : layout.under(Band.THEN)) {
      boolean settled =
          policy != null && results.stream().anyMatch(result -> sameHeading(result, head));
      if (!settled && tolerant) {
        catalogue.addUnsettled(head.heading());
      }
    }
    if (policy == null) {
      return;
    }
    for (var result : results) {
      var seen = seenLater(result, policy);
      var earlier =
          filled.putIfAbsent(result.id(), new Filled(seen, result.heading(), layout.id()));
      var place = layout.grid().place(0, 0).address();
      if (earlier == null && seen != null) {
        var known = catalogue.result(result.heading());
        catalogue.addCondition(
            seen, known == null ? "answer of " + layout.id() : known.meaning(), place);
      }
      boolean differs =
          earlier != null
              && (seen == null ? earlier.column() != null : !seen.equals(earlier.column()));
      if (earlier != null && differs) {
        findings.error(
            "rulebook.result-differs",
            place,
            result.heading(),
            "the same type and kind of hit policy as in "
                + earlier.table()
                + ", which fills the column, too",
            "rename the column, or make the hit policies alike");
      }
    }
  }

  private static boolean sameHeading(Column result, Head head) {
    return CellText.key(result.heading()).equals(CellText.key(head.heading()));
  }

  private static @Nullable Column seenLater(Column result, HitPolicy policy) {
    if (policy == HitPolicy.COLLECT_COUNT) {
      return typed(result, new ColumnType.Whole(""));
    }
    if (policy.single() || policy.aggregated()) {
      return result;
    }
    if (result.type() instanceof ColumnType.Word word) {
      return typed(result, new ColumnType.Words(word.list(), word.words()));
    }
    return result.type() instanceof ColumnType.Words ? result : null;
  }

  private static Column typed(Column column, ColumnType type) {
    return new Column(column.id(), column.heading(), type, column.origin());
  }
}
