package io.proofdesk.rules.reply.text;

import io.proofdesk.model.vocabulary.IdentityLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything a reply text can leave open. Each placeholder says which fact it reveals or claims,
 * how well the writer must be known before it does (order data never goes to a stranger), and
 * whether it may stand in a public text. A placeholder without its fact has no value; nothing is
 * made up in its place. Thread-safe.
 *
 * <p>Facts of an order or parcel need the writer's e-mail to match. Amounts of money and what was
 * engraved need e-mail and order to match, because they help a stranger to pose as the buyer.
 */
public enum Placeholder {
  CUSTOMER_NAME("customer.name", Kind.PERSONAL, Identity.BUYER, "the customer's name"),
  CUSTOMER_EMAIL("customer.email", Kind.PERSONAL, Identity.BUYER, "the customer's e-mail address"),
  ORDER_NUMBER("order.number", Kind.PERSONAL, Identity.BUYER, "the order's number"),
  TRACKING_NUMBER("tracking.number", Kind.PERSONAL, Identity.BUYER, "the parcel's number"),
  TRACKING_WORDS(
      "tracking.words", Kind.PERSONAL, Identity.BUYER, "what the carrier wrote at the newest scan"),
  RECENT_ORDERS("recent.orders", Kind.PERSONAL, Identity.BUYER, "the customer's recent orders"),
  ITEM_NAME("item.name", Kind.PERSONAL, Identity.BUYER, "what was ordered"),
  APPROVED_ITEMS(
      "approved.items", Kind.PERSONAL, Identity.BUYER, "the items a part was approved for"),
  SPEC_REQUESTED(
      "spec.requested", Kind.PERSONAL, Identity.BUYER_OF_ORDER, "the wording now asked for"),
  SPEC_CONFIRMED(
      "spec.confirmed", Kind.PERSONAL, Identity.BUYER_OF_ORDER, "the wording confirmed before"),

  PROMISE_WINDOW("promise window", Kind.PROMISE, Identity.BUYER, "the promised arrival window"),
  SHIP_WINDOW("ship window", Kind.PROMISE, Identity.BUYER, "when the order is to be shipped"),
  RUSH_SHIP_WINDOW(
      "rush ship window",
      Kind.PROMISE,
      Identity.BUYER,
      "when the order would be shipped, made ahead of others from today"),
  RUSH_ARRIVAL_WINDOW(
      "rush arrival window",
      Kind.PROMISE,
      Identity.BUYER,
      "when it would arrive, made ahead of others from today"),
  NEW_SHIP_WINDOW(
      "new ship window",
      Kind.PROMISE,
      Identity.BUYER,
      "when an item still being made would be shipped, counted from today and its stage"),
  NEW_ARRIVAL_WINDOW(
      "new arrival window",
      Kind.PROMISE,
      Identity.BUYER,
      "when it would arrive, counted from today and its stage"),
  LEAD_TIME("lead time", Kind.PROMISE, Identity.BUYER, "how long making it usually takes"),
  REFUND_POSTING_WINDOW(
      "refund posting window", Kind.PROMISE, Identity.ANYBODY, "how long banks take to post"),
  CARRIER_ESTIMATE("carrier estimate", Kind.ESTIMATE, Identity.BUYER, "the carrier's own estimate"),

  HANDLING_TIME(
      "handling time", Kind.PROMISE, Identity.EVERYBODY, "how long an order takes until it leaves"),
  DELIVERY_TIME(
      "delivery time", Kind.PROMISE, Identity.EVERYBODY, "how long a parcel is on the way"),

