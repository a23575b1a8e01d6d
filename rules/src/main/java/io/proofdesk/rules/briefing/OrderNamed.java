package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.SupportCase;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a number in a message may be that of the order a case is about. Stateless. */
final class OrderNamed {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

  private OrderNamed() {}

  /**
   * Customers leave out signs and prefixes, and shops write them, so one number within the other is
   * the same. Where the order is not known or has no number, every number may be its.
   */
  static Predicate<String> in(SupportCase supportCase) {
    var order = supportCase.order();
    var known =
        order == null
            ? List.<String>of()
            : Stream.of(order.number(), order.id())
                .filter(Objects::nonNull)
                .map(OrderNamed::plain)
                .filter(number -> !number.isEmpty())
                .toList();
    if (order == null || order.number() == null || known.isEmpty()) {
      return written -> true;
    }
    return written -> {
      var plain = plain(written);
      return known.stream().anyMatch(number -> number.contains(plain) || plain.contains(number));
    };
  }

  private static String plain(String number) {
    return SIGNS.matcher(number).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
