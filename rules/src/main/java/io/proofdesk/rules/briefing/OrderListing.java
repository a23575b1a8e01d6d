package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.OrderSummary;
import java.util.List;

/** Writes a customer's recent orders as a list to choose from. Thread-safe. */
@FunctionalInterface
public interface OrderListing {

  /**
   * One line for each order, the newest first; it holds order numbers, so it is personal.
   *
   * @param locale BCP 47 tag of the language to write it in
   */
  String list(List<OrderSummary> orders, String locale);
}
