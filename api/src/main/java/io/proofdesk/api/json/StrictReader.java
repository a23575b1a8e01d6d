package io.proofdesk.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of the model from a tree, by their components alone. Nothing is guessed and nothing
 * is dropped: an unknown field, a missing one, a word that is none, a time without an offset are
 * faults, and all of them are reported together. Thread-safe.
 */
public final class StrictReader {
  private static final int MAX_ITEMS = 500;
  private static final int MAX_KEY = 100;
  private static final int QUOTE = 80;

  /** The first year that a moment or date of a case may lie in. */
  public static final int FIRST_YEAR = 1970;

  /** The last one. */
  public static final int LAST_YEAR = 2200;

  private final ClassValue<Shape> shapes =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  /** Reads a whole document. */
  public <T> Reading<T> read(Document document, Class<T> type) {
    return read(document, document.root(), "", type);
  }

  /** Reads a part of a document that stands at a pointer. */
  public <T> Reading<T> read(Document document, JsonNode node, String pointer, Class<T> type) {
    var run = new Run(document);
    var value = run.value(node, type, pointer, "");
    return value == null || !run.findings.isEmpty()
        ? new Reading.Refused<>(run.findings)
        : new Reading.Read<>(type.cast(value));
  }

  /** One call, one thread. Every method adds a finding whenever it returns null. */
  private final class Run {
    private final Document document;
    private final List<Finding> findings = new ArrayList<>();

    Run(Document document) {
      this.document = document;
    }

    @Nullable Object value(JsonNode node, Type type, String at, String name) {
      if (type instanceof ParameterizedType generic) {
        return collection(node, generic, at, name);
      }
      var javaType = (Class<?>) type;
      if (javaType.isRecord()) {
        return record(node, javaType, at);
      }
      if (javaType.isEnum()) {
        return word(node, javaType, at);
      }
      if (javaType == String.class) {
        return text(node, at, name);
      }
      if (javaType == Boolean.class || javaType == boolean.class) {
        return node.isBoolean() ? node.booleanValue() : wrongType(node, at, "true or false");
      }
      if (javaType == Integer.class || javaType == int.class) {
        return number(node, at, Formats.least(name), Formats.most(name), JsonNode::intValue);
      }
      if (javaType == Long.class || javaType == long.class) {
        return number(node, at, Formats.leastLong(name), Formats.MOST, JsonNode::longValue);
      }
      if (javaType == Instant.class) {
        return time(
            node,
            at,
            StrictReader::instant,
            "a time with its offset such as 2026-11-24T15:00:00Z",
            MomentHint::ofMoment);
      }
      if (javaType == LocalDate.class) {
        return time(node, at, StrictReader::date, "a date such as 2026-11-24", MomentHint::ofDate);
      }
      if (javaType == Duration.class) {
        return time(node, at, Duration::parse, "a duration such as PT24H", text -> null);
      }
      throw new IllegalStateException("no JSON form is agreed for " + type);
    }

    private @Nullable Object record(JsonNode node, Class<?> type, String at) {
      if (!node.isObject()) {
        return wrongType(node, at, "an object");
      }
      var before = findings.size();
      var shape = shapes.get(type);
      var known = shape.components().stream().map(Shape.Component::name).toList();
      node.fieldNames()
          .forEachRemaining(
              name -> {
                if (!known.contains(name)) {
                  unknownField(at, name, known);
                }
              });
      @Nullable Object[] values = new @Nullable Object[known.size()];
      for (var i = 0; i < values.length; i++) {
        var component = shape.components().get(i);
        var child = node.get(component.name());
        var pointer = at + "/" + component.name();
        if (child == null || child.isNull()) {
          if (!component.optional()) {
            fault("request.missing-field", pointer, null, "expected this field", null);
          }
          continue;
        }
        values[i] = value(child, component.type(), pointer, component.name());
      }
      if (findings.size() > before) {
        return null;
      }
      var made = shape.make(values);
      if (made.value() == null) {
        var property = made.property();
        var pointer = property.isEmpty() ? at : at + "/" + property;
        var read = property.isEmpty() ? null : read(node.path(property));
        fault("request.bad-value", pointer, read, made.refusal(), null);
      }
      return made.value();
    }

    private void unknownField(String at, String name, List<String> known) {
      var suggestion = Spelling.suggestion(name, known);
      fault(
          "request.unknown-field",
          at + "/" + DocumentReader.escape(quote(name)),
          null,
          "expected only known fields",
          suggestion == null ? "the fields here are " + String.join(", ", known) : suggestion);
    }

    private @Nullable Object collection(
        JsonNode node, ParameterizedType type, String at, String name) {
      if (type.getRawType() == SortedMap.class) {
        return map(node, at);
      }
      if (!node.isArray()) {
        return wrongType(node, at, "a list");
      }
      if (node.size() > MAX_ITEMS) {
        return tooMany(node, at);
      }
      var items = new ArrayList<Object>();
      for (var i = 0; i < node.size(); i++) {
        var item = value(node.get(i), type.getActualTypeArguments()[0], at + "/" + i, name);
        if (item != null) {
          items.add(item);
        }
      }
      return type.getRawType() == SortedSet.class
          ? Collections.unmodifiableSortedSet(new TreeSet<>(items))
          : List.copyOf(items);
    }

