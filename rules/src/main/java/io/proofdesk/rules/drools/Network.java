package io.proofdesk.rules.drools;

import io.proofdesk.rules.drools.SlotFact.Slots;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Table;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/**
 * The rules of one table, compiled, with the sessions that ask them. Sessions belong to it, not to
 * threads, so that an old version can go. Thread-safe.
 */
final class Network {

  private static final int CLOSED = Integer.MIN_VALUE;

  private final String drl;
  private final SlotLayout layout;
  private final int rows;
  private final KieSessionConfiguration sessions;
  private final ConcurrentLinkedQueue<Seat> idle = new ConcurrentLinkedQueue<>();
  // how many ask at this moment; CLOSED is added when no one new may
  private final AtomicInteger asking = new AtomicInteger();
  private volatile @Nullable KieBase kieBase;
  // guarded by this; gone once it was read
  private @Nullable Supplier<KieBase> unread;

  private Network(
      Table table,
      SlotLayout layout,
      String drl,
      RuleBases bases,
      @Nullable KieBase kieBase,
      @Nullable Supplier<KieBase> unread) {
    this.drl = drl;
    this.layout = layout;
    this.rows = table.rows().size();
    this.sessions = bases.oneThread();
    this.kieBase = kieBase;
    this.unread = unread;
  }

  /** A network compiled now, and how to keep it once it has been tried. */
  record Compiled(Network network, Runnable keep) {}

  /**
   * The rules of a table as an earlier run kept and tried them; null when none did. They are read
   * when somebody first asks: most runs ask few of the tables, and a start asks none of many.
   */
  static @Nullable Network kept(Table table, RuleBases bases) {
    var layout = new SlotLayout(table);
    var drl = DrlWriter.write(table, layout);
    var kept = bases.kept(List.of(drl));
    return kept == null
        ? null
        : new Network(table, layout, drl, bases, null, () -> read(kept, table, bases));
  }

  /** Whole bytes that are no rules all the same are as good as none. */
  private static KieBase read(byte[] kept, Table table, RuleBases bases) {
    var base = bases.read(kept);
    return base == null ? tried(table, bases).base() : base;
  }

  /**
   * The rules of a table, compiled now, put to work on every row, and kept for the next run.
   *
   * @throws TableRefusedException when the table cannot be compiled, or a rule misses its case
   */
  static Network tried(Table table, RuleBases bases) {
    var compiled = compiled(table, bases);
    DryRun.check(table, compiled.network());
    // no run after this one has to try it again
    compiled.keep().run();
    return compiled.network();
  }

  /**
   * The rules of a table, compiled now.
   *
   * @throws TableRefusedException when the table cannot be compiled
   */
  static Compiled compiled(Table table, RuleBases bases) {
    var layout = new SlotLayout(table);
    var drl = DrlWriter.write(table, layout);
    try {
      var compiled = bases.compiled(List.of(drl));
      return new Compiled(
          new Network(table, layout, drl, bases, compiled.base(), null), compiled.keep());
    } catch (RuleBases.NotCompiledException failure) {
      throw TableRefusedException.notCompiled(
          table, Literals.comment(String.valueOf(failure.getMessage())));
    }
  }

  private KieBase base() {
    var base = kieBase;
    return base == null ? read() : base;
  }

  private synchronized KieBase read() {
    var base = kieBase;
    if (base == null) {
      base = Objects.requireNonNull(unread, "rules are read or there to be read").get();
      kieBase = base;
      unread = null;
    }
    return base;
  }

  String drl() {
    return drl;
  }

  /**
   * Indexes of the rows that fit.
   *
   * @throws IllegalStateException after closing
   */
  BitSet rowsThatFit(Facts facts) {
    enter();
    try {
      var free = idle.poll();
      var seat = free == null ? new Seat(base().newKieSession(sessions, null)) : free;
      try {
        var rows = seat.ask(facts);
        idle.add(seat);
        return rows;
      } catch (RuntimeException failure) {
        // whatever half-way state the session is in goes with it
        seat.session.dispose();
        throw failure;
      }
    } finally {
      leave();
    }
  }

  private void enter() {
    if (asking.incrementAndGet() <= 0) {
      leave();
      throw new IllegalStateException("the table is closed");
    }
  }

  private void leave() {
    if (asking.decrementAndGet() == CLOSED) {
      disposeSessions();
    }
  }

  /** Lets no one new in; the last one under way, or else this call, disposes the sessions. */
  void close() {
    if (asking.getAndUpdate(n -> n < 0 ? n : n + CLOSED) == 0) {
      disposeSessions();
    }
  }

  private void disposeSessions() {
    for (var seat = idle.poll(); seat != null; seat = idle.poll()) {
      seat.session.dispose();
    }
  }

  /** Facts left behind in idle sessions; always 0, or memory would grow. */
  long factsLeft() {
    return idle.stream().mapToLong(seat -> seat.session.getFactCount()).sum();
  }

  /** A session and its scratch room. One call, one thread. */
  private final class Seat {
    private final KieSession session;
    private final Slots slots = new Slots();

    Seat(KieSession session) {
      this.session = session;
    }

    /** The last condition of each rule notes its row and never holds, so nothing is left to do. */
    BitSet ask(Facts facts) {
      layout.fill(facts, slots);
      var fact = SlotFact.of(slots, rows);
      Sessions.remove(session, session.insert(fact));
      var fitting = new BitSet(rows);
      for (int row = 0; row < rows; row++) {
        if (fact.fitting()[row]) {
          fitting.set(row);
        }
      }
      return fitting;
    }
  }
}
