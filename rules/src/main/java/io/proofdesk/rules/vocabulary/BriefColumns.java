package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.Fact;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes columns of the brief's fact records. One call, one thread. */
final class BriefColumns {
  private static final MethodType PLAIN = MethodType.methodType(Object.class, Object.class);
  private static final MethodType FUNCTION = MethodType.methodType(Function.class);

  private final Vocabulary vocabulary;
  private final String currency;

  BriefColumns(Vocabulary vocabulary, String currency) {
    this.vocabulary = vocabulary;
    this.currency = currency;
  }

  List<FactColumn> all() {
    var columns = new ArrayList<FactColumn>();
    for (var group : Brief.class.getRecordComponents()) {
      if (!group.getType().isRecord()) {
        continue;
      }
      for (var component : group.getType().getRecordComponents()) {
        var fact = component.getAnnotation(Fact.class);
        if (fact != null) {
          columns.add(column(group, component, fact));
        }
      }
    }
    return columns;
  }

  private FactColumn column(RecordComponent group, RecordComponent component, Fact fact) {
    var id = group.getName() + "." + component.getName();
    var type = type(component, fact);
    var read = reader(component.getType(), type);
    var outer = accessor(group);
    var inner = accessor(component);
    return new FactColumn(
        new Column(id, fact.heading(), type, Column.Origin.BRIEF),
        fact.meaning(),
        brief -> {
          var raw = inner.apply(Objects.requireNonNull(outer.apply(brief)));
          return raw == null ? null : read.apply(raw);
        });
  }

  private ColumnType type(RecordComponent component, Fact fact) {
    var java = component.getType();
    if (java.isEnum()) {
      return new ColumnType.Word(java.getSimpleName(), constants(java));
    }
    if (java == String.class) {
      return new ColumnType.Word(fact.words(), openWords(fact.words()));
    }
    if (java == SortedSet.class) {
      return new ColumnType.Words(fact.words(), openWords(fact.words()));
    }
    if (java == Boolean.class) {
      return new ColumnType.YesNo();
    }
    if (java == Long.class) {
      return new ColumnType.Whole(fact.unit());
    }
    if (java == Money.class) {
      return new ColumnType.Money(currency);
    }
    if (java == LocalDate.class) {
      return new ColumnType.Date();
    }
    throw new IllegalStateException(
        "the fact `"
            + fact.heading()
            + "` has the type "
            + java.getSimpleName()
            + ", which no column can hold");
  }

  private static List<String> constants(Class<?> type) {
    var constants = new ArrayList<String>();
    for (var constant : type.getEnumConstants()) {
      constants.add(((Enum<?>) constant).name());
    }
    return constants;
  }

  /** An open column can also hold a word nobody declared, so that it stays visible. */
  private List<String> openWords(String list) {
    var declared = vocabulary.words(list);
    var words = new ArrayList<>(declared == null ? List.<String>of() : declared);
    if (!words.contains(Vocabulary.OTHER)) {
      words.add(Vocabulary.OTHER);
    }
    return words;
  }

  private Function<Object, @Nullable Value> reader(Class<?> java, ColumnType type) {
    if (java.isEnum()) {
      var words = new HashMap<Object, Value>();
      for (var constant : java.getEnumConstants()) {
        words.put(constant, new Value.Word(((Enum<?>) constant).name()));
      }
      return words::get;
    }
    if (type instanceof ColumnType.Word word) {
      var known = Set.copyOf(word.words());
      return raw -> new Value.Word(known.contains((String) raw) ? (String) raw : Vocabulary.OTHER);
    }
    if (type instanceof ColumnType.Words words) {
      var known = Set.copyOf(words.words());
      return raw -> words((SortedSet<?>) raw, known);
    }
    if (java == Boolean.class) {
      return raw -> new Value.YesNo((Boolean) raw);
    }
    if (java == Money.class) {
      return raw -> money((Money) raw);
    }
    if (java == LocalDate.class) {
      return raw -> new Value.Whole(((LocalDate) raw).toEpochDay());
    }
    return raw -> new Value.Whole((Long) raw);
  }

  private static Value words(SortedSet<?> raw, Set<String> known) {
    var ids = new TreeSet<String>();
    for (var word : raw) {
      ids.add(known.contains((String) word) ? (String) word : Vocabulary.OTHER);
    }
    return new Value.Words(ids);
  }

  /** Money in another currency than the store's is absent: nothing converts. */
  private @Nullable Value money(Money money) {
    return money.currency().equals(currency) ? new Value.Whole(money.amountMinor()) : null;
  }

  /** The accessor as a lambda would call it: reflection costs ten times as much a fact. */
  @SuppressWarnings("unchecked")
  private static Function<Object, @Nullable Object> accessor(RecordComponent component) {
    try {
      var lookup = MethodHandles.lookup();
      var handle = lookup.unreflect(component.getAccessor());
      return (Function<Object, @Nullable Object>)
          LambdaMetafactory.metafactory(lookup, "apply", FUNCTION, PLAIN, handle, handle.type())
              .getTarget()
              .invoke();
    } catch (Throwable notPublic) {
      throw new IllegalStateException(
          "the fact `" + component.getName() + "` is not public", notPublic);
    }
  }
}
