package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TypeNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cases as lines of text and back; between two facts stands a tab. Thread-safe. */
final class CaseText {
  private CaseText() {}

  /** The line; null when a text in it has no place in a line. */
  static @Nullable String write(Example example) {
    var parts = new ArrayList<String>();
    for (var entry : example.values().entrySet()) {
      parts.add(entry.getKey().id());
      parts.add(write(entry.getValue()));
    }
    return parts.stream().anyMatch(part -> part.chars().anyMatch(c -> c < ' '))
        ? null
        : String.join("\t", parts);
  }

  /**
   * The case of a line.
   *
   * @param columns the columns there are now, by id
   * @return null when one of its facts or words is no more, or is of another type now
   */
  static @Nullable Example read(String line, Map<String, Column> columns) {
    var values = new LinkedHashMap<Column, Value>();
    var parts = line.isEmpty() ? List.<String>of() : Arrays.asList(line.split("\t", -1));
    for (int i = 0; i < parts.size(); i += 2) {
      var column = columns.get(parts.get(i));
      var value = column == null || i + 1 == parts.size() ? null : read(parts.get(i + 1), column);
      if (column == null || value == null) {
        return null;
      }
      values.put(column, value);
    }
    return new Example(values);
  }

  private static String write(Value value) {
    if (value instanceof Value.Word word) {
      return "w" + word.id();
    }
    if (value instanceof Value.Text text) {
      return "t" + text.text();
    }
    if (value instanceof Value.YesNo answer) {
      return answer.yes() ? "yes" : "no";
    }
    if (value instanceof Value.Whole whole) {
      return "i" + whole.amount();
    }
    return value instanceof Value.Decimal decimal
        ? "d" + decimal.amount()
        : "s" + String.join(" ", ((Value.Words) value).ids());
  }

  private static @Nullable Value read(String text, Column column) {
    var type = column.type();
    if (text.isEmpty()) {
      return null;
    }
    var rest = text.substring(1);
    try {
      return read(text.charAt(0), rest, type);
    } catch (NumberFormatException damaged) {
      return null;
    }
  }

  private static @Nullable Value read(char kind, String rest, ColumnType type) {
    if (kind == 'w' && type instanceof ColumnType.Word && isKnown(type, List.of(rest))) {
      return new Value.Word(rest);
    }
    if (kind == 't' && type instanceof ColumnType.Text) {
      return new Value.Text(rest);
    }
    if ((kind == 'y' || kind == 'n') && type instanceof ColumnType.YesNo) {
      return new Value.YesNo(kind == 'y');
    }
    if (kind == 'd' && type instanceof ColumnType.Decimal) {
      return new Value.Decimal(new BigDecimal(rest));
    }
    if (kind == 'i' && type.ordered() && !(type instanceof ColumnType.Decimal)) {
      return new Value.Whole(Long.parseLong(rest));
    }
    var words = rest.isEmpty() ? List.<String>of() : List.of(rest.split(" "));
    return kind == 's' && type instanceof ColumnType.Words && isKnown(type, words)
        ? new Value.Words(new TreeSet<>(words))
        : null;
  }

  /** A word that is gone since makes a case that cannot happen any more. */
  private static boolean isKnown(ColumnType type, List<String> words) {
    var listed = TypeNames.words(type);
    return listed.isEmpty() || listed.containsAll(words);
  }
}
