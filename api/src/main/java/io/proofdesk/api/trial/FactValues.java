package io.proofdesk.api.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Limits;
import io.proofdesk.rules.workbook.TypeNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value as the type of its column; the column decides. */
final class FactValues {
  private static final int MOST_DIGITS = 60;

  /** Numbers in other signs than ours. */
  private static final Set<String> UNDERSTOOD = Set.of("cell.decimal-comma", "cell.thousands");

  private final ColumnType type;
  private final String place;
  private final List<Finding> complaints;

  private FactValues(ColumnType type, String place, List<Finding> complaints) {
    this.type = type;
    this.place = place;
    this.complaints = complaints;
  }

  /** The value; null when it is absent, or after a complaint. */
  static @Nullable Value read(
      JsonNode node, ColumnType type, String place, List<Finding> complaints) {
    return node.isNull() ? null : new FactValues(type, place, complaints).read(node);
  }

  private @Nullable Value read(JsonNode node) {
    if (node.isTextual()) {
      return text(node.textValue());
    }
    if (node.isBoolean() && type instanceof ColumnType.YesNo) {
      return new Value.YesNo(node.booleanValue());
    }
    boolean number =
        type instanceof ColumnType.Whole
            || type instanceof ColumnType.Decimal
            || type instanceof ColumnType.Money;
    if (node.isNumber() && number) {
      return number(node.decimalValue(), node);
    }
    if (node.isArray() && type instanceof ColumnType.Words words) {
      return words(node, words);
    }
    if (node.isObject() && type instanceof ColumnType.Money money) {
      return money(node, money);
    }
    return wrong(node.toString());
  }

  private @Nullable Value text(String text) {
    if (type instanceof ColumnType.Text) {
      return new Value.Text(text);
    }
    return text.isBlank() || text.strip().equals("-") ? wrong(text) : cell(text, type);
  }

  /** As a table's own cell would be read, but for the names of settings. */
  private @Nullable Value cell(String text, ColumnType as) {
    var findings = new Findings();
    var value = new CellParser(Limits.none(), findings).value(text, as, place);
    if (findings.failed()) {
      complaints.addAll(findings.all());
      return null;
    }
    // a warning would not be seen by whoever gets one line for each input
    var understood =
        findings.all().stream().filter(it -> UNDERSTOOD.contains(it.code())).findFirst();
    if (understood.isPresent()) {
      complaints.add(
          Finding.error(
              understood.get().code(),
              place,
              FactsReader.shortened(text),
              understood.get().expected(),
              String.valueOf(understood.get().suggestion()).replace("understood as", "write")));
      return null;
    }
    return value;
  }

  private @Nullable Value number(BigDecimal amount, JsonNode node) {
    // an exponent of a billion is a number, too, and no memory holds its digits
    return Math.abs((long) amount.scale()) > MOST_DIGITS || amount.precision() > MOST_DIGITS
        ? wrong(node.toString())
        : cell(amount.toPlainString(), type);
  }

  private @Nullable Value words(JsonNode list, ColumnType.Words words) {
    var single = new ColumnType.Word(words.list(), words.words());
    var ids = new TreeSet<String>();
    int before = complaints.size();
    for (var item : list) {
      boolean blank = !item.isTextual() || item.textValue().isBlank();
      var value = blank ? wrong(item.toString()) : cell(item.textValue(), single);
      if (value instanceof Value.Word word) {
        ids.add(word.id());
      }
    }
    return complaints.size() > before ? null : new Value.Words(ids);
  }

  private @Nullable Value money(JsonNode node, ColumnType.Money money) {
    var minor = node.path("amountMinor");
    boolean sound =
        node.size() == 2
            && minor.isIntegralNumber()
            && minor.canConvertToLong()
            && node.path("currency").asText().equals(money.currency());
    return sound ? new Value.Whole(minor.longValue()) : wrong(node.toString());
  }

  private @Nullable Value wrong(String read) {
    complaints.add(
        Finding.error(
            "facts.wrong-type",
            place,
            FactsReader.shortened(read),
            "a " + TypeNames.of(type) + ", such as " + example(),
            "write null, or leave it out, where the fact is absent"));
    return null;
  }

  private String example() {
    var words = TypeNames.words(type);
    if (type instanceof ColumnType.Word) {
      return words.isEmpty() ? "\"A\"" : '"' + words.get(0) + '"';
    }
    if (type instanceof ColumnType.Words) {
      return words.isEmpty() ? "[]" : "[\"" + words.get(0) + "\"], or [] for none";
    }
    if (type instanceof ColumnType.YesNo) {
      return "true";
    }
    if (type instanceof ColumnType.Date) {
      return "\"2026-11-21\"";
    }
    if (type instanceof ColumnType.Duration) {
      return "\"24 h\" or \"PT24H\"";
    }
    if (type instanceof ColumnType.Money money) {
      return "49.99, \"49.99 "
          + money.currency()
          + "\" or {\"amountMinor\": 4999, \"currency\": \""
          + money.currency()
          + "\"}";
    }
    return type instanceof ColumnType.Text ? "\"blue\"" : "12";
  }
}
