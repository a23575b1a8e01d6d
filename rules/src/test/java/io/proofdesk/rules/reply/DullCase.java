package io.proofdesk.rules.reply;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.Details;
import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.PromiseState;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A brief in which nothing is known but what a test says. */
final class DullCase {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final SortedSet<String> personal = new TreeSet<>();

  static DullCase of(IdentityLevel identity) {
    return new DullCase().with("identity", identity).with("promiseState", PromiseState.NO_PROMISE);
  }

  /** Sets a component of any fact record, by its name. */
  DullCase with(String component, Object value) {
    values.put(component, value);
    return this;
  }

  DullCase withPersonal(String... names) {
    personal.addAll(Arrays.asList(names));
    return this;
  }

  Brief brief() {
    with("personalValuesPresent", personal);
    return record(Brief.class);
  }

  private <T extends Record> T record(Class<T> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var arguments = Arrays.stream(components).map(this::valueOf).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object valueOf(RecordComponent component) {
    var type = component.getType();
    if (Record.class.isAssignableFrom(type) && type.getPackage() == Details.class.getPackage()) {
      return record(type.asSubclass(Record.class));
    }
    if (values.containsKey(component.getName())) {
      return values.get(component.getName());
    }
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : dull(type);
  }

  private static Object dull(Class<?> type) {
    if (type == Heard.class) {
      return Heard.nothing();
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (SortedMap.class.isAssignableFrom(type)) {
      return new TreeMap<>();
    }
    if (SortedSet.class.isAssignableFrom(type)) {
      return new TreeSet<>();
    }
    if (List.class.isAssignableFrom(type)) {
      return List.of();
    }
    if (type == Boolean.class || type == boolean.class) {
      return false;
    }
    return type == String.class ? "dull" : (Object) 0L;
  }
}
