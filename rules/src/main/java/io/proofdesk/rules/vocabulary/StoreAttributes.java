package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Limits;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facts a store declared itself: which a case may carry, and what their values look like.
 * Immutable. Thread-safe.
 */
public final class StoreAttributes {
  /** Keeps a store's ids apart from those of the brief, also from later ones. */
  public static final String PREFIX = "x.";

  private final SortedMap<String, ColumnType> types;

  private StoreAttributes(SortedMap<String, ColumnType> types) {
    this.types = Collections.unmodifiableSortedMap(types);
  }

  /** Nothing declared, so nothing may be carried. */
  public static StoreAttributes none() {
    return new StoreAttributes(new TreeMap<>());
  }

  /** Those among the facts of a profile. */
  public static StoreAttributes of(FactCatalogue facts) {
    var types = new TreeMap<String, ColumnType>();
    for (var fact : facts.columns()) {
      var column = fact.column();
      if (column.id().startsWith(PREFIX)) {
        types.put(column.id().substring(PREFIX.length()), column.type());
      }
    }
    return new StoreAttributes(types);
  }

  /** What was given for facts that are declared; the rest has no place in a brief. */
  public SortedMap<String, String> declared(Map<String, String> given) {
    var declared = new TreeMap<>(given);
    declared.keySet().retainAll(types.keySet());
    return Collections.unmodifiableSortedMap(declared);
  }

  /** Ids nobody declared and values that do not fit, at places below {@code /attributes}. */
  public List<Finding> faults(SortedMap<String, String> given) {
    var findings = new Findings();
    given.forEach(
        (id, text) -> {
          var place = "/attributes/" + id.replace("~", "~0").replace("/", "~1");
          var type = types.get(id);
          if (type == null) {
            findings.error(
                "case.unknown-attribute", place, null, "a fact the vocabulary declares", offer());
          } else {
            new CellParser(Limits.none(), findings).value(text, type, place);
          }
        });
    return findings.all();
  }

  private String offer() {
    return types.isEmpty()
        ? "declare it on the sheet Facts of the vocabulary; nothing is declared there yet"
        : "declare it on the sheet Facts of the vocabulary, or name one of "
            + String.join(", ", types.keySet());
  }
}
