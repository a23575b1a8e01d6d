package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Boundary.ResolutionOption;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.Decision.Warning;
import io.proofdesk.model.decision.NextAction;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at a finished decision once more before it leaves. The rows of the invariants say in
 * business words what must never come out; this holds the line where a formula or an action between
 * them and the decision was changed. It reads enums and traits only, never an open word.
 * Thread-safe.
 */
final class LastLook {
  private static final Set<DisputeStage> OPEN =
      Set.of(
          DisputeStage.INQUIRY,
          DisputeStage.CHARGEBACK,
          DisputeStage.PRE_ARBITRATION,
          DisputeStage.ARBITRATION);

  private final Policy policy;

  LastLook(Policy policy) {
    this.policy = policy;
  }

  /** Everything that must not leave like this, with its cells; empty when all is well. */
  List<Warning> at(Decision decision, Brief brief) {
    var broken = new ArrayList<Warning>();
    boundary(decision, brief, broken);
    decision.boundary().resolutions().stream()
        .filter(option -> option.standing() != Standing.FORBIDDEN)
        .forEach(option -> resolution(option, decision, brief, broken));
    decision.nextActions().stream()
        .filter(action -> Acting.moves(action.type()))
        .forEach(action -> action(action, decision, brief, broken));
    reply(decision, brief, broken);
    return List.copyOf(broken);
  }

  private static void boundary(Decision decision, Brief brief, List<Warning> broken) {
    var boundary = decision.boundary();
    if (boundary.kind() != BoundaryKind.AUTO_ALLOWED) {
      return;
    }
    if (!decision.evidence().blocking().isEmpty()) {
      broken.add(
          warning(
              "money or goods may move while "
                  + String.join(", ", decision.evidence().blocking())
                  + " is not accepted",
              boundary.because()));
    }
    if (isDisputed(brief)) {
      broken.add(warning("the boundary is open beside an open dispute", boundary.because()));
    }
  }

  private void resolution(
      ResolutionOption option, Decision decision, Brief brief, List<Warning> broken) {
    var name = option.resolution();
    if (!mayOpen(decision.boundary().kind()) && policy.movers().contains(name)) {
      broken.add(warning(name + " is offered outside the boundary", option.because()));
    }
    if (isDisputed(brief) && policy.moneyMovers().contains(name)) {
      broken.add(warning(name + " is offered beside an open dispute", option.because()));
    }
  }

  private void action(NextAction action, Decision decision, Brief brief, List<Warning> broken) {
    var kind = decision.boundary().kind();
    if (!mayOpen(kind)) {
      broken.add(warning(action.id() + " moves something outside the boundary", action.because()));
    }
    if (!decision.evidence().blocking().isEmpty()) {
      broken.add(
          warning(
              action.id() + " moves something before the blocking evidence is accepted",
              action.because()));
    }
    if (action.type() == ActionType.EXECUTE) {
      execution(action, decision, brief, broken);
    }
  }

  private void execution(NextAction action, Decision decision, Brief brief, List<Warning> broken) {
    var recommended =
        decision.boundary().resolutions().stream()
            .filter(option -> option.standing() == Standing.RECOMMENDED)
            .map(ResolutionOption::resolution)
            .toList();
    if (action.what().isEmpty() || !recommended.containsAll(action.what())) {
      broken.add(warning(action.id() + " carries out what no row recommends", action.because()));
    }
    if (decision.boundary().kind() == BoundaryKind.APPROVAL_REQUIRED
        && !(brief.dealings().approved().containsAll(action.what())
            && Boolean.TRUE.equals(brief.dealings().approvalCoversValue()))) {
      broken.add(warning(action.id() + " carries out what nobody approved", action.because()));
    }
    var approver = decision.boundary().approver();
    if (decision.boundary().kind() == BoundaryKind.APPROVAL_REQUIRED
        && (approver == null || !policy.approvers().contains(approver))) {
      broken.add(
          warning(
              action.id() + " carries something out on the word of a role that may not approve",
              action.because()));
    }
    if (isDisputed(brief)) {
      broken.add(
          warning(action.id() + " carries something out beside an open dispute", action.because()));
    }
    if (brief.customer().identity() == IdentityLevel.NONE) {
      broken.add(
          warning(
              action.id() + " carries something out for somebody nobody knows", action.because()));
    }
  }

  private static void reply(Decision decision, Brief brief, List<Warning> broken) {
    var message = brief.message();
    boolean forPeople =
        Boolean.TRUE.equals(message.legalThreat())
            || Boolean.TRUE.equals(message.press())
            || Boolean.TRUE.equals(message.safety());
    if (forPeople && !decision.firstReply().requiresHumanEdit()) {
      broken.add(
          warning("a template would answer where a person must", decision.firstReply().because()));
    }
  }

  private static boolean mayOpen(BoundaryKind kind) {
    return kind == BoundaryKind.AUTO_ALLOWED || kind == BoundaryKind.APPROVAL_REQUIRED;
  }

  private static boolean isDisputed(Brief brief) {
    var stage = brief.dealings().dispute();
    return stage != null && OPEN.contains(stage);
  }

  private static Warning warning(String sentence, List<CellRef> because) {
    return new Warning(HandOver.INVARIANT, sentence, because);
  }
}
