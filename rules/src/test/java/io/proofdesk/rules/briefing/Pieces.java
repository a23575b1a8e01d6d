package io.proofdesk.rules.briefing;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Customer;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.supportcase.Review;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.ReturnClass;
import io.proofdesk.model.vocabulary.TrackingState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pieces of support cases, each with the one thing that is special about it. */
public final class Pieces {
  private Pieces() {}

  public static Instant ago(Duration time) {
    return Cases.NOW.minus(time);
  }

  public static Money usd(long cents) {
    return new Money(cents, "USD");
  }

  public static Message message(String id, Instant at, Author author, @Nullable String text) {
    return new Message(id, at, author, true, text, null, null);
  }

  public static Customer customer(@Nullable String name, @Nullable String email) {
    return new Customer(
        "c-1",
        name,
        email,
        IdentityLevel.EMAIL_ORDER,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public static OrderLine line(String sku, long cents) {
    return new OrderLine(
        sku, null, "Walnut tray", null, 1, usd(cents), false, ReturnClass.STANDARD, null);
  }

  public static OrderLine affected(OrderLine line) {
    return new OrderLine(
        line.sku(),
        line.gtin(),
        line.name(),
        line.variant(),
        line.quantity(),
        line.price(),
        line.custom(),
        line.returnClass(),
        true);
  }

  public static Shipment parcel(String number, TrackingState state, @Nullable Instant lastScan) {
    return new Shipment(
        "UPS", number, state, lastScan, null, null, null, null, null, null, null, null);
  }

  public static Shipment deliveredParcel(
      @Nullable Instant shippedAt, @Nullable Instant deliveredAt) {
    return new Shipment(
        "UPS",
        "1Z9",
        TrackingState.DELIVERED,
        deliveredAt,
        null,
        null,
        shippedAt,
        deliveredAt,
        true,
        null,
        null,
        null);
  }

  public static Shipment scanned(String text) {
    return new Shipment(
        "UPS",
        "1Z9",
        TrackingState.IN_TRANSIT,
        ago(Duration.ofDays(1)),
        text,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public static Shipment estimated(LocalDate from, LocalDate to) {
    return new Shipment(
        "UPS",
        "1Z9",
        TrackingState.IN_TRANSIT,
        ago(Duration.ofDays(1)),
        null,
        new DateRange(from, to),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public static Evidence evidence(String type, EvidenceState state) {
    return new Evidence(type, null, null, state, "OPS");
  }

  public static Signals intents(String... words) {
    return new Signals(
        List.of(words), null, null, null, null, null, null, null, null, null, null, null);
  }

  public static Signals receipt(@Nullable Boolean denies, @Nullable Boolean confirms) {
    return new Signals(
        null, null, null, null, null, null, null, null, null, denies, confirms, null);
  }

  public static Signals blames(Fault fault) {
    return new Signals(null, null, null, null, null, null, null, null, null, null, null, fault);
  }

  public static Review review(int stars) {
    return new Review("r-1", "trustpilot", stars, "not what I hoped for", null, null, null);
  }
}
