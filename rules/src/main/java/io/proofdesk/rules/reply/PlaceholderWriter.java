package io.proofdesk.rules.reply;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.ItemState;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.ProductionStage;
import io.proofdesk.model.vocabulary.RefundState;
import io.proofdesk.model.vocabulary.ReturnClass;
import io.proofdesk.rules.reply.text.Placeholder;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.reply.writing.Writing;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the values of placeholders for one reply. One call, one thread. */
final class PlaceholderWriter {
  private static final int LONGEST_QUOTE = 160;

  // the resolution that the placeholder for its code belongs to
  /** What does not come back once it is sold, as the page of the product says. */
  private static final Set<ReturnClass> STAYS_SOLD =
      Set.of(ReturnClass.FINAL_SALE, ReturnClass.HYGIENE);

  private static final String CODE = "GOODWILL_CODE";
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final Labels labels;
  private final Language language;
  private final Brief brief;
  private final ReplyFacts facts;
  private final ZoneId zone;
  // a text asks first whether there is a value, then for the value
  private final Map<Placeholder, @Nullable String> values = new EnumMap<>(Placeholder.class);

  PlaceholderWriter(Labels labels, Language language, Brief brief, ReplyFacts facts) {
    this.labels = labels;
    this.language = language;
    this.brief = brief;
    this.facts = facts;
    this.zone = zoneOf(brief, facts);
  }

  /** Why a placeholder cannot be written here, or null when it can. */
  Unresolved.@Nullable Reason obstacle(Placeholder placeholder) {
    if (brief.customer().identity().compareTo(placeholder.identityNeeded()) < 0) {
      return Unresolved.Reason.IDENTITY;
    }
    if (placeholder == Placeholder.RESOLUTIONS && !mayOffer()) {
      return Unresolved.Reason.BOUNDARY;
    }
    var value = value(placeholder);
    // a confirmation has an empty value when it holds
    boolean blank = value == null || (value.isBlank() && !isConfirmation(placeholder));
    return blank ? Unresolved.Reason.NOT_KNOWN : null;
  }

  /** The value of a placeholder without an obstacle; personal ones stay as they are. */
  String write(Placeholder placeholder) {
    var value = value(placeholder);
    if (value == null) {
      throw new IllegalStateException("asked to write " + placeholder + " despite an obstacle");
    }
    // the newest scan quotes words that are personal, and holds nothing else that anybody wrote
    return placeholder.kind() == Placeholder.Kind.PERSONAL || placeholder == Placeholder.LAST_SCAN
        ? value
        : literal(value);
  }

  private @Nullable String value(Placeholder placeholder) {
    if (!values.containsKey(placeholder)) {
      values.put(placeholder, found(placeholder));
    }
    return values.get(placeholder);
  }

