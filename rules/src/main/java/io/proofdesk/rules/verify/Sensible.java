package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TypeNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a column are worth offering to a person: no count, time or amount below nothing,
 * no share above the whole. Where a cell itself names such a value, all are. What a proof has to
 * look at is another matter. Thread-safe.
 */
final class Sensible {
  /** What counts back once its day has passed. */
  private static final Set<String> MAY_BE_PAST = Set.of("dealings.daysToDisputeDue");

  private static final Map<String, BigDecimal> MOST =
      Map.of("%", BigDecimal.valueOf(100), "stars", BigDecimal.valueOf(5));

  private Sensible() {}

  /** The regions of a column that hold at least one such value. */
  static List<Region> of(Column column, List<Region> regions, Mentions mentions) {
    var least = least(column);
    var most = MOST.get(TypeNames.unit(column.type()));
    return regions.stream()
        .filter(
            region ->
                least == null
                    || !isBelow(region, least)
                    || mentions.of(column).stream().anyMatch(it -> isLess(it, least)))
        .filter(
            region ->
                most == null
                    || !isAbove(region, most)
                    || mentions.of(column).stream().anyMatch(it -> isMore(it, most)))
        .toList();
  }

  private static @Nullable BigDecimal least(Column column) {
    var type = column.type();
    boolean counted =
        type instanceof ColumnType.Whole
            && column.origin() == Column.Origin.BRIEF
            && !MAY_BE_PAST.contains(column.id());
    boolean never =
        type instanceof ColumnType.Money
            || type instanceof ColumnType.Duration
            || MOST.containsKey(TypeNames.unit(type));
    return counted || never ? BigDecimal.ZERO : null;
  }

  private static boolean isBelow(Region region, BigDecimal least) {
    var end = region.single() ? region.sample() : region.below();
    return end != null
        && (isLess(end, least) || (!region.single() && amount(end) != null && !isMore(end, least)));
  }

  private static boolean isAbove(Region region, BigDecimal most) {
    var begin = region.single() ? region.sample() : region.above();
    return begin != null
        && (isMore(begin, most)
            || (!region.single() && amount(begin) != null && !isLess(begin, most)));
  }

  private static boolean isLess(Value value, BigDecimal than) {
    var amount = amount(value);
    return amount != null && amount.compareTo(than) < 0;
  }

  private static boolean isMore(Value value, BigDecimal than) {
    var amount = amount(value);
    return amount != null && amount.compareTo(than) > 0;
  }

  private static @Nullable BigDecimal amount(Value value) {
    return value instanceof Value.Whole whole
        ? BigDecimal.valueOf(whole.amount())
        : value instanceof Value.Decimal decimal ? decimal.amount() : null;
  }
}
