package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.NextAction;
import io.proofdesk.model.supportcase.Conversation;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.CaseState;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** What holds of the clocks of any decision, whatever the helpdesk's log says. */
class DecisionClockLawTest {
  private static final DecisionEngine ENGINE = ShippedTables.shippedEngine();

  /** The clocks that the shipped table of pauses names. */
  private static final Set<ClockType> PAUSABLE =
      EnumSet.of(ClockType.RESOLUTION, ClockType.REQUESTER_WAIT, ClockType.DAILY_UPDATE);

  private static final Map<String, ClockType> BY_CLOCK = byClock();

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void every_trace_runs_without_a_gap_and_adds_up(@ForAll long seed) {
    for (var clock : clocks(logged(seed, changes(seed)), seed).values()) {
      var counted =
          clock.trace().stream().map(Clock.Stretch::counted).reduce(Duration.ZERO, Duration::plus);
      assertThat(counted).isLessThanOrEqualTo(longest(clock));
      var dueAt = clock.dueAt();
      if (dueAt == null || clock.trace().isEmpty()) {
        continue;
      }
      assertThat(clock.trace().get(0).from().toInstant()).isEqualTo(clock.startedAt());
      assertThat(clock.trace().get(clock.trace().size() - 1).to().toInstant()).isEqualTo(dueAt);
      for (var i = 1; i < clock.trace().size(); i++) {
        assertThat(clock.trace().get(i).from()).isEqualTo(clock.trace().get(i - 1).to());
      }
    }
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void waiting_moves_a_due_time_only_later_and_only_of_clocks_the_table_names(@ForAll long seed) {
    var plain = clocks(logged(seed, List.of()), seed);
    var waited = clocks(logged(seed, changes(seed)), seed);

    // that the case was answered is also told by the log, and then a next reply is waited for
    if (!plain.containsKey(ClockType.NEXT_REPLY)) {
      waited.remove(ClockType.NEXT_REPLY);
    }
    assertThat(waited.keySet()).isEqualTo(plain.keySet());
    plain.forEach(
        (type, clock) -> {
          var other = Objects.requireNonNull(waited.get(type));
          if (!PAUSABLE.contains(type)) {
            assertThat(other).isEqualTo(clock);
          } else if (clock.dueAt() != null && other.dueAt() != null) {
            assertThat(other.dueAt()).isAfterOrEqualTo(clock.dueAt());
          }
          if (other.dueAt() == null && other.startedAt() != null && clock.dueAt() != null) {
            assertThat(other.state()).isEqualTo(ClockState.PAUSED);
          }
        });
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void what_is_due_is_due_with_a_clock_and_proof_only_where_it_is_asked(@ForAll long seed) {
    var decision = decide(AnyCase.of(seed), seed);
    var clocks = clocks(decision);
    for (var action : decision.nextActions()) {
      @Nullable Instant due = null;
      for (var cell : action.because()) {
        var type = BY_CLOCK.get(cell.rule());
        var clock = type == null ? null : clocks.get(type);
        due = clock == null ? due : clock.dueAt();
      }
      assertThat(action.dueAt()).as("%s among %s", action, clocks.keySet()).isEqualTo(due);
    }
    for (var need : decision.evidence().required()) {
      assertThat(
              need.deadline() == null
                  || decision.nextActions().stream().anyMatch(it -> asks(it, need.type())))
          .as("who asks for %s", need)
          .isTrue();
    }
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void no_reply_is_due_after_the_update_it_promises(@ForAll long seed) {
    var clocks = clocks(decide(AnyCase.of(seed), seed));
    var update = clocks.get(ClockType.NEXT_UPDATE);
    if (update == null || update.state() != ClockState.RUNNING) {
      return;
    }
    for (var type : List.of(ClockType.FIRST_REPLY, ClockType.NEXT_REPLY)) {
      var reply = clocks.get(type);
      // what is decided before anybody wrote promises nothing to an answer
      if (reply != null
          && reply.state() == ClockState.RUNNING
          && Objects.requireNonNull(update.dueAt()).isAfter(reply.startedAt())) {
        assertThat(reply.dueAt())
            .as("%s beside %s", reply, update)
            .isBeforeOrEqualTo(update.dueAt());
      }
    }
  }

  private static boolean asks(NextAction action, String piece) {
    return action.type() == ActionType.ASK
        || (EnumSet.of(ActionType.WAIT, ActionType.CONFIRM).contains(action.type())
            && action.what().contains(piece));
  }

  /** The clock that each shipped row of the next actions names. */
  private static Map<String, ClockType> byClock() {
    Map<String, ClockType> byClock = new HashMap<>();
    for (var grid : new ShippedTables().grids()) {
      if (grid.workbook().equals("next-actions.csv")) {
        int column = -1;
        for (var row : grid.rows()) {
          column = row.contains("By clock") ? row.indexOf("By clock") : column;
          if (column >= 0
              && row.size() > column
              && row.get(0).startsWith("NA-")
              && !row.get(column).isEmpty()) {
            byClock.put(row.get(0), ClockType.valueOf(row.get(column)));
          }
        }
      }
    }
    return Map.copyOf(byClock);
  }

  private static Duration longest(Clock clock) {
    // a close of business may lie a target and a day away
    return clock.target().plus(Duration.ofDays(10));
  }

  private static Map<ClockType, Clock> clocks(SupportCase facts, long seed) {
    return clocks(decide(facts, seed));
  }

  private static Map<ClockType, Clock> clocks(Decision decision) {
    var clocks = new EnumMap<ClockType, Clock>(ClockType.class);
    decision.clocks().forEach(clock -> clocks.put(clock.type(), clock));
    return clocks;
  }

  private static Decision decide(SupportCase facts, long seed) {
    return Movement.decide(ENGINE, facts, AnyCase.momentOf(seed));
  }

  private static SupportCase logged(long seed, List<StateChange> changes) {
    var facts = AnyCase.of(seed);
    var said = facts.conversation();
    return AnyCase.with(
        facts,
        "conversation",
        new Conversation(
            said.caseRef(),
            said.channel(),
            said.locale(),
            said.firstContactAt(),
            said.messages(),
            said.priorDecisions(),
            said.tags(),
            changes));
  }

  private static List<StateChange> changes(long seed) {
    var random = new Random(seed);
    var asOf = AnyCase.momentOf(seed);
    var changes = new ArrayList<StateChange>();
    for (var i = random.nextInt(6); i > 0; i--) {
      Instant at = asOf.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 10)));
      var states = CaseState.values();
      // solving ends clocks, which is another law
      var state = states[random.nextInt(states.length - 1)];
      changes.add(new StateChange(at, state));
    }
    return changes;
  }
}