  private @Nullable String found(Placeholder placeholder) {
    var details = brief.details();
    return switch (placeholder) {
      case CUSTOMER_NAME,
          CUSTOMER_EMAIL,
          ORDER_NUMBER,
          TRACKING_NUMBER,
          TRACKING_WORDS,
          ITEM_NAME,
          APPROVED_ITEMS,
          RECENT_ORDERS,
          SPEC_REQUESTED,
          SPEC_CONFIRMED ->
          personal(placeholder);
      case PROMISE_WINDOW -> promiseWindow();
      case SHIP_WINDOW -> facts.shipWindow() == null ? null : writing().range(facts.shipWindow());
      case RUSH_SHIP_WINDOW -> facts.rush() == null ? null : writing().range(facts.rush().ships());
      case RUSH_ARRIVAL_WINDOW -> {
        var arrives = facts.rush() == null ? null : facts.rush().arrives();
        yield arrives == null ? null : writing().range(arrives);
      }
      case NEW_SHIP_WINDOW ->
          facts.onward() == null ? null : writing().range(facts.onward().ships());
      case NEW_ARRIVAL_WINDOW -> {
        var arrives = facts.onward() == null ? null : facts.onward().arrives();
        yield arrives == null ? null : writing().range(arrives);
      }
      case LEAD_TIME -> writtenTime(making());
      case REFUND_POSTING_WINDOW ->
          facts.refundPosting() == null ? null : writing().leadTime(facts.refundPosting());
      case CARRIER_ESTIMATE -> carrierEstimate();
      case HANDLING_TIME -> writtenTime(terms().handling());
      case DELIVERY_TIME -> writtenTime(terms().delivery());
      case GUARANTEE_DATE -> due(ClockType.GUARANTEE_DATE);
      case ESCALATION_DUE -> due(ClockType.ESCALATION_ACK);
      case APOLOGY_CODE -> mayGiveCode() ? terms().apologyCode() : null;
      case ASKING_CODE -> terms().askingCode();
      case KEPT_SHARE -> percent(terms().keptShare());
      case WAY_BACK -> terms().wayBack() == null ? null : label("WayBack", terms().wayBack());
      case RETURN_PAGE -> terms().returnPage();
      case CREDIT_BONUS -> percent(terms().creditBonus());
      case CANCELLATION_FEE -> percent(terms().cancellationFee());
      case RETURN_WAIT -> writtenTime(terms().returnWait());
      case FREE_SHIPPING_FROM -> {
        var from = terms().freeShippingFrom();
        yield from == null ? null : writing().money(from);
      }
      case NEXT_UPDATE -> due(ClockType.NEXT_UPDATE);
      case FIRST_REPLY_DUE -> {
        var first = due(ClockType.FIRST_REPLY);
        yield first == null ? due(ClockType.NEXT_REPLY) : first;
      }
      case DECISION_DUE -> decisionDue();
      case EVIDENCE_DEADLINE -> due(ClockType.EVIDENCE_DEADLINE);
      case CHANGE_WINDOW_END -> due(ClockType.MODIFICATION_WINDOW);
      case CARRIER_CHECK_DUE -> due(ClockType.CARRIER_CHECK);
      case LAST_SCAN -> lastScan();
      case DELIVERED_ON -> storeDay(details.deliveredAt());
      case CARRIER -> details.carrier();
      case ORDER_STATUS -> orderStatus();
      case PRODUCTION_STAGE -> productionStage();
      case ORDER_VALUE ->
          details.orderTotal() == null ? null : writing().money(details.orderTotal());
      case REFUND_AMOUNT ->
          details.refundAmount() == null ? null : writing().money(details.refundAmount());
      case REFUND_DATE -> storeDay(details.refundCreatedAt());
      case APPROVED_AMOUNT -> {
        var approved = brief.dealings().approvedUpTo();
        yield approved == null || brief.dealings().approvedRest() == null
            ? null
            : writing().money(approved);
      }
      case OWNER -> facts.owner() == null ? null : label("Role", facts.owner());
      case MISSING_EVIDENCE -> {
        var items = labelled("Evidence", facts.missingEvidence());
        yield items == null ? null : writing().allOf(items);
      }
      case ALSO_ABOUT -> {
        var items = labelled(facts.alsoAbout());
        yield items == null ? null : writing().allOf(items);
      }
      case RESOLUTIONS -> {
        var items = labelled("Resolution", facts.customerChoices());
        yield items == null ? null : writing().oneOf(items);
      }
      case DAILY_UPDATES -> confirmed(due(ClockType.DAILY_UPDATE) != null);
      case CARRIER_ASKED -> confirmed(Boolean.TRUE.equals(brief.parcel().carrierAsked()));
      case REFUND_STARTED ->
          confirmed(
              brief.dealings().refund() == RefundState.PENDING
                  || brief.dealings().refund() == RefundState.SUCCEEDED);
      case RETURN_WINDOW_OVER -> returnWindowOver();
      case NOT_RETURNABLE -> staysSold();
      case ITEM_USED -> confirmed(brief.dealings().itemState() == ItemState.USED);
      case FIRST_REPLY_LATE -> confirmed(isBreached(ClockType.FIRST_REPLY));
      case ORDER_NUMBER_WANTED -> confirmed(terms().asksForOrderNumber());
      case ORDER_CANCELLED -> confirmed(brief.order().status() == OrderStatus.CANCELLED);
      case STORE_NAME -> facts.store().nameIn(language);
      case SUPPORT_ADDRESS -> facts.store().supportAddress();
      case SIGNATURE -> facts.store().signatureIn(language);
    };
  }

  /** Choices are offered only where nothing stands between the choice and the doing. */
  private boolean mayOffer() {
    return facts.boundary() == BoundaryKind.AUTO_ALLOWED
        || (facts.boundary() == BoundaryKind.APPROVAL_REQUIRED
            && brief.dealings().approved().containsAll(facts.customerChoices()));
  }

  /** A window that begins only after the carrier's own estimate would contradict it. */
  private @Nullable String promiseWindow() {
    var window = brief.details().promise();
    var estimate = brief.details().carrierEstimate();
    if (window == null) {
      return null;
    }
    var today = facts.asOf().atZone(facts.store().zone()).toLocalDate();
    boolean comesSooner =
        estimate != null && estimate.to().isBefore(window.from()) && !estimate.to().isBefore(today);
    return comesSooner ? null : writing().range(window);
  }

  private @Nullable String returnWindowOver() {
    var days = terms().returnWindow();
    var since = brief.parcel().daysSinceDelivery();
    return days == null || since == null || since <= days ? null : Long.toString(days);
  }

  private @Nullable String staysSold() {
    var returnClass = brief.order().returnClass();
    return confirmed(returnClass != null && STAYS_SOLD.contains(returnClass));
  }

  /** A code is named only where it goes out with the reply. */
  private boolean mayGiveCode() {
    return facts.boundary() == BoundaryKind.AUTO_ALLOWED && facts.recommended().contains(CODE);
  }

  private StoreTerms terms() {
    return facts.store().terms();
  }

