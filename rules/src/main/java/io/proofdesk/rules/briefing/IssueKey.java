package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.supportcase.SupportCase;

/**
 * What makes two cases the same issue: the leading intent and the leading affected item, such as
 * {@code DAMAGE|SKU-1}; {@code -} stands for what is not known. Depends on the case only and holds
 * nothing personal. Thread-safe.
 */
final class IssueKey {
  private static final String UNKNOWN = "-";

  private IssueKey() {}

  /** Whether a key says both what is wrong and with what: two unknown items are not one item. */
  static boolean tells(String key) {
    return !key.startsWith(UNKNOWN + "|") && !key.endsWith("|" + UNKNOWN);
  }

  static String of(SupportCase facts, StoreFacts store) {
    var intent = Intents.of(facts, store).stream().findFirst().orElse(UNKNOWN);
    var sku =
        Lines.leading(facts.order())
            .map(OrderLine::sku)
            .map(String::strip)
            .filter(id -> !id.isEmpty() && !Personal.reveals(id, facts) && !id.contains("@"))
            .orElse(UNKNOWN);
    return intent + "|" + sku.replace('|', '/');
  }
}
