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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the results of tables columns of later ones: one value from a table with one answer, a set
 * of words from a collecting one, a number from an aggregating one. One call, one thread.
 */
final class ResultColumns {
  private static final String DIFFERS = "rulebook.result-differs";

  private final Catalogue catalogue;
  private final Limits limits;
  private final boolean tolerant;
  private final Findings findings;
  private final Map<String, List<Filling>> fillings = new LinkedHashMap<>();

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

  /**
   * A result of a table.
   *
   * @param seen the column as later tables see it; null where they cannot
   */
  private record Filling(
      Column result, @Nullable Column seen, HitPolicy policy, TableLayout layout) {
    boolean like(Filling other) {
      return Objects.equals(seen, other.seen);
    }
  }

  /** Takes note of a table's results; {@link #settle} makes columns of them. */
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
      fillings
          .computeIfAbsent(result.id(), id -> new ArrayList<>())
          .add(new Filling(result, seenLater(result, policy), policy, layout));
    }
  }

  /**
   * Once every table is there: each column as most of the tables that fill it have it.
   *
   * @return the tables whose hit policy was told off
   */
  Set<String> settle() {
    var told = new HashSet<String>();
    for (var sharing : fillings.values()) {
      var usual = usual(sharing);
      var seen = usual.seen();
      if (seen != null) {
        var known = catalogue.result(usual.result().heading());
        var id = usual.layout().id();
        catalogue.addCondition(
            seen,
            known == null ? "answer of " + id : known.meaning(),
            usual.layout().grid().place(0, 0).address());
      }
      for (var filling : sharing) {
        if (!filling.like(usual)) {
          refuse(filling, usual, told);
        }
      }
    }
    return told;
  }

  /** The first of those that most others are like: one slip is told off, not all who have none. */
  private static Filling usual(List<Filling> sharing) {
    var usual = sharing.get(0);
    long most = 0;
    for (var filling : sharing) {
      long alike = sharing.stream().filter(filling::like).count();
      if (alike > most) {
        usual = filling;
        most = alike;
      }
    }
    return usual;
  }

  private void refuse(Filling filling, Filling usual, Set<String> told) {
    var layout = filling.layout();
    var others = usual.layout().id() + ", which fills the column `" + usual.result().heading();
    var row = layout.header().get("hit policy");
    if (row != null && filling.result().type().equals(usual.result().type())) {
      // one wrong sign is wrong for every result of its table
      if (told.add(layout.id())) {
        findings.error(
            DIFFERS,
            layout.grid().place(row, 1).address(),
            layout.grid().text(row, 1),
            "a hit policy of the same kind as `"
                + usual.policy().sign()
                + "` in "
                + others
                + "`, too",
            "write `" + usual.policy().sign() + "`, or rename the column");
      }
      return;
    }
    var head =
        layout.under(Band.THEN).stream()
            .filter(it -> sameHeading(filling.result(), it))
            .findFirst()
            .orElseThrow();
    findings.error(
        DIFFERS,
        layout.grid().place(head.headingRow(), head.column()).address(),
        head.heading(),
        "the same type as in " + others + "`, too",
        "give both the same type, or rename the column");
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
