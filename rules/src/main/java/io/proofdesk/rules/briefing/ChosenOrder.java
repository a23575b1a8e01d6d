package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.OrderSummary;
import io.proofdesk.model.vocabulary.Author;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the recent orders the customer has picked: as the caller says, by its number in the
 * customer's own words, or, once we have listed them, by its place, its day or what was in it. It
 * is only looked up; nothing moves on it.
 */
final class ChosenOrder {
  /** Shorter numbers stand in too many messages for another reason. */
  private static final int SHORTEST = 3;

  /** The situations whose replies list the orders. */
  private static final Set<String> LISTED =
      Set.of("ORDER_TO_CHOOSE", "ORDER_TO_CONFIRM", "ORDER_CHOICE_UNCLEAR");

  private static final int A_LIST = 2;

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
        .filter(message -> message.author() == Author.CUSTOMER && message.text() != null)
        .sorted(Comparator.comparing(Message::at).reversed())
        .map(message -> named(message, orders, at))
        .filter(named -> !named.isEmpty())
        .findFirst()
        .filter(named -> named.size() == 1)
        .map(named -> named.get(0).number())
        .orElse(null);
  }

  private static List<OrderSummary> named(Message message, List<OrderSummary> orders, CaseAt at) {
    var words = requireNonNullElse(message.text(), "");
    if (DENIED.matcher(words).find()) {
      return List.of();
    }
    var numbered = orders.stream().filter(order -> isIn(order.number(), words)).toList();
    if (!numbered.isEmpty() || !wereListed(orders, message.at(), at)) {
      return numbered;
    }
    var picked = OrderInWords.pick(words, orders, at.store().zone());
    return picked == null ? List.of() : List.of(picked);
  }

  /** Whether we had shown the orders by then: before that, "the second one" means no place. */
  private static boolean wereListed(List<OrderSummary> orders, Instant then, CaseAt at) {
    return EarlierCourse.saw(LISTED, then, at.facts(), at.store())
        || at.messages().stream()
            .filter(message -> message.author() == Author.AGENT || message.author() == Author.BOT)
            .filter(Message::isPublic)
            .filter(message -> message.at().isBefore(then))
            .map(message -> requireNonNullElse(message.text(), ""))
            .anyMatch(
                ours -> orders.stream().filter(it -> isIn(it.number(), ours)).count() >= A_LIST);
  }

  /** The whole number, with or without the sign before it. */
  private static boolean isIn(String number, String words) {
    var plain = number.strip().replaceFirst("^#\\s*", "");
    var whole = "(?<![\\w-])" + Pattern.quote(plain) + "(?![\\w-])";
    return plain.length() >= SHORTEST
        && Pattern.compile(whole, Pattern.CASE_INSENSITIVE).matcher(words).find();
  }
}