  /**
   * How long the making takes: what is known of this order. The days of handling stand for it only
   * where the order may be made to order and the store has no days of making of its own.
   */
  private @Nullable LeadTime making() {
    if (brief.details().leadTime() != null) {
      return brief.details().leadTime();
    }
    boolean fromStock = Boolean.FALSE.equals(brief.order().custom());
    return fromStock || terms().making() != null ? null : terms().handling();
  }

  /** "Within one day" where the quick end is no day at all. */
  private @Nullable String writtenTime(@Nullable LeadTime time) {
    if (time == null) {
      return null;
    }
    return writing()
        .leadTime(
            time.minDays() == 0
                ? new LeadTime(time.maxDays(), time.maxDays(), time.basis())
                : time);
  }

  private static @Nullable String percent(@Nullable Long share) {
    return share == null ? null : share + "%";
  }

  /** An arrival that was expected in the past is expected no more. */
  private @Nullable String carrierEstimate() {
    var estimate = brief.details().carrierEstimate();
    return estimate == null || estimate.to().isBefore(facts.asOf().atZone(zone).toLocalDate())
        ? null
        : writing().estimate(estimate);
  }

  private @Nullable String decisionDue() {
    var review = due(ClockType.RESOLUTION_REVIEW);
    return review == null ? due(ClockType.APPROVAL) : review;
  }

  /** When the clock ends; a clock that is not running, or is already over, promises nothing. */
  private @Nullable String due(ClockType type) {
    Instant first = null;
    for (Clock clock : facts.clocks()) {
      var dueAt = clock.dueAt();
      if (clock.type() == type
          && clock.state() == ClockState.RUNNING
          && dueAt != null
          && dueAt.isAfter(facts.asOf())
          && (first == null || dueAt.isBefore(first))) {
        first = dueAt;
      }
    }
    return first == null ? null : writing().moment(first, zone);
  }

  private boolean isBreached(ClockType type) {
    return facts.clocks().stream()
        .anyMatch(clock -> clock.type() == type && clock.state() == ClockState.BREACHED);
  }

  private @Nullable String lastScan() {
    var at = brief.details().lastScanAt();
    if (at == null) {
      return null;
    }
    var moment = writing().moment(at, zone);
    var words = lastScanWords();
    return words == null
        ? moment
        : moment + (language == Language.CHINESE ? "，" : ", ") + writing().quoted(words);
  }

  private @Nullable String lastScanWords() {
    var masked = personal(Placeholder.TRACKING_WORDS);
    var kept = brief.details().lastScanText();
    if (masked != null || kept == null || kept.isBlank()) {
      return masked;
    }
    return literal(shortened(kept));
  }

  private @Nullable String personal(Placeholder placeholder) {
    return brief.personalValuesPresent().contains(placeholder.text())
        ? placeholder.inBraces()
        : null;
  }

  /** The day of the store: tracking pages show local dates, and tables count by them. */
  private @Nullable String storeDay(@Nullable Instant at) {
    return at == null ? null : writing().day(at.atZone(facts.store().zone()).toLocalDate());
  }

  private @Nullable String orderStatus() {
    var status = brief.order().status();
    return status == null || status == OrderStatus.UNKNOWN
        ? null
        : label("OrderStatus", status.name());
  }

  private @Nullable String productionStage() {
    var stage = brief.production().stage();
    return stage == null || stage == ProductionStage.UNKNOWN
        ? null
        : label("ProductionStage", stage.name());
  }

  private @Nullable List<String> labelled(String list, List<String> words) {
    return labelled(words.stream().map(word -> new ReplyFacts.Mention(list, word)).toList());
  }

  private @Nullable List<String> labelled(List<ReplyFacts.Mention> words) {
    var result = new ArrayList<String>();
    for (var mention : words) {
      var label = label(mention.list(), mention.word());
      if (label == null) {
        return null;
      }
      result.add(label);
    }
    return result.isEmpty() ? null : result;
  }

  private @Nullable String label(String list, String word) {
    return labels.label(list, word, language);
  }

  private Writing writing() {
    return language.writing();
  }

  private static boolean isConfirmation(Placeholder placeholder) {
    return placeholder.kind() == Placeholder.Kind.CONFIRMATION;
  }

  private static @Nullable String confirmed(boolean holds) {
    return holds ? "" : null;
  }

  /**
   * Whatever a carrier or a setting holds, it must not look like a placeholder to the last step.
   */
  private static String literal(String value) {
    return value.replace("{{", "{ {").replace("}}", "} }");
  }

  private static String shortened(String words) {
    var line = SPACES.matcher(words.strip()).replaceAll(" ");
    if (line.codePointCount(0, line.length()) <= LONGEST_QUOTE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }

  private static ZoneId zoneOf(Brief brief, ReplyFacts facts) {
    var name = brief.details().customerZone();
    if (name == null) {
      return facts.store().zone();
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknownZone) {
      return facts.store().zone();
    }
  }
}