  NEXT_UPDATE("next update", Kind.NEXT_UPDATE, Identity.EVERYBODY, "a running next-update clock"),
  FIRST_REPLY_DUE(
      "first reply due",
      Kind.DEADLINE,
      Identity.ANYBODY,
      "the running clock of the first reply, else of the next one"),
  DECISION_DUE("decision due", Kind.DEADLINE, Identity.ANYBODY, "a running resolution clock"),
  EVIDENCE_DEADLINE(
      "evidence deadline", Kind.DEADLINE, Identity.ANYBODY, "a running evidence clock"),
  CHANGE_WINDOW_END(
      "change window end", Kind.DEADLINE, Identity.BUYER, "a running clock of the change window"),
  CARRIER_CHECK_DUE(
      "carrier check due", Kind.DEADLINE, Identity.BUYER, "a running carrier-check clock"),

  GUARANTEE_DATE("guarantee date", Kind.DEADLINE, Identity.BUYER, "a running guarantee clock"),
  ESCALATION_DUE(
      "escalation due", Kind.DEADLINE, Identity.ANYBODY, "a running clock of who takes over"),

  LAST_SCAN("last scan", Kind.EVENT, Identity.BUYER, "the newest scan, and what it says"),
  DELIVERED_ON("delivered on", Kind.EVENT, Identity.BUYER, "the day the carrier says it delivered"),
  CARRIER("carrier", Kind.WORD, Identity.BUYER, "who carries the parcel"),
  ORDER_STATUS("order status", Kind.WORD, Identity.BUYER, "the order's status"),
  PRODUCTION_STAGE("production stage", Kind.WORD, Identity.BUYER, "how far the making is"),
  ORDER_VALUE("order value", Kind.MONEY, Identity.BUYER_OF_ORDER, "what was paid"),
  REFUND_AMOUNT("refund amount", Kind.MONEY, Identity.BUYER_OF_ORDER, "how much the refund is"),
  REFUND_DATE("refund date", Kind.EVENT, Identity.BUYER_OF_ORDER, "the day the refund was made"),

  APPROVED_AMOUNT(
      "approved amount",
      Kind.MONEY,
      Identity.BUYER_OF_ORDER,
      "how much of the request was approved, where it was a part"),

  OWNER("owner", Kind.WORD, Identity.EVERYBODY, "the role that owns the case"),
  MISSING_EVIDENCE("missing evidence", Kind.LIST, Identity.ANYBODY, "what the customer can send"),
  ALSO_ABOUT("also about", Kind.LIST, Identity.ANYBODY, "what else the customer writes about"),
  RESOLUTIONS(
      "resolutions", Kind.LIST, Identity.BUYER, "what the customer may choose, once it may move"),

  DAILY_UPDATES(
      "daily updates",
      Kind.CONFIRMATION,
      Identity.EVERYBODY,
      "a running clock of the update of each day"),
  CARRIER_ASKED("carrier asked", Kind.CONFIRMATION, Identity.BUYER, "the carrier has been asked"),
  REFUND_STARTED(
      "refund started", Kind.CONFIRMATION, Identity.BUYER, "a refund is pending or has succeeded"),
  ORDER_CANCELLED(
      "order cancelled", Kind.CONFIRMATION, Identity.BUYER, "the order's status is cancelled"),

  RETURN_WINDOW_OVER(
      "return window over",
      Kind.SETTING,
      Identity.BUYER,
      "how many days after delivery the profile takes a return without a fault, once they are over"),
  NOT_RETURNABLE(
      "not returnable",
      Kind.CONFIRMATION,
      Identity.BUYER,
      "the item is of a class that does not come back without a fault"),
  ITEM_USED("item used", Kind.CONFIRMATION, Identity.BUYER, "the item is on record as used"),

  FIRST_REPLY_LATE(
      "first reply late",
      Kind.CONFIRMATION,
      Identity.EVERYBODY,
      "the clock of the first reply is breached"),

  ORDER_NUMBER_WANTED(
      "order number wanted",
      Kind.CONFIRMATION,
      Identity.EVERYBODY,
      "the profile asks for the order's number together with the address"),

