package io.proofdesk.rules.note;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.RefundState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case as texts. What nobody knows stays null, and nothing is worked out or guessed.
 * One call, one thread.
 */
public final class FactValues implements CaseValues {
  private final Brief brief;
  private final Wordings wordings;

  /**
   * @param wordings how values are written
   */
  public FactValues(Brief brief, Wordings wordings) {
    this.brief = brief;
    this.wordings = wordings;
  }

  @Override
  public @Nullable String of(CaseValue value) {
    var details = brief.details();
    return switch (value) {
      case CUSTOMER_NAME,
          CUSTOMER_EMAIL,
          ORDER_NUMBER,
          TRACKING_NUMBER,
          TRACKING_WORDS,
          ITEM_NAME,
          SPEC_REQUESTED,
          SPEC_CONFIRMED ->
          personal(value);
      case ORDERED_ON -> day(details.orderPlacedAt());
      case PAID_ON -> day(details.orderPaidAt());
      case SHIPPED_ON -> day(details.shippedAt());
      case DELIVERED_ON -> day(details.deliveredAt());
      case PROMISE_WINDOW ->
          details.promise() == null ? null : wordings.language().writing().range(details.promise());
      case CARRIER -> literal(details.carrier());
      case LAST_SCAN -> lastScan();
      case ORDER_VALUE -> wordings.money(details.orderTotal());
      case ORDER_STATUS -> orderStatus();
      case REFUND_AMOUNT -> wordings.money(details.refundAmount());
      case REFUND_STARTED_ON -> day(details.refundCreatedAt());
      case REFUND_SUCCEEDED -> brief.dealings().refund() == RefundState.SUCCEEDED ? "" : null;
      case POLICY_VERSION -> literal(details.policyVersion());
      case POLICY_SHOWN_ON -> day(details.policyShownAt());
      case POLICY_SHOWN_WHERE -> label("PolicyPlace", details.policyShownWhere());
      case DISPUTE_SOURCE -> label("DisputeSource", brief.dealings().disputeSource());
      case DISPUTE_REASON -> label("DisputeCategory", brief.dealings().disputeReason());
      case DISPUTE_STAGE -> label("DisputeStage", brief.dealings().dispute());
      case DISPUTE_AMOUNT -> wordings.money(details.disputeAmount());
      case DISPUTE_DUE ->
          details.disputeDueBy() == null ? null : wordings.moment(details.disputeDueBy());
      case REVIEW_STARS -> number(brief.dealings().reviewStars());
      case SAME_ISSUE_COUNT -> repeated(brief.history().sameIssueCount());
      case ASKED_FOR -> label("Resolution", brief.message().requestedOutcome());
      case SENTIMENT -> label("Sentiment", brief.message().sentiment());
      case CHANNEL -> label("Channel", brief.message().channel());
      default -> null;
    };
  }

  /** {@code {{order.number}}}, as it stands until the text leaves. */
  public static String inBraces(String name) {
    return "{{" + name + "}}";
  }

  private @Nullable String personal(CaseValue value) {
    return brief.personalValuesPresent().contains(value.text()) ? inBraces(value.text()) : null;
  }

  private @Nullable String day(@Nullable Instant at) {
    return at == null ? null : wordings.day(at);
  }

  private @Nullable String label(String list, @Nullable Object word) {
    return word == null ? null : wordings.label(list, word.toString());
  }

  /** The first case of an issue is no repetition, and not worth a word. */
  private static @Nullable String repeated(@Nullable Long count) {
    return count == null || count < 2 ? null : count.toString();
  }

  private static @Nullable String number(@Nullable Long count) {
    return count == null ? null : count.toString();
  }

  private @Nullable String orderStatus() {
    var status = brief.order().status();
    return status == OrderStatus.UNKNOWN ? null : label("OrderStatus", status);
  }

  private @Nullable String lastScan() {
    var at = brief.details().lastScanAt();
    if (at == null) {
      return null;
    }
    var words = personal(CaseValue.TRACKING_WORDS);
    if (words == null) {
      words = literal(brief.details().lastScanText());
    }
    return words == null
        ? wordings.moment(at)
        : wordings.moment(at) + " " + wordings.language().writing().quoted(words);
  }

  /** What a carrier or shop wrote must not look like a name to the last step. */
  private static @Nullable String literal(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : text.strip().replaceAll("\\s+", " ").replace("{{", "{ {").replace("}}", "} }");
  }
}
