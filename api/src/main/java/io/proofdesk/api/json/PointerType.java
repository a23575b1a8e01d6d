package io.proofdesk.api.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** What a record holds where a JSON pointer leads. Thread-safe. */
public enum PointerType {
  /** A word, a text, a time. */
  TEXT,
  /** Yes or no. */
  YES_NO,
  /** A whole number. */
  NUMBER,
  /** A list of texts. */
  TEXTS;

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  /**
   * The type at a place below a record; null when the pointer leads nowhere, or to something that
   * has parts of its own.
   *
   * @param pointer such as {@code /order/lines/0/sku}
   */
  public static @Nullable PointerType of(Class<?> root, String pointer) {
    Type type = root;
    for (var name : pointer.substring(1).split("/", -1)) {
      var next = part(type, name);
      if (next == null) {
        return null;
      }
      type = next;
    }
    return leaf(type);
  }

  private static @Nullable Type part(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      var arguments = generic.getActualTypeArguments();
      boolean list = arguments.length == 1;
      return list && !name.chars().allMatch(Character::isDigit)
          ? null
          : arguments[arguments.length - 1];
    }
    if (!(type instanceof Class<?> known) || !known.isRecord()) {
      return null;
    }
    return SHAPES.get(known).components().stream()
        .filter(component -> component.name().equals(name))
        .map(Shape.Component::type)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable PointerType leaf(Type type) {
    if (type instanceof ParameterizedType generic) {
      var arguments = generic.getActualTypeArguments();
      return arguments.length == 1 && leaf(arguments[0]) == TEXT ? TEXTS : null;
    }
    if (!(type instanceof Class<?> known) || known.isRecord()) {
      return null;
    }
    if (known == Boolean.class || known == boolean.class) {
      return YES_NO;
    }
    boolean number =
        known == Integer.class || known == int.class || known == Long.class || known == long.class;
    return number ? NUMBER : TEXT;
  }
}
