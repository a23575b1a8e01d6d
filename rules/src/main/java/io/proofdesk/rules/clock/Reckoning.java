package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What counting time came to. Thread-safe. */
public sealed interface Reckoning {

  /**
   * Time was counted.
   *
   * @param from start of what was counted
   * @param to end of what was counted, half-open
   * @param counted how much counted, exactly the sum over the trace
   * @param trace what counted and why, in the order of time
   */
  record Counted(Instant from, Instant to, Duration counted, List<Clock.Stretch> trace)
      implements Reckoning {
    public Counted {
      trace = List.copyOf(trace);
    }

    @Override
    public <R> R fold(Function<Counted, R> ifCounted, Function<Refused, R> ifRefused) {
      return ifCounted.apply(this);
    }
  }

  /**
   * There is no answer within reach.
   *
   * @param finding why, and what to do
   */
  record Refused(Finding finding) implements Reckoning {
    @Override
    public <R> R fold(Function<Counted, R> ifCounted, Function<Refused, R> ifRefused) {
      return ifRefused.apply(this);
    }
  }

  /** One answer from either. */
  <R> R fold(Function<Counted, R> ifCounted, Function<Refused, R> ifRefused);
}
