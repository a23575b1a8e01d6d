package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.OrderSummary;
import io.proofdesk.model.vocabulary.Author;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the recent orders the customer has picked: as the caller says, or by its number in the
 * customer's own words. It is only looked up; nothing moves on it.
 */
final class ChosenOrder {
  /** Shorter numbers stand in too many messages for another reason. */
  private static final int SHORTEST = 3;

  private static final Pattern DENIED = Pattern.compile("(?iU)\\b(not|isn'?t|neither)\\b|不是|不要");

  private ChosenOrder() {}

  /** The number of the picked order, as the customer knows it; null where none is picked. */
  static @Nullable String of(CaseAt at) {
    var lookups = at.facts().lookups();
    var given = lookups == null ? null : lookups.orderChosen();
    var recent = at.facts().recentOrders();
    var orders = recent == null ? List.<OrderSummary>of() : recent;
    var said = Quotable.value(given);
    if (given == null || said == null) {
      return inWords(at, orders);
    }
    return orders.stream()
        .filter(order -> order.id().equals(given))
        .map(order -> Quotable.value(order.number()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(said);
  }

  /** The newest message that names any of them counts; one that names several has picked none. */
  private static @Nullable String inWords(CaseAt at, List<OrderSummary> orders) {
    return at.messages().stream()
        .filter(message -> message.author() == Author.CUSTOMER)
        .sorted(Comparator.comparing(Message::at).reversed())
        .map(Message::text)
        .filter(Objects::nonNull)
        .map(words -> orders.stream().filter(order -> isIn(order.number(), words)).toList())
        .filter(named -> !named.isEmpty())
        .findFirst()
        .filter(named -> named.size() == 1)
        .map(named -> named.get(0).number())
        .orElse(null);
  }

  /** The whole number, with or without the sign before it; not where a message says which not. */
  private static boolean isIn(String number, String words) {
    var plain = number.strip().replaceFirst("^#\\s*", "");
    var whole = "(?<![\\w-])" + Pattern.quote(plain) + "(?![\\w-])";
    return plain.length() >= SHORTEST
        && !DENIED.matcher(words).find()
        && Pattern.compile(whole, Pattern.CASE_INSENSITIVE).matcher(words).find();
  }
}
