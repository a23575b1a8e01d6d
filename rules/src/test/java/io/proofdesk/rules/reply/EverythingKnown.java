package io.proofdesk.rules.reply;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.ItemState;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.ProductionStage;
import io.proofdesk.model.vocabulary.RefundState;
import io.proofdesk.model.vocabulary.ReturnClass;
import io.proofdesk.rules.reply.text.Placeholder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A case in which every placeholder has its fact. */
final class EverythingKnown {
  private static final DateRange WINDOW =
      new DateRange(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 27));

  private EverythingKnown() {}

  static Brief brief(IdentityLevel identity) {
    var personal =
        Arrays.stream(Placeholder.values())
            .filter(placeholder -> placeholder.kind() == Placeholder.Kind.PERSONAL)
            .map(Placeholder::text)
            .toArray(String[]::new);
    return DullCase.of(identity)
        .withPersonal(personal)
        .with("promise", WINDOW)
        .with("carrierEstimate", WINDOW)
        .with("leadTime", new LeadTime(7, 14, Basis.BUSINESS))
        .with("carrier", "UPS")
        .with("carrierAsked", true)
        .with("lastScanAt", Replies.AS_OF)
        .with("lastScanText", "Departed facility")
        .with("deliveredAt", Replies.AS_OF)
        .with("daysSinceDelivery", 31L)
        .with("returnClass", ReturnClass.FINAL_SALE)
        .with("itemState", ItemState.USED)
        .with("orderTotal", new Money(4999, "USD"))
        .with("refundAmount", new Money(4999, "USD"))
        .with("refund", RefundState.PENDING)
        .with("refundCreatedAt", Replies.AS_OF)
        .with("approvedUpTo", new Money(2999, "USD"))
        .with("approvedRest", "OPEN")
        .with("status", OrderStatus.CANCELLED)
        .with("stage", ProductionStage.QUALITY_CHECK)
        .brief();
  }

  private static final StoreTerms TERMS =
      new StoreTerms(
          new LeadTime(0, 1, Basis.BUSINESS),
          new LeadTime(7, 14, Basis.BUSINESS),
          new LeadTime(3, 7, Basis.BUSINESS),
          new Money(19900, "USD"),
          50L,
          10L,
          40L,
          "SORRY10",
          new LeadTime(14, 14, Basis.CALENDAR),
          "CUSTOMER",
          30L,
          "https://shop.example/returns",
          "THANKS10",
          true);

  /** The first reply is late, and the next one has its own time. */
  private static ClockState state(ClockType type) {
    return type == ClockType.FIRST_REPLY ? ClockState.BREACHED : ClockState.RUNNING;
  }

  static ReplyFacts facts() {
    var clocks =
        Arrays.stream(ClockType.values())
            .map(type -> Replies.clock(type, state(type), Instant.parse("2026-11-24T15:00:00Z")))
            .toArray(Clock[]::new);
    var facts =
        Replies.facts(
            BoundaryKind.AUTO_ALLOWED,
            List.of("DAMAGE_PHOTO", "SKU"),
            List.of("RESHIP", "FULL_REFUND"),
            clocks);
    return new ReplyFacts(
        facts.asOf(),
        facts.clocks(),
        facts.missingEvidence(),
        List.of("GOODWILL_CODE"),
        facts.customerChoices(),
        List.of(new ReplyFacts.Mention("Route", "DAMAGE")),
        facts.owner(),
        facts.boundary(),
        WINDOW,
        new ReplyFacts.Rush(WINDOW, WINDOW),
        new ReplyFacts.Rush(WINDOW, WINDOW),
        facts.refundPosting(),
        new ReplyFacts.Store(
            facts.store().zone(),
            facts.store().name(),
            facts.store().supportAddress(),
            facts.store().signature(),
            facts.store().signedAs(),
            TERMS));
  }
}
