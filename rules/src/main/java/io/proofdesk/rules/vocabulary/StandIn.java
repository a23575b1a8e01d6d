package io.proofdesk.rules.vocabulary;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands for a wrong value while the rest is read; nothing is ever decided by it. */
final class StandIn {
  private StandIn() {}

  /** Any value of a type; null when it has none. */
  static @Nullable Value of(ColumnType type) {
    if (type instanceof ColumnType.Word word) {
      return first(word.words());
    }
    if (type instanceof ColumnType.Words) {
      return new Value.Words(new TreeSet<>());
    }
    if (type instanceof ColumnType.YesNo) {
      return new Value.YesNo(false);
    }
    if (type instanceof ColumnType.Text) {
      return new Value.Text("");
    }
    return type instanceof ColumnType.Decimal
        ? new Value.Decimal(BigDecimal.ZERO)
        : new Value.Whole(0);
  }

  private static @Nullable Value first(List<String> words) {
    return words.isEmpty() ? null : new Value.Word(words.get(0));
  }
}
