package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TypeNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values and sets of values as a cell would write them. Thread-safe. */
public final class Wording {
  /** Longer lists are told by what is not in them. */
  static final int MOST_WORDS = 12;

  private static final String ABSENT = "absent";

  private Wording() {}

  /** A value as a cell writes it. */
  public static String value(ColumnType type, @Nullable Value value) {
    if (value == null) {
      return ABSENT;
    }
    if (value instanceof Value.Word word) {
      return word.id();
    }
    if (value instanceof Value.Text text) {
      return '"' + text.text() + '"';
    }
    if (value instanceof Value.YesNo answer) {
      return answer.yes() ? "yes" : "no";
    }
    if (value instanceof Value.Words words) {
      return words.ids().isEmpty() ? "empty" : String.join(", ", words.ids());
    }
    return value instanceof Value.Decimal decimal
        ? decimal.amount().toPlainString() + unit(type)
        : whole(type, ((Value.Whole) value).amount());
  }

  private static String whole(ColumnType type, long amount) {
    if (type instanceof ColumnType.Date) {
      return LocalDate.ofEpochDay(amount).toString();
    }
    if (type instanceof ColumnType.Money money) {
      int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
      return BigDecimal.valueOf(amount, digits).toPlainString() + " " + money.currency();
    }
    if (type instanceof ColumnType.Duration) {
      return amount % 3600 == 0
          ? amount / 3600 + " h"
          : amount % 60 == 0 ? amount / 60 + " min" : amount + " s";
    }
    return amount + unit(type);
  }

  private static String unit(ColumnType type) {
    var unit = TypeNames.unit(type);
    return unit.isEmpty() ? "" : " " + unit;
  }

  /**
   * Regions of one column as a condition cell: neighbours join to an interval.
   *
   * @param allowed which regions, by index
   * @param absent whether absence is allowed, too
   */
  static String cell(Slot.One slot, List<Integer> allowed, boolean absent) {
    var type = slot.column().type();
    var missing = slot.regions().size() - allowed.size();
    // no cell says `absent or not(A)`, and yet nobody reads a list of all other words
    boolean shorter = !absent || allowed.size() > MOST_WORDS;
    if (!type.ordered() && missing > 0 && missing < allowed.size() && shorter) {
      var others = new ArrayList<String>();
      for (int i = 0; i < slot.regions().size(); i++) {
        if (!allowed.contains(i)) {
          others.add(value(type, slot.regions().get(i).sample()));
        }
      }
      return (absent ? ABSENT + " or " : "") + "not(" + String.join(", ", others) + ")";
    }
    if (missing == 0 && !absent) {
      return "not(absent)";
    }
    var parts = new ArrayList<String>();
    if (absent) {
      parts.add(ABSENT);
    }
    for (int i = 0; i < allowed.size(); i++) {
      int end = i;
      while (type.ordered()
          && end + 1 < allowed.size()
          && allowed.get(end + 1) == allowed.get(end) + 1) {
        end++;
      }
      parts.add(stretch(slot, allowed.get(i), allowed.get(end)));
      i = end;
    }
    return String.join(", ", parts);
  }

  private static String stretch(Slot.One slot, int from, int to) {
    var type = slot.column().type();
    var first = slot.regions().get(from);
    var last = slot.regions().get(to);
    if (from == to && first.single()) {
      return value(type, first.sample());
    }
    var low = first.single() ? first.sample() : first.above();
    var high = last.single() ? last.sample() : last.below();
    if (low == null && high == null) {
      return type instanceof ColumnType.Text ? value(type, first.sample()) : "any number";
    }
    if (low == null) {
      return (last.single() ? "<= " : "< ") + value(type, high);
    }
    if (high == null) {
      return (first.single() ? ">= " : "> ") + value(type, low);
    }
    return (first.single() ? "[" : "(")
        + value(type, low)
        + ".."
        + value(type, high)
        + (last.single() ? "]" : ")");
  }
}
