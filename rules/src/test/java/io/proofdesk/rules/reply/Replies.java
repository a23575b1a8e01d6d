package io.proofdesk.rules.reply;

import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.AnchorEvent;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What replies of the tests are made from. */
final class Replies {
  static final Instant AS_OF = Instant.parse("2026-11-23T15:00:00Z");

  private Replies() {}

  static Clock running(ClockType type, String dueAt) {
    return clock(type, ClockState.RUNNING, Instant.parse(dueAt));
  }

  static Clock clock(ClockType type, ClockState state, @Nullable Instant dueAt) {
    return new Clock(
        type,
        state,
        AnchorEvent.DECIDED_AT,
        AS_OF,
        Duration.ofHours(24),
        Basis.CALENDAR,
        "dull/1",
        dueAt,
        null,
        null,
        List.of(),
        List.of());
  }

  static ReplyFacts facts(Clock... clocks) {
    return facts(BoundaryKind.NOT_APPLICABLE, List.of(), List.of(), clocks);
  }

  static ReplyFacts facts(
      BoundaryKind boundary, List<String> missing, List<String> choices, Clock... clocks) {
    return new ReplyFacts(
        AS_OF,
        List.of(clocks),
        missing,
        List.of(),
        choices,
        List.of(new ReplyFacts.Mention("Route", "REFUND_RETURN")),
        "OPS",
        boundary,
        null,
        null,
        null,
        new LeadTime(5, 10, Basis.BUSINESS),
        new ReplyFacts.Store(
            ZoneId.of("America/New_York"),
            "Demo Store",
            "help@demo.example",
            "Your Demo Store team",
            Map.of(),
            StoreTerms.SILENT));
  }

  /** Every word is called by its own name, in lower case with spaces. */
  static @Nullable String label(String list, String word, Language language) {
    if (word.startsWith("NAMELESS")) {
      return null;
    }
    return language == Language.CHINESE
        ? "「" + word + "」"
        : word.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
