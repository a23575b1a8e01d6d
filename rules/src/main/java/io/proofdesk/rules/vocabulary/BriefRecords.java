package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the records of a brief of what columns hold. Thread-safe. */
final class BriefRecords {
  private final String currency;

  BriefRecords(FactCatalogue facts) {
    this.currency =
        facts.columns().stream()
            .map(it -> it.column().type())
            .filter(ColumnType.Money.class::isInstance)
            .map(type -> ((ColumnType.Money) type).currency())
            .findFirst()
            .orElse("USD");
  }

  /** A column's value as its record component holds it. */
  Object java(Value value, RecordComponent component) {
    if (value instanceof Value.Word word) {
      return component.getType().isEnum() ? constant(component.getType(), word.id()) : word.id();
    }
    if (value instanceof Value.Words words) {
      return new TreeSet<>(words.ids());
    }
    if (value instanceof Value.YesNo answer) {
      return answer.yes();
    }
    var amount = ((Value.Whole) value).amount();
    if (component.getType() == LocalDate.class) {
      return LocalDate.ofEpochDay(amount);
    }
    return component.getType() == Money.class ? new Money(amount, currency) : (Object) amount;
  }

  private static Object constant(Class<?> type, String id) {
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> ((Enum<?>) word).name().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Object made(Class<?> type, List<@Nullable Object> arguments) {
    try {
      var types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(arguments.toArray());
    } catch (ReflectiveOperationException notPublic) {
      throw new IllegalStateException(type.getSimpleName() + " is a public record", notPublic);
    }
  }
}
