package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.Brief;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries what differs between two readings of a masked case over to the brief that was kept. Of a
 * masked case most facts are not what they were, since what was written is gone; which of them time
 * changes, and into what, it still tells.
 */
final class WhatTimeChanged {
  private WhatTimeChanged() {}

  /**
   * The kept value, and in it every part that differs between then and later, as it is later.
   * Records are gone through part by part; anything else is one part.
   */
  static <T extends Record> T in(T kept, T then, T later) {
    return then.equals(later) ? kept : record(kept, then, later);
  }

  private static @Nullable Object part(
      @Nullable Object kept, @Nullable Object then, @Nullable Object later) {
    if (Objects.equals(then, later)) {
      return kept;
    }
    return kept instanceof Record before
            && then instanceof Record from
            && later instanceof Record to
            && isFacts(before)
        ? record(before, from, to)
        : later;
  }

  /** Groups of facts are taken apart; a range or an amount is a value of its own. */
  private static boolean isFacts(Record value) {
    return value.getClass().getPackage().equals(Brief.class.getPackage());
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> T record(T kept, Record then, Record later) {
    var type = kept.getClass();
    var components = type.getRecordComponents();
    @Nullable Object[] parts = new @Nullable Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      var component = components[i];
      parts[i] = part(of(component, kept), of(component, then), of(component, later));
    }
    try {
      return (T) constructor(type, components).newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record can be made of its own parts: " + type, e);
    }
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
      throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  private static @Nullable Object of(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record shows its parts: " + component, e);
    }
  }
}
