package io.proofdesk.rules.platform;

import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.OrderSummary;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.rules.briefing.StatusMapping;
import io.proofdesk.rules.table.Asking;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maps the statuses of platforms and trackers by tables. A status that no row names, or that two
 * rows dispute, is {@code UNKNOWN}: the tables hand such a case to a person, and what the platform
 * called it is never shown. Thread-safe.
 */
public final class PlatformMaps implements StatusMapping {
  private final @Nullable Map orders;
  private final @Nullable Map parcels;
  private final @Nullable Map disputes;

  /**
   * @param orders the folded table of orders; null when there is none
   * @param parcels the folded table of parcels; null when there is none
   * @param disputes the folded table of dispute reasons; null when there is none
   */
  public PlatformMaps(@Nullable Map orders, @Nullable Map parcels, @Nullable Map disputes) {
    this.orders = orders;
    this.parcels = parcels;
    this.disputes = disputes;
  }

  /**
   * A folded table and how it is asked.
   *
   * @param table the table
   * @param asked what it answers
   */
  public record Map(Table table, Function<Facts, Outcome> asked) {
    private Map asking(Asking asking) {
      return new Map(table, asking.of(table, asked));
    }
  }

  /** The same maps, asked in another way. */
  public PlatformMaps asking(Asking asking) {
    return new PlatformMaps(
        orders == null ? null : orders.asking(asking),
        parcels == null ? null : parcels.asking(asking),
        disputes == null ? null : disputes.asking(asking));
  }

  @Override
  public SupportCase mapped(SupportCase given) {
    return withReason(mappedOnes(withRecent(given)));
  }

  /** A reason that no row names stays as the platform said it, and is no word of ours. */
  private SupportCase withReason(SupportCase given) {
    var dispute = given.dispute();
    if (disputes == null || dispute == null || !isGiven(dispute.reasonCode())) {
      return given;
    }
    var facts = new Raw(dispute.source(), dispute.reasonCode(), null, null);
    var word = answer(disputes, facts);
    return word == null ? given : given.with(dispute.with(word));
  }

  private SupportCase withRecent(SupportCase given) {
    var recent = given.recentOrders();
    return recent == null || recent.stream().noneMatch(PlatformMaps::isRaw)
        ? given
        : given.withRecent(recent.stream().map(it -> isRaw(it) ? mapped(it) : it).toList());
  }

  private OrderSummary mapped(OrderSummary order) {
    var facts = new Raw(order.platform(), order.platformStatus(), null, null);
    return order.with(word(orders, facts, OrderStatus.class, OrderStatus.UNKNOWN));
  }

  private static boolean isRaw(OrderSummary order) {
    return order.status() == null && isGiven(order.platformStatus());
  }

  private SupportCase mappedOnes(SupportCase given) {
    var order = given.order();
    var shipments = given.shipments();
    boolean ordered = order != null && order.status() == null && isGiven(order.platformStatus());
    boolean tracked = shipments != null && shipments.stream().anyMatch(PlatformMaps::isRaw);
    if (!ordered && !tracked) {
      return given;
    }
    return given.with(
        order == null || !ordered ? order : mapped(order, given.production()),
        shipments == null || !tracked ? shipments : mapped(shipments));
  }

  private Order mapped(Order order, @Nullable Production production) {
    var facts = new Raw(order.platform(), order.platformStatus(), order, production);
    return order.with(word(orders, facts, OrderStatus.class, OrderStatus.UNKNOWN));
  }

  private List<Shipment> mapped(List<Shipment> shipments) {
    return shipments.stream().map(it -> isRaw(it) ? mapped(it) : it).toList();
  }

  private Shipment mapped(Shipment parcel) {
    var facts = new Raw(parcel.tracker(), parcel.trackerStatus(), null, null);
    return parcel.with(word(parcels, facts, TrackingState.class, TrackingState.UNKNOWN));
  }

  private static boolean isRaw(Shipment parcel) {
    return parcel.state() == null && isGiven(parcel.trackerStatus());
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static <E extends Enum<E>> E word(
      @Nullable Map table, Facts facts, Class<E> words, E unmapped) {
    var word = table == null ? null : answer(table, facts);
    return word == null ? unmapped : Enum.valueOf(words, word);
  }

  private static @Nullable String answer(Map table, Facts facts) {
    var results = table.asked().apply(facts).results();
    return results.size() == 1 && results.get(0).get(0) instanceof Value.Word word
        ? word.id()
        : null;
  }

  /** What a map may ask, as the case says it. */
  private record Raw(
      @Nullable String platform,
      @Nullable String status,
      @Nullable Order order,
      @Nullable Production production)
      implements Facts {

    @Override
    public @Nullable Value valueOf(Column column) {
      return switch (column.heading()) {
        case PlatformTables.PLATFORM -> platform(column);
        case PlatformTables.STATUS, PlatformTables.REASON ->
            status == null ? null : new Value.Text(PlatformTables.folded(status));
        case PlatformTables.PAYMENT ->
            order == null || order.payment() == null
                ? null
                : new Value.Word(order.payment().name());
        case PlatformTables.STARTED ->
            production == null || production.startedAt() == null ? null : new Value.YesNo(true);
        default -> null;
      };
    }

    /** A platform nobody listed is not known; a table of words knows no other. */
    private @Nullable Value platform(Column column) {
      if (platform == null || !(column.type() instanceof ColumnType.Word known)) {
        return null;
      }
      var folded = PlatformTables.folded(platform).toUpperCase(Locale.ROOT);
      return known.words().stream()
          .filter(word -> word.replace("_", "").equals(folded))
          .findFirst()
          .<Value>map(Value.Word::new)
          .orElse(null);
    }
  }
}
