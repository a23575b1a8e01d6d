package io.proofdesk.api.trial;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a table answers as one JSON line. U, A, P and F give an object, R, O and C a list of
 * objects, the aggregates a single value; no answer is null. Thread-safe.
 */
public final class OutcomeWriter {
  private final JsonFactory factory =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private final Table table;

  /** Writes the answers of a table. */
  public OutcomeWriter(Table table) {
    this.table = table;
  }

  /** Writes into one line. */
  @FunctionalInterface
  private interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  /** The answer to the facts of a line. */
  public String answer(long line, Outcome outcome) {
    return line(
        line,
        json -> {
          json.writeStringField("outcome", outcome.kind().name());
          json.writeFieldName("results");
          results(json, outcome);
          ids(json, "matched", outcome.matched());
          ids(json, "won", outcome.won());
          var problem = problem(outcome);
          if (problem != null) {
            json.writeStringField("problem", problem);
          }
        });
  }

  /** What is wrong with a line. */
  public String error(long line, List<Finding> findings) {
    return line(
        line,
        json -> {
          json.writeStringField("outcome", "ERROR");
          json.writeNullField("results");
          ids(json, "matched", List.of());
          ids(json, "won", List.of());
          json.writeArrayFieldStart("errors");
          for (var finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("place", finding.place());
            json.writeStringField("read", finding.read());
            json.writeStringField("expected", finding.expected());
            json.writeStringField("suggestion", finding.suggestion());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private String line(long line, Part part) {
    var text = new StringWriter();
    try (var json = factory.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("line", line);
      part.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot fail to be written to", impossible);
    }
    return text.toString();
  }

  private void results(JsonGenerator json, Outcome outcome) throws IOException {
    var results = outcome.results();
    if (results.isEmpty()) {
      json.writeNull();
    } else if (table.hitPolicy().aggregated()) {
      value(json, results.get(0).get(0), aggregateType(outcome));
    } else if (table.hitPolicy().single()) {
      row(json, results.get(0));
    } else {
      json.writeStartArray();
      for (var row : results) {
        row(json, row);
      }
      json.writeEndArray();
    }
  }

  /** A count is a bare number, whatever the column it counts holds. */
  private ColumnType aggregateType(Outcome outcome) {
    boolean counted =
        table.hitPolicy() == HitPolicy.COLLECT_COUNT && outcome.kind() != Outcome.Kind.DEFAULTED;
    return counted ? new ColumnType.Whole("") : table.outputs().get(0).column().type();
  }

  private void row(JsonGenerator json, List<? extends @Nullable Value> row) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < row.size(); i++) {
      var column = table.outputs().get(i).column();
      json.writeFieldName(column.heading());
      value(json, row.get(i), column.type());
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, @Nullable Value value, ColumnType type)
      throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Value.Word word) {
      json.writeString(word.id());
    } else if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else if (value instanceof Value.YesNo answer) {
      json.writeBoolean(answer.yes());
    } else if (value instanceof Value.Decimal decimal) {
      json.writeNumber(decimal.amount());
    } else if (value instanceof Value.Words words) {
      json.writeStartArray();
      for (var id : words.ids()) {
        json.writeString(id);
      }
      json.writeEndArray();
    } else {
      whole(json, ((Value.Whole) value).amount(), type);
    }
  }

  private static void whole(JsonGenerator json, long amount, ColumnType type) throws IOException {
    if (type instanceof ColumnType.Date) {
      json.writeString(LocalDate.ofEpochDay(amount).toString());
    } else if (type instanceof ColumnType.Duration) {
      json.writeString(Duration.ofSeconds(amount).toString());
    } else if (type instanceof ColumnType.Money money) {
      json.writeStartObject();
      json.writeNumberField("amountMinor", amount);
      json.writeStringField("currency", money.currency());
      json.writeEndObject();
    } else {
      json.writeNumber(amount);
    }
  }

  private static void ids(JsonGenerator json, String name, List<String> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (var id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }

  private static @Nullable String problem(Outcome outcome) {
    return switch (outcome.kind()) {
      case DECIDED, DEFAULTED -> null;
      case CONFLICT -> outcome.problem();
      case NO_MATCH -> "no rule fits, and no row is `Otherwise`";
      case NOT_APPLICABLE -> "the condition on the line `Applies when` does not hold";
    };
  }
}
