package io.proofdesk.rules;

import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.Standing;
import io.proofdesk.rules.briefing.Cases;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** What a decision lets move, told from the decision alone. */
final class Movement {
  static final String ID = "019a9c00-0000-7000-8000-000000000001";

  private static final Set<String> MOVERS =
      Set.of(
          "CHANGE_SPEC",
          "EXPEDITE",
          "RESHIP",
          "REPLACE",
          "REMAKE_RUSH",
          "EXCHANGE",
          "PARTIAL_REFUND",
          "FULL_REFUND",
          "RETURN_THEN_REFUND",
          "KEEP_AND_PARTIAL_REFUND",
          "STORE_CREDIT",
          "GOODWILL_CODE",
          "CANCEL",
          "GIFT_CARD");

  private Movement() {}

  static Decision decide(DecisionEngine engine, Cases facts) {
    return decide(engine, facts.build(), Cases.NOW);
  }

  static Decision decide(DecisionEngine engine, SupportCase facts, Instant asOf) {
    return engine.decide(ID, engine.brief(facts, null, asOf).brief(), asOf);
  }

  /** Everything that is carried out, proposed or open; empty when nothing may move. */
  static TreeSet<String> of(Decision decision) {
    var moving = new TreeSet<String>();
    decision.nextActions().stream()
        .filter(action -> isMove(action.type()))
        .forEach(action -> moving.add(action.type() + " " + action.what()));
    decision.boundary().resolutions().stream()
        .filter(option -> option.standing() != Standing.FORBIDDEN)
        .filter(option -> MOVERS.contains(option.resolution()))
        .filter(option -> decision.boundary().kind() != BoundaryKind.APPROVAL_REQUIRED)
        .forEach(option -> moving.add(option.standing() + " " + option.resolution()));
    if (decision.boundary().kind() == BoundaryKind.AUTO_ALLOWED) {
      moving.add("boundary");
    }
    return moving;
  }

  static boolean isMove(ActionType type) {
    return type == ActionType.EXECUTE || type == ActionType.PROPOSE;
  }
}
