package io.proofdesk.api.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a record looks as JSON: its components in their order. Thread-safe.
 *
 * @param components the properties, in the order of the record
 * @param constructor makes one
 */
record Shape(List<Component> components, Constructor<?> constructor) {

  /** Component names that are no Java names or read badly in JSON. */
  private static final Map<String, String> JSON_NAMES =
      Map.of("isPublic", "public", "supportCase", "case");

  /**
   * A property.
   *
   * @param name its name in JSON
   * @param type its Java type
   * @param optional whether it may be absent or null
   * @param accessor reads it from a record
   */
  record Component(String name, Type type, boolean optional, Method accessor) {
    @Nullable Object of(Object owner) {
      try {
        return accessor.invoke(owner);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read property " + name, e);
      }
    }
  }

  static Shape of(Class<?> type) {
    var components = new ArrayList<Component>();
    var parameters = new ArrayList<Class<?>>();
    for (var component : type.getRecordComponents()) {
      components.add(component(component));
      parameters.add(component.getType());
    }
    try {
      var constructor = type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new));
      constructor.trySetAccessible();
      return new Shape(List.copyOf(components), constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has its canonical constructor: " + type, e);
    }
  }

  private static Component component(RecordComponent component) {
    var accessor = component.getAccessor();
    accessor.trySetAccessible();
    return new Component(
        JSON_NAMES.getOrDefault(component.getName(), component.getName()),
        component.getGenericType(),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        accessor);
  }

  /** The record, or the reason why its constructor refuses the values. */
  Made make(@Nullable Object[] values) {
    try {
      return new Made(constructor.newInstance(values), "", "");
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        var property = refused instanceof PropertyFault fault ? fault.property() : "";
        return new Made(null, property, String.valueOf(refused.getMessage()));
      }
      throw new IllegalStateException("cannot make " + constructor, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + constructor, e);
    }
  }

  /**
   * A record, or why there is none.
   *
   * @param property the property the refusal is about; empty where it is about the whole
   */
  record Made(@Nullable Object value, String property, String refusal) {}
}
