package io.proofdesk.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as canonical JSON: properties in the order of the record's components, absent
 * values as null, times in ISO 8601. Equal records give equal bytes, so that bytes can be compared
 * and hashed. Thread-safe.
 */
public final class JsonWriter {
  private final JsonFactory factory =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private final ClassValue<Shape> shapes =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  /** The canonical bytes of a record, or of a list or map of such. */
  public byte[] bytes(Object value) {
    var out = new ByteArrayOutputStream(4096);
    try (var json = factory.createGenerator(out)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return out.toByteArray();
  }

  private void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof RawJson raw) {
      json.writeRawValue(raw.text());
    } else if (value instanceof Record) {
      record(json, value);
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      for (var item : items) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (var entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else {
      scalar(json, value);
    }
  }

  private void record(JsonGenerator json, Object value) throws IOException {
    json.writeStartObject();
    for (var component : shapes.get(value.getClass()).components()) {
      json.writeFieldName(component.name());
      write(json, component.of(value));
    }
    json.writeEndObject();
  }

  private static void scalar(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Enum<?> word) {
      json.writeString(word.name());
    } else if (value instanceof OffsetDateTime time) {
      // RFC 3339 wants the seconds, which toString leaves out when they are zero
      json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    } else {
      json.writeString(value.toString());
    }
  }
}
