package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.Fact;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every fact that tables of a profile may use: those of the brief, the store's own, and the
 * profile's word settings. Immutable. Thread-safe.
 */
public final class FactCatalogue {
  private final List<FactColumn> columns;
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<String, FactColumn> byHeading = new HashMap<>();

  FactCatalogue(List<FactColumn> columns) {
    this.columns = List.copyOf(columns);
    for (int i = 0; i < columns.size(); i++) {
      byId.put(columns.get(i).column().id(), i);
      byHeading.put(CellText.key(columns.get(i).column().heading()), columns.get(i));
    }
  }

  /** The facts of the brief alone, for a vocabulary and a store's currency. */
  public static FactCatalogue ofBrief(Vocabulary vocabulary, String currency) {
    return new FactCatalogue(new BriefColumns(vocabulary, currency).all());
  }

  /** The ids of the facts that every case has, so that no cell ever finds them absent. */
  public static Set<String> alwaysKnown() {
    var known = new TreeSet<String>();
    for (var group : Brief.class.getRecordComponents()) {
      if (group.getType().isRecord()) {
        for (var fact : group.getType().getRecordComponents()) {
          // money in another currency reads as absent
          boolean given =
              !fact.getAnnotatedType().isAnnotationPresent(Nullable.class)
                  && fact.getType() != Money.class;
          if (given && fact.isAnnotationPresent(Fact.class)) {
            known.add(group.getName() + "." + fact.getName());
          }
        }
      }
    }
    return known;
  }

  /** Every fact, in the order of the brief. */
  public List<FactColumn> columns() {
    return columns;
  }

  /** The fact of a heading, upper and lower case alike, or null. */
  public @Nullable FactColumn byHeading(String heading) {
    return byHeading.get(CellText.key(heading));
  }

  /** The value of one column in a brief; null when absent, or when the column is no fact. */
  public @Nullable Value read(Brief brief, Column column) {
    var index = byId.get(column.id());
    return index == null ? null : columns.get(index).read().apply(brief);
  }

  /** All facts of a brief, each read at most once. */
  public Facts factsOf(Brief brief) {
    @Nullable Value[] values = new @Nullable Value[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).read().apply(brief);
    }
    return column -> {
      var index = byId.get(column.id());
      return index == null ? null : values[index];
    };
  }
}
