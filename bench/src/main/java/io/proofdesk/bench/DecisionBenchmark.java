package io.proofdesk.bench;

import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.DecisionEngine.Briefed;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One whole decision by the shipped rulebook, and its three parts: case to brief, brief to masked
 * decision, masked decision to the form that leaves. One thread, nothing stored.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // filled by the set-up
public class DecisionBenchmark {
  private static final String DECISION_ID = "00000000-0000-7000-8000-000000000000";

  /** The shipped fixture whose case is decided. */
  @Param({
    "a-stalled-parcel-inside-its-promise-gets-a-next-update-and-no-refund",
    "damage-without-photos-is-asked-once-for-everything-missing",
    "a-dispute-threat-is-answered-in-chinese",
    "a-refund-for-our-fault-above-the-limit-waits-for-a-supervisor",
    "contradicting-facts-go-to-a-person-and-nothing-moves"
  })
  public String fixture;

  private Rulebook rulebook;
  private DecisionEngine engine;
  private SupportCase supportCase;
  private Instant asOf;
  private Briefed briefed;
  private Decision masked;

  /** Loads the rulebook and takes the first decision. */
  @Setup
  public void prepare() throws IOException {
    var shipped = Shipped.fixture(fixture);
    rulebook = Shipped.load(new Rulebooks(), Shipped.tables());
    supportCase = shipped.supportCase();
    asOf = shipped.asOf();
    engine = Objects.requireNonNull(rulebook.engineFor(supportCase.store()));
    briefed = brief();
    masked = decide();
  }

  /** Gives the tables back. */
  @TearDown
  public void release() {
    rulebook.close();
  }

  /** Case to brief. */
  @Benchmark
  public Briefed brief() {
    return engine.brief(supportCase, null, asOf);
  }

  /** Brief to masked decision. */
  @Benchmark
  public Decision decide() {
    return engine.decide(DECISION_ID, briefed.brief(), asOf);
  }

  /** Masked decision to the form that leaves. */
  @Benchmark
  public Decision reveal() {
    return engine.reveal(masked, briefed.personalValues());
  }

  /** All of it. */
  @Benchmark
  public Decision whole() {
    var made = brief();
    return engine.reveal(engine.decide(DECISION_ID, made.brief(), asOf), made.personalValues());
  }
}
