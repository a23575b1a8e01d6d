package io.proofdesk.api.http;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Decision;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties that briefs and decisions had when the first of them was archived. */
final class FirstArchive {
  private static final Set<String> PROPERTIES = read();

  private FirstArchive() {}

  /** What has come since, as {@code brief details.states}; without the insides of what has come. */
  static List<String> since() {
    return Stream.concat(
            paths("brief", Brief.class).stream(), paths("decision", Decision.class).stream())
        .filter(path -> !PROPERTIES.contains(path))
        .filter(
            path ->
                !path.contains(".")
                    || PROPERTIES.contains(path.substring(0, path.lastIndexOf('.'))))
        .toList();
  }

  /** A document without some of its properties. */
  static String without(String json, String kind, Predicate<String> gone) {
    return stripped(new JsonObject(json), kind + " ", gone).encode();
  }

  private static JsonObject stripped(JsonObject from, String at, Predicate<String> gone) {
    var kept = new JsonObject();
    for (var property : from) {
      var path = at + property.getKey();
      if (!gone.test(path)) {
        kept.put(property.getKey(), value(property.getValue(), path + ".", gone));
      }
    }
    return kept;
  }

  private static @Nullable Object value(@Nullable Object value, String at, Predicate<String> gone) {
    if (value instanceof JsonObject object) {
      return stripped(object, at, gone);
    }
    if (value instanceof JsonArray list) {
      var kept = new JsonArray();
      list.forEach(item -> kept.add(value(item, at, gone)));
      return kept;
    }
    return value;
  }

  private static List<String> paths(String kind, Class<?> record) {
    var paths = new ArrayList<String>();
    collect(record, kind + " ", paths, Set.of());
    return paths;
  }

  private static void collect(Class<?> record, String at, List<String> into, Set<Class<?>> above) {
    if (above.contains(record)) {
      return;
    }
    var inside = new LinkedHashSet<>(above);
    inside.add(record);
    for (var component : record.getRecordComponents()) {
      into.add(at + component.getName());
      if (last(component.getGenericType()) instanceof Class<?> type && type.isRecord()) {
        collect(type, at + component.getName() + ".", into, inside);
      }
    }
  }

  /** What a list or a map holds; a type that holds nothing itself. */
  private static Type last(Type type) {
    if (type instanceof ParameterizedType generic) {
      var held = generic.getActualTypeArguments();
      return held[held.length - 1];
    }
    return type;
  }

  private static Set<String> read() {
    try (var in = FirstArchive.class.getResourceAsStream("/first-archive.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Set.copyOf(text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the test can be read", e);
    }
  }
}
