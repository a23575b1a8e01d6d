package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Boundary;
import io.proofdesk.model.decision.Boundary.ResolutionOption;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.EvidenceDecision;
import io.proofdesk.model.decision.EvidenceDecision.Required;
import io.proofdesk.model.decision.FirstReply;
import io.proofdesk.model.decision.NextAction;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.Standing;
import io.proofdesk.rules.reply.writing.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to do next, in the order of the rows. */
final class Acting {
  private static final String ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT";
  private static final String MISSING_EVIDENCE = "MISSING_EVIDENCE";
  private static final String RECOMMENDED_RESOLUTION = "RECOMMENDED_RESOLUTION";

  private Acting() {}

  static List<NextAction> of(
      Walk walk,
      Brief brief,
      EvidenceDecision evidence,
      Boundary boundary,
      List<Clock> clocks,
      FirstReply reply,
      Language language) {
    var actions = new ArrayList<NextAction>();
    for (ResultRow row : walk.rowsWith(Headings.DO)) {
      var type = row.requiredWord(Headings.DO, ActionType.class);
      if (ACKNOWLEDGEMENT.equals(row.word(Headings.WHAT)) && reply.acknowledgement() == null) {
        continue; // there is nothing to let go out
      }
      var what = objects(type, row.word(Headings.WHAT), brief, evidence, boundary);
      actions.add(
          new NextAction(
              type,
              id(type, actions),
              key(brief, type, what),
              what,
              row.text(Headings.INSTRUCTION, Headings.INSTRUCTION_IN_CHINESE, language),
              row.word(Headings.WHO),
              moves(type) ? boundary.kind() : null,
              type == ActionType.ASK ? attempt(what, brief) : null,
              type == ActionType.ASK ? row.count(Headings.ATTEMPTS) : null,
              type == ActionType.ASK ? row.word(Headings.THEN, ActionType.class) : null,
              due(row.word(Headings.BY_CLOCK, ClockType.class), clocks),
              row.because()));
    }
    return List.copyOf(actions);
  }

  /** The clock says when, in its own hours: a second due time beside it would be another one. */
  static @Nullable Instant due(@Nullable ClockType type, List<Clock> clocks) {
    return clocks.stream()
        .filter(clock -> clock.type() == type)
        .map(Clock::dueAt)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** {@code ask-1}, {@code handoff-1}, {@code ask-2} … */
  static String id(ActionType type, List<NextAction> before) {
    var nth = before.stream().filter(action -> action.type() == type).count() + 1;
    return type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + nth;
  }

  /** The same for the same action of the same case, whichever decision names it. */
  static String key(Brief brief, ActionType type, List<String> what) {
    var name =
        brief.store() + "|" + brief.details().caseKey() + "|" + type + "|" + String.join(",", what);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static boolean moves(ActionType type) {
    return type == ActionType.PROPOSE || type == ActionType.EXECUTE;
  }

  private static List<String> objects(
      ActionType type,
      @Nullable String what,
      Brief brief,
      EvidenceDecision evidence,
      Boundary boundary) {
    if (what == null) {
      return List.of();
    }
    return switch (what) {
      case MISSING_EVIDENCE ->
          evidence.required().stream()
              .filter(need -> need.from().equals(EvidenceNeeds.FROM_CUSTOMER))
              .filter(need -> need.status().equals("MISSING") || need.status().equals("REJECTED"))
              .map(Required::type)
              .toList();
      case RECOMMENDED_RESOLUTION ->
          boundary.resolutions().stream()
              .filter(option -> option.standing() == Standing.RECOMMENDED)
              .map(ResolutionOption::resolution)
              .filter(resolution -> mayBeDone(type, resolution, brief, boundary))
              .toList();
      default -> List.of(what);
    };
  }

  /**
   * INVARIANT(approved means approved): above the limit only what a person approved is carried out.
   */
  private static boolean mayBeDone(
      ActionType type, String resolution, Brief brief, Boundary boundary) {
    return type != ActionType.EXECUTE
        || boundary.kind() != BoundaryKind.APPROVAL_REQUIRED
        || brief.dealings().approved().contains(resolution);
  }

  /** Attempts are counted by the caller: of the e-mail on its own, of everything else together. */
  private static int attempt(List<String> what, Brief brief) {
    var asked =
        what.contains("ORDER_EMAIL") || what.contains("CORRECTED_EMAIL")
            ? brief.customer().emailAsked()
            : brief.order().factsAsked();
    return Math.toIntExact(asked) + 1;
  }
}
