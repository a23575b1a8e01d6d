package io.proofdesk.rules;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.briefing.Cases;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Cases of all kinds from a seed: a plausible one in which some components, or all of them, were
 * replaced by anything their type can hold. Every component of every record takes part, those that
 * are still to come as well. One call, one thread.
 */
final class AnyCase {
  /** Stands in every personal text, so that it can be looked for. */
  static final String MARK = "Qxmarkzk";

  private static final List<String> WORDS =
      List.of(
          "DAMAGE",
          "WRONG_ITEM",
          "SHIPPING_EXCEPTION",
          "REFUND_RETURN",
          "ORDER_STATUS",
          "CANCELLATION",
          "CHARGEBACK_RISK",
          "REVIEW_PUBLIC",
          "QUALITY",
          "DAMAGE_PHOTO",
          "OUTER_BOX_PHOTO",
          "RECEIVED_ITEM_PHOTO",
          "SKU",
          "REFUND_REASON",
          "FULL_REFUND",
          "RESHIP",
          "PARTIAL_REFUND",
          "SUPERVISOR",
          "OPS",
          "FOUNDER",
          "zh-CN",
          "en-US",
          "SKU-1",
          "破损",
          "not a word",
          "",
          "GOLD");
  private static final List<String> PERSONAL =
      List.of("id", "name", "email", "number", "trackingNumber", "requestedSpec", "confirmedSpec");
  private static final List<String> UNORDERED = List.of("evidence", "approvals", "stock");
  private static final List<String> ZONES =
      List.of("America/New_York", "Asia/Shanghai", "Pacific/Apia", "Asia/Kathmandu", "nowhere");
  private static final List<String> MOMENTS =
      List.of(
          "2026-11-01T05:59:59Z",
          "2026-03-08T07:00:00Z",
          "2011-12-30T10:00:00Z",
          "1970-01-01T00:00:00Z",
          "2099-12-31T23:59:59Z",
          "2026-11-26T15:00:00Z");

  private final Random random;
  private final double change;
  private final double absent;

  private AnyCase(long seed) {
    this.random = new Random(seed);
    this.change = List.of(0.0, 0.02, 0.1, 0.3, 1.0).get(random.nextInt(5));
    this.absent = List.of(0.1, 0.5, 0.8).get(random.nextInt(3));
  }

  static SupportCase of(long seed) {
    var any = new AnyCase(seed);
    var base = Situations.all();
    var start = base.get(any.random.nextInt(base.size())).build();
    return (SupportCase) Objects.requireNonNull(any.changed(start, SupportCase.class, "case"));
  }

  /** A moment to decide at: mostly the dull world's, now and then an odd one. */
  static Instant momentOf(long seed) {
    var random = new Random(~seed);
    return random.nextInt(5) == 0
        ? Instant.parse(MOMENTS.get(random.nextInt(MOMENTS.size())))
        : Cases.NOW.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 14)));
  }

  /** The same case with its lists in another order, but those whose order tells the newest. */
  static SupportCase shuffled(SupportCase facts, long seed) {
    var random = new Random(seed);
    return (SupportCase)
        with(
            facts,
            (component, value) -> {
              if (!UNORDERED.contains(component) || !(value instanceof List<?> list)) {
                return value;
              }
              var shuffled = new ArrayList<Object>(list);
              Collections.shuffle(shuffled, random);
              return List.copyOf(shuffled);
            });
  }

  /** The same case with one component replaced. */
  static SupportCase with(SupportCase facts, String name, Object replacement) {
    return (SupportCase)
        with(facts, (component, value) -> component.equals(name) ? replacement : value);
  }

  private static Record with(
      Record record, BiFunction<String, @Nullable Object, @Nullable Object> change) {
    var components = record.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = change.apply(components[i].getName(), read(components[i], record));
    }
    return construct(record.getClass(), components, values);
  }

  private Object changed(Object value, Type type, String name) {
    if (value instanceof Record record && !isQuantity(record)) {
      return rebuilt(record);
    }
    if (value instanceof List<?> list) {
      var changed = new ArrayList<Object>();
      list.forEach(item -> changed.add(changed(item, elementOf(type), name)));
      return List.copyOf(changed);
    }
    return random.nextDouble() < change ? any(type, name) : value;
  }

  private Record rebuilt(Record record) {
    var components = record.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      var component = components[i];
      var value = read(component, record);
      boolean replace = random.nextDouble() < change;
      values[i] =
          replace || value == null
              ? (replace ? anyOf(component) : null)
              : changed(value, component.getGenericType(), component.getName());
    }
    return construct(record.getClass(), components, values);
  }

  private @Nullable Object anyOf(RecordComponent component) {
    return isNullable(component) && random.nextDouble() < absent
        ? null
        : any(component.getGenericType(), component.getName());
  }

  private Object any(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == SortedMap.class) {
        return new TreeMap<>(Map.of(pick(WORDS), pick(WORDS)));
      }
      if (generic.getRawType() != List.class) {
        throw new IllegalStateException("no way to make a " + type);
      }
      var items = new ArrayList<Object>();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(any(elementOf(type), name));
      }
      return List.copyOf(items);
    }
    var raw = (Class<?>) type;
    if (raw.isEnum()) {
      return pick(List.of(raw.getEnumConstants()));
    }
    if (raw == String.class) {
      return text(name);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return random.nextBoolean();
    }
    if (raw == int.class || raw == Integer.class) {
      return random.nextInt(20) == 0 ? Integer.MAX_VALUE : random.nextInt(6);
    }
    if (raw == Instant.class) {
      return moment();
    }
    if (raw == LocalDate.class) {
      return Cases.NOW.atZone(Cases.NEW_YORK).toLocalDate().plusDays(random.nextInt(60) - 40);
    }
    if (raw == Money.class) {
      return new Money(
          random.nextInt(30) == 0 ? Long.MAX_VALUE : random.nextInt(30_000),
          random.nextInt(8) == 0 ? "EUR" : "USD");
    }
    if (raw == DateRange.class) {
      var from = LocalDate.of(2026, 11, 1).plusDays(random.nextInt(40));
      return new DateRange(from, from.plusDays(random.nextInt(9)));
    }
    if (raw == LeadTime.class) {
      int min = random.nextInt(9);
      return new LeadTime(min, min + random.nextInt(9), pick(List.of(Basis.values())));
    }
    return made(raw);
  }

  private Object made(Class<?> raw) {
    var components = raw.getRecordComponents();
    if (components == null) {
      throw new IllegalStateException("no way to make a " + raw);
    }
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = anyOf(components[i]);
    }
    return construct(raw.asSubclass(Record.class), components, values);
  }

  private String text(String name) {
    if (PERSONAL.contains(name)) {
      return MARK + (char) ('a' + random.nextInt(26)) + (name.equals("email") ? "@x.org" : "");
    }
    return name.equals("timeZone") ? pick(ZONES) : pick(WORDS);
  }

  private Instant moment() {
    return random.nextInt(15) == 0
        ? Instant.parse(pick(MOMENTS))
        : Cases.NOW.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 45) - 60L * 24 * 43));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Type elementOf(Type list) {
    return ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private static boolean isQuantity(Record record) {
    return record instanceof Money || record instanceof DateRange || record instanceof LeadTime;
  }

  private static boolean isNullable(RecordComponent component) {
    AnnotatedElement type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Record construct(
      Class<? extends Record> type, RecordComponent[] components, @Nullable Object[] values) {
    try {
      var types = new Class<?>[components.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
