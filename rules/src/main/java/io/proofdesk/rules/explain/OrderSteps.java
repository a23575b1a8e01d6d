package io.proofdesk.rules.explain;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.PaymentState;
import io.proofdesk.model.vocabulary.ProductionStage;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What can still become known of a writer and an order: who it is, which order, that it is paid,
 * left and arrived. Nothing is supposed beside that: what else a look at the order would bring to
 * light, such as its value, stays as unknown as it is. Thread-safe.
 */
final class OrderSteps {
  /** The carrier's answer, which only says something where the carrier has been asked. */
  static final String CARRIER_CHECK = "CARRIER_CHECK";

  /** What the case proves by itself once a step is taken, as its briefing would find. */
  private static final Map<StepKind, List<String>> PROVES =
      Map.of(
          StepKind.WRITER_KNOWN, List.of("CUSTOMER_EMAIL"),
          StepKind.ORDER_NAMED, List.of("ORDER_NUMBER"),
          StepKind.PAYMENT_SEEN, List.of("PAYMENT_RECORD"),
          StepKind.PARCEL_SENT, List.of("TRACKING_LAST_SCAN"),
          StepKind.PARCEL_DELIVERED, List.of("TRACKING_LAST_SCAN", "POLICY_WINDOW"),
          StepKind.PARCEL_SCANNED, List.of("TRACKING_LAST_SCAN"),
          StepKind.PARCEL_RETURNING, List.of("TRACKING_LAST_SCAN"),
          StepKind.LOSS_REPORTED, List.of("TRACKING_LAST_SCAN"),
          StepKind.LOSS_CONFIRMED, List.of("TRACKING_LAST_SCAN", CARRIER_CHECK));

  /** The value a reply may then name. */
  private static final Map<StepKind, String> TELLS =
      Map.of(
          StepKind.WRITER_KNOWN, "customer.email",
          StepKind.ORDER_NAMED, "order.number");

  private static final Set<OrderStatus> WAITS_HERE =
      EnumSet.of(
          OrderStatus.PAID_QUEUED,
          OrderStatus.PACKED_AWAITING_SHIPMENT,
          OrderStatus.AWAITING_PICKUP);

  private static final Set<OrderStatus> NOT_HERE_ANY_MORE =
      EnumSet.of(OrderStatus.PARTIALLY_SHIPPED, OrderStatus.SHIPPED, OrderStatus.COMPLETED);

  private static final Set<TrackingState> ON_ITS_WAY =
      EnumSet.of(
          TrackingState.LABEL_CREATED,
          TrackingState.IN_TRANSIT,
          TrackingState.OUT_FOR_DELIVERY,
          TrackingState.ATTEMPT_FAILED,
          TrackingState.AVAILABLE_FOR_PICKUP,
          TrackingState.EXCEPTION,
          TrackingState.EXPIRED,
          TrackingState.UNKNOWN);

  private static final Set<TrackingState> UNDER_WAY =
      EnumSet.of(
          TrackingState.IN_TRANSIT,
          TrackingState.OUT_FOR_DELIVERY,
          TrackingState.ATTEMPT_FAILED,
          TrackingState.AVAILABLE_FOR_PICKUP);

  private OrderSteps() {}

  static List<StepKind> open(Brief brief) {
    var kinds = new ArrayList<StepKind>();
    if (!brief.order().known()) {
      if (brief.customer().identity() == IdentityLevel.NONE) {
        kinds.add(StepKind.WRITER_KNOWN);
      }
      kinds.add(StepKind.ORDER_NAMED);
      return kinds;
    }
    if (brief.order().payment() == null && brief.order().paidFor() == null) {
      kinds.add(StepKind.PAYMENT_SEEN);
    }
    if (mayLeave(brief)) {
      kinds.add(StepKind.PARCEL_SENT);
    }
    if (mayArrive(brief)) {
      kinds.add(StepKind.PARCEL_DELIVERED);
    }
    tracking(brief, kinds);
    carrier(brief, kinds);
    return kinds;
  }

  /** A parcel that is under way and was not scanned today can be, and each can turn round. */
  private static void tracking(Brief brief, List<StepKind> kinds) {
    var state = brief.parcel().trackingState();
    if (state == null || !UNDER_WAY.contains(state)) {
      return;
    }
    var since = brief.parcel().daysSinceLastScan();
    if (since == null || since > 0) {
      kinds.add(StepKind.PARCEL_SCANNED);
    }
    kinds.add(StepKind.PARCEL_RETURNING);
  }

