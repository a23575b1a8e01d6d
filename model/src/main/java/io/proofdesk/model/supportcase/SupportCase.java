package io.proofdesk.model.supportcase;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A support case as the helpdesk knows it at one moment.
 *
 * @param store the store the case belongs to; decides profile, calendar and currency
 * @param conversation the messages and what is known about the case itself
 * @param signals the caller's own reading of the newest message; null when the caller has none
 * @param customer the writer, as far as known
 * @param order the order the case is about; null when none was found or asked for yet
 * @param recentOrders the orders the caller found for the customer, newest first; null when nobody
 *     looked, empty when nobody found any
 * @param lookups what the caller has already tried on the way to this case
 * @param production the making of a custom order
 * @param shipments the parcels of the order; null when nobody looked
 * @param stock stock of the items that would replace the ordered ones
 * @param refunds refunds already made or asked for
 * @param returns returns already opened
 * @param dispute a payment dispute; null when nobody looked
 * @param review the public review the case is about
 * @param evidence pieces of evidence received so far
 * @param counters how often this issue came before; null lets the archive count
 * @param catalog what feeds and product pages say, where they differ from the store
 * @param approvals approvals that a person recorded for this case
 * @param attributes the store's own facts about the case, by the ids its vocabulary declares,
 *     values as a cell would hold them; they are kept as they stand, so nothing personal belongs
 *     here
 */
public record SupportCase(
    String store,
    Conversation conversation,
    @Nullable Signals signals,
    @Nullable Customer customer,
    @Nullable Order order,
    @Nullable List<OrderSummary> recentOrders,
    @Nullable Lookups lookups,
    @Nullable Production production,
    @Nullable List<Shipment> shipments,
    @Nullable List<StockLevel> stock,
    @Nullable List<Refund> refunds,
    @Nullable List<Return> returns,
    @Nullable Dispute dispute,
    @Nullable Review review,
    @Nullable List<Evidence> evidence,
    @Nullable Counters counters,
    @Nullable Catalog catalog,
    @Nullable List<Approval> approvals,
    @Nullable SortedMap<String, String> attributes) {

  /** The same case with another order and other parcels. */
  public SupportCase with(@Nullable Order order, @Nullable List<Shipment> shipments) {
    return with(
        conversation, signals, order, recentOrders, lookups, production, shipments, dispute);
  }

  /** The same case with other recent orders. */
  public SupportCase withRecent(List<OrderSummary> recentOrders) {
    return with(
        conversation, signals, order, recentOrders, lookups, production, shipments, dispute);
  }

  /** The same case with another conversation. */
  public SupportCase with(Conversation conversation) {
    return with(
        conversation, signals, order, recentOrders, lookups, production, shipments, dispute);
  }

  /** The same case with other signals. */
  public SupportCase with(Signals signals) {
    return with(
        conversation, signals, order, recentOrders, lookups, production, shipments, dispute);
  }

  /** The same case with another dispute. */
  public SupportCase with(Dispute dispute) {
    return with(
        conversation, signals, order, recentOrders, lookups, production, shipments, dispute);
  }

  /** The same case with another making. */
  public SupportCase with(Production production) {
    return with(
        conversation, signals, order, recentOrders, lookups, production, shipments, dispute);
  }

  /** The same case with another count of how often missing facts were asked for. */
  public SupportCase withFactsAsked(int times) {
    var given = lookups == null ? new Lookups(null, null, null, null, null) : lookups;
    var asked =
        new Lookups(
            given.emailAsked(), given.emailFound(), given.orderChosen(), given.orderFound(), times);
    return with(conversation, signals, order, recentOrders, asked, production, shipments, dispute);
  }

  private SupportCase with(
      Conversation conversation,
      @Nullable Signals signals,
      @Nullable Order order,
      @Nullable List<OrderSummary> recentOrders,
      @Nullable Lookups lookups,
      @Nullable Production production,
      @Nullable List<Shipment> shipments,
      @Nullable Dispute dispute) {
    return new SupportCase(
        store,
        conversation,
        signals,
        customer,
        order,
        recentOrders,
        lookups,
        production,
        shipments,
        stock,
        refunds,
        returns,
        dispute,
        review,
        evidence,
        counters,
        catalog,
        approvals,
        attributes);
  }
}
