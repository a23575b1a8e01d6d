package io.proofdesk.rules.note;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a note line or a packet field may name. Personal names stay as they stand until the
 * text leaves. Thread-safe.
 */
public enum CaseValue {
  CUSTOMER_NAME("customer.name", Kind.PERSONAL),
  CUSTOMER_EMAIL("customer.email", Kind.PERSONAL),
  ORDER_NUMBER("order.number", Kind.PERSONAL),
  TRACKING_NUMBER("tracking.number", Kind.PERSONAL),
  TRACKING_WORDS("tracking.words", Kind.PERSONAL),
  ITEM_NAME("item.name", Kind.PERSONAL),
  SPEC_REQUESTED("spec.requested", Kind.PERSONAL),
  SPEC_CONFIRMED("spec.confirmed", Kind.PERSONAL),

  ORDERED_ON("ordered on", Kind.FACT),
  PAID_ON("paid on", Kind.FACT),
  SHIPPED_ON("shipped on", Kind.FACT),
  DELIVERED_ON("delivered on", Kind.FACT),
  PROMISE_WINDOW("promise window", Kind.FACT),
  CARRIER("carrier", Kind.FACT),
  LAST_SCAN("last scan", Kind.FACT),
  ORDER_VALUE("order value", Kind.FACT),
  ORDER_STATUS("order status", Kind.FACT),
  REFUND_AMOUNT("refund amount", Kind.FACT),
  REFUND_STARTED_ON("refund started on", Kind.FACT),
  REFUND_SUCCEEDED("refund succeeded", Kind.FACT),
  POLICY_VERSION("policy version", Kind.FACT),
  POLICY_SHOWN_ON("policy shown on", Kind.FACT),
  POLICY_SHOWN_WHERE("policy shown where", Kind.FACT),
  DISPUTE_SOURCE("dispute source", Kind.FACT),
  DISPUTE_REASON("dispute reason", Kind.FACT),
  DISPUTE_STAGE("dispute stage", Kind.FACT),
  DISPUTE_AMOUNT("dispute amount", Kind.FACT),
  DISPUTE_DUE("dispute due", Kind.FACT),
  REVIEW_STARS("review stars", Kind.FACT),
  SAME_ISSUE_COUNT("same issue count", Kind.FACT),
  ASKED_FOR("asked for", Kind.FACT),
  SENTIMENT("sentiment", Kind.FACT),
  CHANNEL("channel", Kind.FACT),

  DECIDED_AT("decided at", Kind.DECISION),
  ROUTE("route", Kind.DECISION),
  SECONDARY_ROUTES("secondary routes", Kind.DECISION),
  SITUATION("situation", Kind.DECISION),
  PROMISE("promise", Kind.DECISION),
  FAULT("fault", Kind.DECISION),
  PRIORITY("priority", Kind.DECISION),
  OWNER("owner", Kind.DECISION),
  EVIDENCE_HERE("evidence here", Kind.DECISION),
  EVIDENCE_TO_CHECK("evidence to check", Kind.DECISION),
  EVIDENCE_MISSING("evidence missing", Kind.DECISION),
  ACTIONS("actions", Kind.DECISION),
  STOPS("stops", Kind.DECISION),
  BOUNDARY("boundary", Kind.DECISION),
  APPROVER("approver", Kind.DECISION),
  UP_TO("up to", Kind.DECISION),
  RECOMMENDED("recommended", Kind.DECISION),
  ALLOWED("allowed", Kind.DECISION),
  CUSTOMER_CHOICES("customer choices", Kind.DECISION),
  FORBIDDEN("forbidden", Kind.DECISION),
  ESCALATED_TO("escalated to", Kind.DECISION),
  ESCALATION_TRIGGERS("escalation triggers", Kind.DECISION),
  FIRST_REPLY_DUE("first reply due", Kind.DECISION),
  NEXT_UPDATE("next update", Kind.DECISION),
  DECISION_DUE("decision due", Kind.DECISION),
  WEEKLY_REVIEW("weekly review", Kind.DECISION),
  WRITE_BACKS_NOW("write-backs now", Kind.DECISION),
  WRITE_BACKS_WEEKLY("write-backs weekly", Kind.DECISION),
  RECORDS("records", Kind.DECISION),
  PACKET_SHARE("packet share", Kind.DECISION),
  PACKET_MISSING("packet missing", Kind.DECISION),
  HANDED_OVER("handed over", Kind.DECISION),
  REASONS("reasons", Kind.DECISION);

  /** Where a value comes from. */
  public enum Kind {
    /** Stays a name in braces until the text leaves. */
    PERSONAL,
    /** A fact of the case. */
    FACT,
    /** A part of the decision; a packet field cannot name it. */
    DECISION
  }

  private static final Map<String, CaseValue> BY_NAME = new HashMap<>();

  static {
    for (var value : values()) {
      BY_NAME.put(value.text, value);
    }
  }

  private final String text;
  private final Kind kind;

  CaseValue(String text, Kind kind) {
    this.text = text;
    this.kind = kind;
  }

  /** The name between the braces. */
  public String text() {
    return text;
  }

  /** Where its value comes from. */
  public Kind kind() {
    return kind;
  }

  /** The value of a name, capitals and spaces at the ends aside; null when there is none. */
  static @Nullable CaseValue named(String name) {
    return BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
  }

  static List<String> names() {
    return Arrays.stream(values()).map(CaseValue::text).toList();
  }
}
