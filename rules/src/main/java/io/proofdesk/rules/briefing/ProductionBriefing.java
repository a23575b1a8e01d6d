package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.brief.ProductionFacts;
import io.proofdesk.model.supportcase.Production;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The making of a custom order, and whether it can still be changed. */
final class ProductionBriefing {
  private static final Production NOT_MADE =
      new Production(null, null, null, null, null, null, null, null, null, null);

  private ProductionBriefing() {}

  static ProductionFacts of(CaseAt at) {
    var production = requireNonNullElse(at.facts().production(), NOT_MADE);
    boolean given = at.facts().production() != null;
    var started = started(production, at);
    return new ProductionFacts(
        production.stage(),
        started,
        windowOpen(started, at),
        minutesToClose(at),
        given ? isGiven(production.requestedSpec()) : null,
        given ? production.requestedSpecSentAt() != null : null,
        confirmationOverdue(production, at),
        production.itemMatchesSpec(),
        production.rush(),
        production.capacityForRush());
  }

  /** When the window measured in time closes; null where only the stage counts. */
  static @Nullable Instant windowEndsAt(CaseAt at) {
    var order = at.facts().order();
    var window = at.store().changeWindow();
    if (order == null || order.placedAt() == null || window == null) {
      return null;
    }
    return window.mode() == ChangeWindow.Mode.STAGE_ONLY
        ? null
        : order.placedAt().plus(window.length());
  }

  static boolean isGiven(@Nullable String spec) {
    return spec != null && !spec.isBlank();
  }

  /** Material is touched from the production stage on, or from the moment the workshop noted. */
  private static @Nullable Boolean started(Production production, CaseAt at) {
    var startedAt = production.startedAt();
    if (startedAt != null && !at.isAhead(startedAt)) {
      return true;
    }
    var stage = production.stage();
    if (stage == null) {
      return null;
    }
    return switch (stage) {
      case PRODUCTION, QUALITY_CHECK, READY, SHIPPED -> true;
      case RECEIVED, DESIGN_LAYOUT -> false;
      case UNKNOWN -> null;
    };
  }

  private static @Nullable Boolean confirmationOverdue(Production production, CaseAt at) {
    var sentAt = production.requestedSpecSentAt();
    var waits = at.store().waitsForCustomer();
    return sentAt == null || waits == null
        ? null
        : !at.asOf().isBefore(at.store().businessTime().onOpenDay(sentAt.plus(waits)));
  }

  private static @Nullable Boolean windowOpen(@Nullable Boolean started, CaseAt at) {
    var window = at.store().changeWindow();
    if (window == null) {
      return null;
    }
    var byStage = started == null ? null : Boolean.valueOf(!started);
    var endsAt = windowEndsAt(at);
    var byTime = endsAt == null ? null : Boolean.valueOf(at.asOf().isBefore(endsAt));
    return switch (window.mode()) {
      case WINDOW_ONLY -> byTime;
      case STAGE_ONLY -> byStage;
      case EITHER -> either(byTime, byStage);
    };
  }

  private static @Nullable Boolean either(@Nullable Boolean one, @Nullable Boolean other) {
    if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
      return true;
    }
    return one == null || other == null ? null : false;
  }

  private static @Nullable Long minutesToClose(CaseAt at) {
    var endsAt = windowEndsAt(at);
    return endsAt != null && at.asOf().isBefore(endsAt)
        ? Duration.between(at.asOf(), endsAt).toMinutes()
        : null;
  }
}
