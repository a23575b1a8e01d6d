package io.proofdesk.api.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts a table is asked about from one JSON object. A key is a column's heading or id;
 * upper and lower case, spaces, hyphens and underscores are alike. Null and missing are absent.
 * Thread-safe.
 */
public final class FactsReader {
  private final DocumentReader documents = new DocumentReader();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Column> byName = new HashMap<>();

  /** Reads facts for a table. */
  public FactsReader(Table table) {
    table.inputs().forEach(column -> columns.put(column.id(), column));
    var gate = table.appliesWhen();
    if (gate != null) {
      columns.put(gate.column().id(), gate.column());
    }
    // an exact name comes before one that is only alike
    columns.values().forEach(column -> byName.putIfAbsent(CellText.key(column.heading()), column));
    columns.values().forEach(column -> byName.putIfAbsent(CellText.key(column.id()), column));
    columns.values().forEach(column -> byName.putIfAbsent(CellText.slug(column.heading()), column));
  }

  /**
   * Reads one object.
   *
   * @param place where it stands, such as {@code facts.jsonl:3}
   */
  public Reading<Facts> read(String place, byte[] json) {
    return documents
        .json(json)
        .fold(
            document -> facts(place, document.root()),
            findings -> new Reading.Refused<>(findings.stream().map(it -> at(place, it)).toList()));
  }

  private Reading<Facts> facts(String place, JsonNode root) {
    var findings = new ArrayList<Finding>();
    if (!root.isObject()) {
      findings.add(
          Finding.error(
              "facts.not-an-object",
              place,
              shortened(root.toString()),
              "one JSON object on every line",
              "write it as {\"" + headings().get(0) + "\": …}"));
      return new Reading.Refused<>(findings);
    }
    var values = new HashMap<String, Value>();
    var seen = new HashMap<String, String>();
    root.fields()
        .forEachRemaining(
            field -> {
              var key = field.getKey();
              var at = place + " (" + key + ")";
              var column = column(key);
              var earlier = column == null ? null : seen.putIfAbsent(column.id(), key);
              if (column == null) {
                findings.add(unknown(at, key));
              } else if (earlier != null) {
                findings.add(twice(at, key, earlier));
              } else {
                var value = FactValues.read(field.getValue(), column.type(), at, findings);
                if (value != null) {
                  values.put(column.id(), value);
                }
              }
            });
    return findings.isEmpty()
        ? new Reading.Read<>(column -> values.get(column.id()))
        : new Reading.Refused<>(findings);
  }

  private @Nullable Column column(String key) {
    var exact = byName.get(CellText.key(key));
    return exact == null ? byName.get(CellText.slug(key)) : exact;
  }

  private List<String> headings() {
    return columns.values().stream().map(Column::heading).toList();
  }

  private Finding unknown(String at, String key) {
    var near = Spelling.suggestion(key, headings());
    return Finding.error(
        "facts.unknown-key",
        at,
        key,
        "a column the table asks about (" + String.join(", ", headings()) + ")",
        near == null ? "leave it out" : near);
  }

  private static Finding twice(String at, String key, String earlier) {
    return Finding.error(
        "facts.key-twice",
        at,
        key,
        "every column once; `" + earlier + "` is the same one",
        "leave one of the two out");
  }

  private static Finding at(String place, Finding it) {
    var where = it.place().isEmpty() ? place : place + " (" + it.place().substring(1) + ")";
    return new Finding(it.code(), it.severity(), where, it.read(), it.expected(), it.suggestion());
  }

  static String shortened(String read) {
    return read.length() <= 60 ? read : read.substring(0, 59) + "…";
  }
}
