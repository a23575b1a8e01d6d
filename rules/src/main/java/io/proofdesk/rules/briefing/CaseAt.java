package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Approval;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.supportcase.Return;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.SupportCase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case, the store it belongs to and the one moment it is looked at. One call, one thread. */
final class CaseAt {

  /** Clocks of two systems differ this much without either being wrong. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final SupportCase facts;
  private final StoreFacts store;
  private final Instant asOf;
  private final LocalDate today;
  // a dozen facts ask for these two, and finding them is most of what a brief costs
  private @Nullable Optional<Shipment> parcel = null;
  private @Nullable Optional<PromisedWindow> promise = null;

  CaseAt(SupportCase facts, StoreFacts store, Instant asOf) {
    this.facts = facts;
    this.store = store;
    this.asOf = asOf;
    this.today = LocalDate.ofInstant(asOf, store.zone());
  }

  /**
   * The case with nothing in it that came after a moment. What is little ahead is forgiven
   * elsewhere as another clock's fault; here it is left out, so the look is taken that much
   * earlier.
   */
  static CaseAt upTo(Instant moment, SupportCase facts, StoreFacts store) {
    return new CaseAt(facts, store, moment.minus(CLOCK_SKEW));
  }

  SupportCase facts() {
    return facts;
  }

  StoreFacts store() {
    return store;
  }

  Instant asOf() {
    return asOf;
  }

  LocalDate today() {
    return today;
  }

  /** The parcel that matters most. */
  Optional<Shipment> parcel() {
    if (parcel == null) {
      parcel = Parcels.mattersMost(this);
    }
    return parcel;
  }

  /** The arrival window that counts. */
  Optional<PromisedWindow> promise() {
    if (promise == null) {
      promise = PromisedWindow.of(this);
    }
    return promise;
  }

  LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, store.zone());
  }

  List<Message> messages() {
    return facts.conversation().messages();
  }

  List<Shipment> shipments() {
    return requireNonNullElse(facts.shipments(), List.of());
  }

  List<Evidence> evidence() {
    return requireNonNullElse(facts.evidence(), List.of());
  }

  List<Approval> approvals() {
    return requireNonNullElse(facts.approvals(), List.of());
  }

  Optional<Refund> newestRefund() {
    return requireNonNullElse(facts.refunds(), List.<Refund>of()).stream()
        .max(Comparator.comparing(Refund::createdAt));
  }

  /** Returns carry no date of opening; helpdesks list the newest last. */
  Optional<Return> newestReturn() {
    var returns = requireNonNullElse(facts.returns(), List.<Return>of());
    return returns.isEmpty() ? Optional.empty() : Optional.of(returns.get(returns.size() - 1));
  }

  /** The amount in the store's currency; another currency is absent, nothing converts. */
  @Nullable Money inStoreCurrency(@Nullable Money money) {
    return money != null && money.currency().equals(store.currency()) ? money : null;
  }

  /** Full units since a moment; absent for a moment that is still ahead. */
  @Nullable Long fullSince(@Nullable Instant moment, ChronoUnit unit) {
    if (moment == null || isAhead(moment)) {
      return null;
    }
    return Math.max(0, unit.between(moment, asOf));
  }

  /** Dates the calendar has turned since a moment; absent for a moment that is still ahead. */
  @Nullable Long datesSince(@Nullable Instant moment) {
    if (moment == null || isAhead(moment)) {
      return null;
    }
    return Math.max(0, ChronoUnit.DAYS.between(dateOf(moment), today()));
  }

  boolean isAhead(Instant moment) {
    return moment.isAfter(asOf.plus(CLOCK_SKEW));
  }
}