  ASKING_CODE(
      "asking code",
      Kind.SETTING,
      Identity.ANYBODY,
      "the profile's code for whoever asks about offers, where it gives one"),
  APOLOGY_CODE(
      "apology code",
      Kind.SETTING,
      Identity.BUYER,
      "the profile's code, once a code is recommended and may be given"),
  KEPT_SHARE("kept share", Kind.SETTING, Identity.ANYBODY, "the profile's setting"),
  WAY_BACK(
      "way back",
      Kind.SETTING,
      Identity.ANYBODY,
      "at whose cost a return without a fault comes back, as the profile says"),
  RETURN_PAGE("return page", Kind.SETTING, Identity.EVERYBODY, "the profile's setting"),
  CREDIT_BONUS("credit bonus", Kind.SETTING, Identity.ANYBODY, "the profile's setting"),
  CANCELLATION_FEE("cancellation fee", Kind.SETTING, Identity.ANYBODY, "the profile's setting"),
  RETURN_WAIT("return wait", Kind.SETTING, Identity.ANYBODY, "the profile's setting"),
  FREE_SHIPPING_FROM(
      "free shipping from", Kind.SETTING, Identity.EVERYBODY, "the profile's setting"),
  STORE_NAME("store name", Kind.SETTING, Identity.EVERYBODY, "the profile's setting"),
  SUPPORT_ADDRESS("support address", Kind.SETTING, Identity.EVERYBODY, "the profile's setting"),
  SIGNATURE("signature", Kind.SETTING, Identity.EVERYBODY, "the profile's setting");

  /** What kind of value it is; promises, estimates and next updates are never the same thing. */
  public enum Kind {
    /** Stays a placeholder until the decision leaves. */
    PERSONAL,
    /** A range, never one fixed day of our making. */
    PROMISE,
    /** Somebody else's range, written as such. */
    ESTIMATE,
    /** The exact time we write again. */
    NEXT_UPDATE,
    /** Another exact time a running clock ends. */
    DEADLINE,
    /** Something that happened, and when. */
    EVENT,
    /** An amount with its currency. */
    MONEY,
    /** A word's label or a plain name. */
    WORD,
    /** Labels, joined as the language joins them. */
    LIST,
    /** A text of the store profile. */
    SETTING,
    /** Writes nothing; an optional part that holds it is used only when the fact is true. */
    CONFIRMATION
  }

  private enum Identity {
    EVERYBODY,
    ANYBODY,
    BUYER,
    BUYER_OF_ORDER
  }

  private final String text;
  private final Kind kind;
  private final Identity identity;
  private final String fact;

  Placeholder(String text, Kind kind, Identity identity, String fact) {
    this.text = text;
    this.kind = kind;
    this.identity = identity;
    this.fact = fact;
  }

  /** The name between the braces. */
  public String text() {
    return text;
  }

  /** What kind of value it is. */
  public Kind kind() {
    return kind;
  }

  /** The fact it reveals or claims, in words. */
  public String fact() {
    return fact;
  }

  /** With its braces: {@code {{order.number}}}. */
  public String inBraces() {
    return "{{" + text + "}}";
  }

  /** How well the writer must be known before it is written. */
  public IdentityLevel identityNeeded() {
    return switch (identity) {
      case EVERYBODY, ANYBODY -> IdentityLevel.NONE;
      case BUYER -> IdentityLevel.EMAIL;
      case BUYER_OF_ORDER -> IdentityLevel.EMAIL_ORDER;
    };
  }

  /** Whether everybody may read it: nothing of it is about the order or the person. */
  public boolean mayBePublic() {
    return identity == Identity.EVERYBODY;
  }

  /** The placeholder of that name, whatever its case and spacing; null when there is none. */
  public static @Nullable Placeholder named(String name) {
    var wanted = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    for (var placeholder : values()) {
      if (placeholder.text.equals(wanted)) {
        return placeholder;
      }
    }
    return null;
  }

  /** All names, in catalogue order. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Placeholder::text).toList();
  }
}
