package io.proofdesk.rules;

import io.proofdesk.model.supportcase.OrderSummary;
import io.proofdesk.rules.briefing.OrderListing;
import io.proofdesk.rules.reply.Labels;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recent orders in the words of the vocabulary: number, day, items, status. What a platform calls
 * its status is never among them. Thread-safe.
 */
final class RecentOrders implements OrderListing {
  private static final int MOST = 10;
  private static final int LONGEST = 60;
  // what others typed stands in a line of ours: no second line, no markup, no hidden sign
  private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Z}\\p{C}<>\\[\\]{}\\\\`|*_~]+");

  private final Labels labels;
  private final ZoneId zone;
  private final Language store;

  RecentOrders(Labels labels, ZoneId zone, Language store) {
    this.labels = labels;
    this.zone = zone;
    this.store = store;
  }

  @Override
  public String list(List<OrderSummary> orders, String locale) {
    var asked = Language.of(locale);
    var language = asked == null ? store : asked;
    return orders.stream()
        .sorted(Comparator.comparing(RecentOrders::placed).reversed())
        .limit(MOST)
        .map(order -> line(order, language))
        .collect(Collectors.joining("\n"));
  }

  private static Instant placed(OrderSummary order) {
    var placed = order.placedAt();
    return placed == null ? Instant.MIN : placed;
  }

  private String line(OrderSummary order, Language language) {
    var parts = new ArrayList<String>();
    parts.add(plain(order.number()));
    var placed = order.placedAt();
    if (placed != null) {
      parts.add(language.writing().day(placed.atZone(zone).toLocalDate()));
    }
    var summary = order.summary();
    if (summary != null && !summary.isBlank()) {
      parts.add(plain(summary));
    }
    var status = order.status();
    var label = status == null ? null : label(status.name(), language);
    if (label != null) {
      parts.add(label);
    }
    return "- " + String.join(language == Language.CHINESE ? "，" : ", ", parts);
  }

  private @Nullable String label(String status, Language language) {
    return labels.label("OrderStatus", status, language);
  }

  private static String plain(String text) {
    var line = UNFIT.matcher(text).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
