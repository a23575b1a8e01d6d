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
import java.util.stream.Collectors;

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
  private final Sentences sentences;

  LastLook(Policy policy, Sentences sentences) {
    this.policy = policy;
    this.sentences = sentences;
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
    remedies(decision, brief, broken);
    reply(decision, brief, broken);
    return List.copyOf(broken);
  }

  private void boundary(Decision decision, Brief brief, List<Warning> broken) {
    var boundary = decision.boundary();
    if (boundary.kind() != BoundaryKind.AUTO_ALLOWED) {
      return;
    }
    if (!decision.evidence().blocking().isEmpty()) {
      broken.add(
          warning(
              Saying.OPEN_BEFORE_PROOF,
              "missing",
              decision.evidence().blocking().stream()
                  .map(type -> sentences.word("Evidence", type))
                  .collect(Collectors.joining(", ")),
              boundary.because()));
    }
    if (isDisputed(brief)) {
      broken.add(warning(Saying.OPEN_BESIDE_DISPUTE, "", "", boundary.because()));
    }
  }

  private void resolution(
      ResolutionOption option, Decision decision, Brief brief, List<Warning> broken) {
    var name = option.resolution();
    if (!mayOpen(decision.boundary().kind()) && policy.movers().contains(name)) {
      broken.add(warning(Saying.OFFERED_OUTSIDE, "what", told(name), option.because()));
    }
    if (isDisputed(brief) && policy.moneyMovers().contains(name)) {
      broken.add(warning(Saying.OFFERED_BESIDE_DISPUTE, "what", told(name), option.because()));
    }
  }

  private void action(NextAction action, Decision decision, Brief brief, List<Warning> broken) {
    var kind = decision.boundary().kind();
    if (!mayOpen(kind)) {
      broken.add(warning(Saying.MOVED_OUTSIDE, "what", action.id(), action.because()));
    }
    if (!decision.evidence().blocking().isEmpty()) {
      broken.add(warning(Saying.MOVED_BEFORE_PROOF, "what", action.id(), action.because()));
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
      broken.add(warning(Saying.DONE_UNASKED, "what", action.id(), action.because()));
    }
    if (decision.boundary().kind() == BoundaryKind.APPROVAL_REQUIRED
        && !(brief.dealings().approved().containsAll(action.what())
            && Boolean.TRUE.equals(brief.dealings().approvalCoversValue()))) {
      broken.add(warning(Saying.DONE_UNAPPROVED, "what", action.id(), action.because()));
    }
    var approver = decision.boundary().approver();
    if (decision.boundary().kind() == BoundaryKind.APPROVAL_REQUIRED
        && (approver == null || !policy.approvers().contains(approver))) {
      broken.add(warning(Saying.DONE_WITHOUT_RIGHT, "what", action.id(), action.because()));
    }
    if (isDisputed(brief)) {
      broken.add(warning(Saying.DONE_BESIDE_DISPUTE, "what", action.id(), action.because()));
    }
    if (brief.customer().identity() == IdentityLevel.NONE) {
      broken.add(warning(Saying.DONE_FOR_STRANGER, "what", action.id(), action.because()));
    }
  }

  /** INVARIANT(one loss, one remedy): what is lost is paid or replaced once, by one action. */
  private void remedies(Decision decision, Brief brief, List<Warning> broken) {
    var ways = brief.dealings().waysApproved();
    if (decision.boundary().kind() == BoundaryKind.APPROVAL_REQUIRED && ways != null && ways < 2) {
      return; // approved for items of their own: two losses, each made good once
    }
    var executing =
        decision.nextActions().stream()
            .filter(action -> action.type() == ActionType.EXECUTE)
            .filter(action -> action.what().stream().anyMatch(policy.remedies()::contains))
            .toList();
    long remedies =
        executing.stream()
            .flatMap(action -> action.what().stream())
            .filter(policy.remedies()::contains)
            .count();
    if (remedies > 1) {
      var because = executing.stream().flatMap(action -> action.because().stream()).toList();
      var told =
          executing.stream()
              .flatMap(action -> action.what().stream())
              .filter(policy.remedies()::contains)
              .map(this::told)
              .collect(Collectors.joining(", "));
      broken.add(warning(Saying.DONE_TWICE, "what", told, because));
    }
  }

  private void reply(Decision decision, Brief brief, List<Warning> broken) {
    var message = brief.message();
    boolean forPeople =
        Boolean.TRUE.equals(message.legalThreat())
            || Boolean.TRUE.equals(message.press())
            || Boolean.TRUE.equals(message.safety());
    if (forPeople && !decision.firstReply().requiresHumanEdit()) {
      broken.add(warning(Saying.TEMPLATE_FOR_PERSON, "", "", decision.firstReply().because()));
    }
  }

  private static boolean mayOpen(BoundaryKind kind) {
    return kind == BoundaryKind.AUTO_ALLOWED || kind == BoundaryKind.APPROVAL_REQUIRED;
  }

  private static boolean isDisputed(Brief brief) {
    var stage = brief.dealings().dispute();
    return stage != null && OPEN.contains(stage);
  }

  private String told(String resolution) {
    return sentences.word("Resolution", resolution);
  }

  private Warning warning(Saying saying, String name, String value, List<CellRef> because) {
    return new Warning(HandOver.INVARIANT, sentences.say(saying, name, value), because);
  }
}
