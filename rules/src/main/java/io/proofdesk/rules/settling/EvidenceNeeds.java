package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.EvidenceDecision;
import io.proofdesk.model.decision.EvidenceDecision.Required;
import io.proofdesk.model.decision.NextAction;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is needed, what came, what is missing, and what that blocks. */
final class EvidenceNeeds {
  static final String MONEY_AND_GOODS = "MONEY_AND_GOODS";
  static final String FROM_CUSTOMER = "CUSTOMER";
  private static final String BLOCKS_NOTHING = "NOTHING";

  private EvidenceNeeds() {}

  static EvidenceDecision of(Walk walk, Brief brief, Language language, Instant asOf) {
    Map<String, Required> byType = new LinkedHashMap<>();
    for (ResultRow row : walk.rowsWith(Headings.EVIDENCE)) {
      var type = row.word(Headings.EVIDENCE);
      if (type != null) {
        byType.merge(type, required(row, type, brief, language, asOf), EvidenceNeeds::stricter);
      }
    }
    var required = List.copyOf(byType.values());
    var missing =
        required.stream()
            .filter(need -> !need.status().equals("ACCEPTED"))
            .map(Required::type)
            .toList();
    var blocking =
        required.stream()
            .filter(need -> !need.status().equals("ACCEPTED"))
            .filter(need -> need.blocks().equals(MONEY_AND_GOODS))
            .map(Required::type)
            .toList();
    return new EvidenceDecision(required, List.copyOf(brief.proof().received()), missing, blocking);
  }

  /**
   * The same, with deadlines only where the customer is asked: a day set for what nobody asks for
   * is a threat without a request. While the clock of such pieces runs, it says when; another day
   * is moved to one that opens.
   */
  static EvidenceDecision asked(
      EvidenceDecision evidence,
      List<NextAction> actions,
      List<Clock> clocks,
      UnaryOperator<Instant> onOpenDay) {
    var byClock = Acting.due(ClockType.EVIDENCE_DEADLINE, clocks);
    var required =
        evidence.required().stream()
            .map(need -> need.deadline() == null || isAsked(need, actions) ? need : by(need, null))
            .map(need -> need.deadline() == null ? need : by(need, moved(need, byClock, onOpenDay)))
            .toList();
    return new EvidenceDecision(
        required, evidence.received(), evidence.missing(), evidence.blocking());
  }

  /** One question asks for all that is missing; what is waited for was asked for before. */
  private static boolean isAsked(Required need, List<NextAction> actions) {
    return actions.stream()
        .anyMatch(
            action ->
                switch (action.type()) {
                  case ASK -> true;
                  case WAIT, CONFIRM -> action.what().contains(need.type());
                  case LOOKUP, REPLY, PROPOSE, EXECUTE, HANDOFF, WRITE_BACK, STOP -> false;
                });
  }

  private static @Nullable Instant moved(
      Required need, @Nullable Instant byClock, UnaryOperator<Instant> onOpenDay) {
    var deadline = need.deadline();
    return byClock != null || deadline == null ? byClock : onOpenDay.apply(deadline);
  }

  private static Required by(Required need, @Nullable Instant deadline) {
    return new Required(
        need.type(),
        need.blocks(),
        need.from(),
        need.why(),
        need.status(),
        deadline,
        need.because());
  }

  private static Required required(
      ResultRow row, String type, Brief brief, Language language, Instant asOf) {
    var from = row.requiredWord(Headings.FROM);
    var status = status(type, brief);
    return new Required(
        type,
        row.requiredWord(Headings.BLOCKS),
        from,
        row.text(Headings.WHY_ASKED, Headings.WHY_ASKED_IN_CHINESE, language),
        status,
        deadline(row.duration(Headings.DUE_WITHIN), from, status, asOf),
        row.because());
  }

  private static String status(String type, Brief brief) {
    if (brief.proof().accepted().contains(type)) {
      return "ACCEPTED";
    }
    if (brief.proof().rejected().contains(type)) {
      return "REJECTED";
    }
    return brief.proof().received().contains(type) ? "UNVERIFIED" : "MISSING";
  }

  /** Only what the customer still owes has a deadline. */
  private static @Nullable Instant deadline(
      @Nullable Duration within, String from, String status, Instant asOf) {
    var owed =
        from.equals(FROM_CUSTOMER) && (status.equals("MISSING") || status.equals("REJECTED"));
    return owed && within != null ? asOf.plus(within) : null;
  }

  /** Two rows that ask for the same type: the one that blocks stands, with the cells of both. */
  private static Required stricter(Required one, Required other) {
    var strict = one.blocks().equals(BLOCKS_NOTHING) ? other : one;
    var because = new ArrayList<CellRef>(one.because());
    because.addAll(other.because());
    return new Required(
        strict.type(),
        strict.blocks(),
        strict.from(),
        strict.why(),
        strict.status(),
        earlier(one.deadline(), other.deadline()),
        List.copyOf(because));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