    private @Nullable Object tooMany(JsonNode node, String at) {
      var expected = "expected at most " + MAX_ITEMS + " items";
      return fault("request.too-many", at, node.size() + " items", expected, null);
    }

    private @Nullable Object map(JsonNode node, String at) {
      if (!node.isObject()) {
        return wrongType(node, at, "an object of texts");
      }
      if (node.size() > MAX_ITEMS) {
        return tooMany(node, at);
      }
      var map = new TreeMap<String, String>();
      for (var entry : node.properties()) {
        if (entry.getKey().length() > MAX_KEY || Formats.fault("", entry.getKey()) != null) {
          var expected = "expected names of at most " + MAX_KEY + " plain characters";
          fault("request.bad-value", at, quote(entry.getKey()), expected, null);
          continue;
        }
        var text = text(entry.getValue(), at + "/" + DocumentReader.escape(entry.getKey()), "");
        if (text != null) {
          map.put(entry.getKey(), text);
        }
      }
      return Collections.unmodifiableSortedMap(map);
    }

    private @Nullable Object word(JsonNode node, Class<?> type, String at) {
      var constants = Arrays.stream(type.getEnumConstants()).map(c -> (Enum<?>) c).toList();
      var names = constants.stream().map(Enum::name).toList();
      var expected = "expected one of " + String.join(", ", names);
      if (!node.isTextual()) {
        return fault("request.wrong-type", at, read(node), expected, null);
      }
      for (var constant : constants) {
        if (constant.name().equals(node.textValue())) {
          return constant;
        }
      }
      return fault(
          "request.unknown-word",
          at,
          read(node),
          expected,
          Spelling.suggestion(node.textValue(), names));
    }

    private @Nullable String text(JsonNode node, String at, String name) {
      if (!node.isTextual()) {
        wrongType(node, at, "text");
        return null;
      }
      var text = node.textValue();
      var most = Formats.maxLength(name);
      if (text.length() > most) {
        fault(
            "request.too-long",
            at,
            text.length() + " characters",
            "expected at most " + most + " characters",
            null);
        return null;
      }
      var fault = Formats.fault(name, text);
      if (fault != null) {
        fault("request.bad-value", at, read(node), fault, null);
        return null;
      }
      return text;
    }

    private @Nullable Object number(
        JsonNode node, String at, long least, long most, Function<JsonNode, Object> reader) {
      if (!node.isIntegralNumber()) {
        return wrongType(node, at, "a whole number");
      }
      if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
        return fault(
            "request.out-of-range",
            at,
            read(node),
            "expected a whole number from " + least + " to " + most,
            null);
      }
      return reader.apply(node);
    }

    private @Nullable Object time(
        JsonNode node,
        String at,
        Function<String, Object> reader,
        String expected,
        Function<String, @Nullable String> hint) {
      if (!node.isTextual()) {
        return wrongType(node, at, expected);
      }
      try {
        return reader.apply(node.textValue());
      } catch (OutOfCenturies e) {
        return fault(
            "request.bad-time",
            at,
            read(node),
            "expected a year from " + FIRST_YEAR + " to " + LAST_YEAR,
            null);
      } catch (DateTimeException e) {
        return fault(
            "request.bad-time",
            at,
            read(node),
            "expected " + expected,
            hint.apply(node.textValue()));
      }
    }

    private @Nullable Object wrongType(JsonNode node, String at, String expected) {
      return fault("request.wrong-type", at, read(node), "expected " + expected, null);
    }

    private @Nullable Object fault(
        String code,
        String at,
        @Nullable String read,
        String expected,
        @Nullable String suggestion) {
      findings.add(Finding.error(code, document.place(at), read, expected, suggestion));
      return null;
    }
  }

  /** Whether a moment of a case may lie in a year. */
  public static boolean mayStandInCases(int year) {
    return FIRST_YEAR <= year && year <= LAST_YEAR;
  }

  private static Object instant(String text) {
    var time = OffsetDateTime.parse(text);
    return withinCenturies(
        time.toInstant().atOffset(ZoneOffset.UTC).toLocalDate(), time.toInstant());
  }

  private static Object date(String text) {
    var date = LocalDate.parse(text);
    return withinCenturies(date, date);
  }

  /** Beyond these years clocks and databases overflow, and no parcel is on its way. */
  private static Object withinCenturies(LocalDate date, Object value) {
    if (!mayStandInCases(date.getYear())) {
      throw new OutOfCenturies();
    }
    return value;
  }

  /** A moment that is one, in a year that cannot be. */
  private static final class OutOfCenturies extends RuntimeException {
    OutOfCenturies() {
      super(null, null, false, false);
    }
  }

  private static String read(JsonNode node) {
    if (node.isContainerNode()) {
      return node.isArray() ? "a list" : "an object";
    }
    return quote(node.asText());
  }

  private static String quote(String text) {
    return text.length() <= QUOTE ? text : text.substring(0, QUOTE) + "…";
  }
}
