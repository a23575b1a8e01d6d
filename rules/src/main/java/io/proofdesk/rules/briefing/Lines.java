package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.OrderLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lines of an order a case is about. */
final class Lines {
  private Lines() {}

  /** Lines somebody said are affected; empty when nobody said. */
  static List<OrderLine> named(@Nullable Order order) {
    return all(order).stream().filter(line -> Boolean.TRUE.equals(line.affected())).toList();
  }

  /** The other lines where somebody said which are affected; empty when nobody said. */
  static List<OrderLine> notNamed(@Nullable Order order) {
    return named(order).isEmpty()
        ? List.of()
        : all(order).stream().filter(line -> !Boolean.TRUE.equals(line.affected())).toList();
  }

  /** The named lines, or all but those said to be unaffected. */
  static List<OrderLine> concerned(@Nullable Order order) {
    var named = named(order);
    return named.isEmpty()
        ? all(order).stream().filter(line -> !Boolean.FALSE.equals(line.affected())).toList()
        : named;
  }

  /** The first line that is certainly concerned: named, or the only one there is. */
  static Optional<OrderLine> leading(@Nullable Order order) {
    var named = named(order);
    if (!named.isEmpty()) {
      return Optional.of(named.get(0));
    }
    var all = all(order);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static List<OrderLine> all(@Nullable Order order) {
    return order == null ? List.of() : requireNonNullElse(order.lines(), List.of());
  }
}