  /** Who asks about a parcel that tracking calls lost hears that it is, or the state changes. */
  private static void carrier(Brief brief, List<StepKind> kinds) {
    var state = brief.parcel().trackingState();
    boolean asked = Boolean.TRUE.equals(brief.parcel().carrierAsked());
    if (state == TrackingState.LOST) {
      if (!brief.proof().accepted().contains(CARRIER_CHECK)) {
        kinds.add(StepKind.LOSS_CONFIRMED);
      }
    } else if (state != null) {
      if (!asked) {
        kinds.add(StepKind.CARRIER_ASKED);
      }
      if (ON_ITS_WAY.contains(state)) {
        kinds.addAll(List.of(StepKind.LOSS_REPORTED, StepKind.LOSS_CONFIRMED));
      }
    }
  }

  /**
   * The steps without which nothing else of a case can be known, all of them; empty where the order
   * is known.
   */
  static List<OpenStep> first(Brief brief) {
    return brief.order().known() ? List.of() : open(brief).stream().map(OpenStep::of).toList();
  }

  private static boolean mayLeave(Brief brief) {
    var status = brief.order().status();
    var stage = brief.production().stage();
    var state = brief.parcel().trackingState();
    return !Boolean.TRUE.equals(brief.order().everShipped())
        && (status == null || WAITS_HERE.contains(status))
        && (stage == null || stage == ProductionStage.READY)
        && (state == null || state == TrackingState.LABEL_CREATED);
  }

  private static boolean mayArrive(Brief brief) {
    var status = brief.order().status();
    var state = brief.parcel().trackingState();
    return state == null
        ? status == null || NOT_HERE_ANY_MORE.contains(status)
        : ON_ITS_WAY.contains(state);
  }

  static List<String> proves(StepKind kind) {
    return PROVES.getOrDefault(kind, List.of());
  }

  /** The names of the values that some steps bring for replies to fill in. */
  static List<String> tells(List<OpenStep> steps) {
    return steps.stream()
        .filter(step -> TELLS.containsKey(step.kind()))
        .map(step -> TELLS.getOrDefault(step.kind(), ""))
        .toList();
  }

  /** The facts that a step changes; none of a step that is not about these. */
  static Map<String, Value> change(StepKind kind, Brief brief) {
    var yes = new Value.YesNo(true);
    return switch (kind) {
      case WRITER_KNOWN ->
          Map.of("customer.identity", word(IdentityLevel.EMAIL), "customer.emailKnown", yes);
      case ORDER_NAMED -> Map.of("order.known", yes, "order.chosen", yes, "order.found", yes);
      case PAYMENT_SEEN -> Map.of("order.payment", word(PaymentState.PAID), "order.paidFor", yes);
      case PARCEL_SENT -> parcel(brief, TrackingState.IN_TRANSIT);
      case PARCEL_DELIVERED -> {
        var changes = parcel(brief, TrackingState.DELIVERED);
        changes.put("parcel.daysSinceDelivery", new Value.Whole(0));
        changes.put("parcel.hoursSinceDelivery", new Value.Whole(0));
        yield changes;
      }
      case PARCEL_SCANNED -> parcel(brief, Objects.requireNonNull(brief.parcel().trackingState()));
      case PARCEL_RETURNING -> parcel(brief, TrackingState.RETURNING);
      case LOSS_REPORTED -> lost(brief);
      case LOSS_CONFIRMED -> {
        var changes = lost(brief);
        changes.put("parcel.carrierAsked", yes);
        yield changes;
      }
      default -> Map.of();
    };
  }

  /** A loss is the carrier's, unless it is known already that the store did something wrong. */
  private static Map<String, Value> lost(Brief brief) {
    boolean known = brief.parcel().trackingState() == TrackingState.LOST;
    var changes = known ? new HashMap<String, Value>() : parcel(brief, TrackingState.LOST);
    if (brief.proof().fault() != Fault.STORE_ERROR) {
      changes.put("proof.fault", word(Fault.CARRIER));
    }
    return changes;
  }

  private static Map<String, Value> parcel(Brief brief, TrackingState state) {
    var changes = new HashMap<String, Value>();
    var parcel = brief.parcel();
    changes.put("parcel.trackingState", word(state));
    changes.put("parcel.daysSinceLastScan", new Value.Whole(0));
    changes.put("order.everShipped", new Value.YesNo(true));
    var status = brief.order().status();
    if (status != null && !NOT_HERE_ANY_MORE.contains(status)) {
      changes.put("order.status", word(OrderStatus.SHIPPED));
    }
    if (parcel.count() == null || parcel.count() == 0) {
      changes.put("parcel.count", new Value.Whole(1));
      changes.put("parcel.trackingNumberKnown", new Value.YesNo(true));
    }
    if (parcel.carrierAsked() == null) {
      changes.put("parcel.carrierAsked", new Value.YesNo(false));
    }
    return changes;
  }

  private static Value word(Enum<?> word) {
    return new Value.Word(word.name());
  }
}
