package io.proofdesk.api.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook can say about a case that may be malformed elsewhere: whether it serves the
 * store, and whether it knows the store's own facts. Thread-safe.
 *
 * @param document where the case stands
 * @param at JSON pointer of the case in it
 * @param store the store it names; null when it names none
 * @param attributes the store's own facts that are texts
 */
public record CaseOutline(
    Document document, String at, @Nullable String store, SortedMap<String, String> attributes) {
  // more than that is refused as too many
  private static final int MOST_ATTRIBUTES = 500;

  public CaseOutline {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /** The outline of a case, whatever state it is in. */
  public static CaseOutline of(Document document, JsonNode supportCase, String at) {
    var texts = new TreeMap<String, String>();
    var given = supportCase.path("attributes");
    if (given.size() <= MOST_ATTRIBUTES) {
      for (var entry : given.properties()) {
        if (entry.getValue().isTextual()) {
          texts.put(entry.getKey(), entry.getValue().textValue());
        }
      }
    }
    var store = supportCase.path("store");
    var named = store.isTextual() && !store.textValue().isBlank();
    return new CaseOutline(document, at, named ? store.textValue() : null, texts);
  }

  /** What the rulebook cannot take, at places of the document. */
  public List<Finding> faults(Rulebook rulebook, String storeAdvice) {
    if (store == null) {
      return List.of();
    }
    var engine = rulebook.engineFor(store);
    if (engine == null) {
      return List.of(
          Finding.error(
              "case.unknown-store",
              document.place(at + "/store"),
              store,
              "expected a store that a profile serves",
              storeAdvice));
    }
    var findings = new ArrayList<Finding>();
    for (var it : engine.faults(attributes)) {
      var place = document.place(at + it.place());
      findings.add(
          new Finding(it.code(), it.severity(), place, it.read(), it.expected(), it.suggestion()));
    }
    return List.copyOf(findings);
  }
}
