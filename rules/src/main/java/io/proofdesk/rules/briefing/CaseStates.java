package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.brief.StatePeriod;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.CaseState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a case was not open, in the order of time. The helpdesk's log is the last word. Without one
 * the messages tell: our public answer leaves the case answered, or waiting for the customer when
 * the decision behind it asked for something; the customer's next message opens it again. Nothing
 * tells of other states, so that no clock stands still on a guess.
 */
final class CaseStates {
  private CaseStates() {}

  static List<StatePeriod> of(CaseAt at) {
    var logged = at.facts().conversation().stateChanges();
    var changes =
        (logged == null ? told(at) : logged)
            .stream()
                .filter(change -> !at.isAhead(change.at()))
                .sorted(Comparator.comparing(StateChange::at))
                .toList();
    return periods(changes);
  }

  private static List<StatePeriod> periods(List<StateChange> changes) {
    var periods = new ArrayList<StatePeriod>();
    var state = CaseState.OPEN;
    Instant since = Instant.MIN;
    for (var change : changes) {
      if (change.state() == state) {
        continue;
      }
      add(periods, state, since, change.at());
      state = change.state();
      since = change.at();
    }
    add(periods, state, since, null);
    return List.copyOf(periods);
  }

  private static void add(
      List<StatePeriod> periods, CaseState state, Instant from, @Nullable Instant to) {
    // two turns at one moment: the later of them holds
    if (state != CaseState.OPEN && (to == null || to.isAfter(from))) {
      periods.add(new StatePeriod(state, from, to));
    }
  }

  private static List<StateChange> told(CaseAt at) {
    var changes = new ArrayList<StateChange>();
    Instant heard = Instant.MIN;
    var messages =
        at.messages().stream()
            .filter(message -> !Boolean.TRUE.equals(message.autoSubmitted()))
            .sorted(Comparator.comparing(Message::at))
            .toList();
    for (var message : messages) {
      if (message.author() == Author.CUSTOMER) {
        heard = message.at();
        changes.add(new StateChange(message.at(), CaseState.OPEN));
      } else if (message.isPublic() && asked(at, heard, message.at())) {
        changes.add(new StateChange(message.at(), CaseState.WAITING_FOR_CUSTOMER));
      } else if (message.isPublic() && message.author() == Author.AGENT) {
        changes.add(new StateChange(message.at(), CaseState.ANSWERED));
      }
    }
    return changes;
  }

  /** Whether the newest decision between what the customer wrote and our answer asked for more. */
  private static boolean asked(CaseAt at, Instant heard, Instant answered) {
    var prior = at.facts().conversation().priorDecisions();
    return requireNonNullElse(prior, List.<PriorDecision>of()).stream()
        .filter(decision -> !decision.at().isBefore(heard))
        .filter(decision -> !decision.at().isAfter(answered.plus(CaseAt.CLOCK_SKEW)))
        .max(Comparator.comparing(PriorDecision::at))
        .map(PriorDecision::situation)
        .filter(at.store().asksCustomer())
        .isPresent();
  }
}
