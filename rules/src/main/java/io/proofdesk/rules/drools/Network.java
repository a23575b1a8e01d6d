package io.proofdesk.rules.drools;

import io.proofdesk.rules.drools.SlotFact.Slots;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Table;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final KieBase kieBase;
  private final KieSessionConfiguration sessions;
  private final ConcurrentLinkedQueue<Seat> idle = new ConcurrentLinkedQueue<>();
  // how many ask at this moment; CLOSED is added when no one new may
  private final AtomicInteger asking = new AtomicInteger();

  private Network(
      String drl, SlotLayout layout, int rows, KieBase kieBase, KieSessionConfiguration sessions) {
    this.rows = rows;
    this.drl = drl;
    this.layout = layout;
    this.kieBase = kieBase;
    this.sessions = sessions;
  }

  /** A network compiled now, and how to keep it once it has been tried. */
  record Compiled(Network network, Runnable keep) {}

  /** The rules of a table as an earlier run kept them; null when it did not. */
  static @Nullable Network kept(Table table, RuleBases bases) {
    var layout = new SlotLayout(table);
    var drl = DrlWriter.write(table, layout);
    var base = bases.kept(List.of(drl));
    return base == null
        ? null
        : new Network(drl, layout, table.rows().size(), base, bases.oneThread());
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
          new Network(drl, layout, table.rows().size(), compiled.base(), bases.oneThread()),
          compiled.keep());
    } catch (RuleBases.NotCompiledException failure) {
      throw TableRefusedException.notCompiled(
          table, Literals.comment(String.valueOf(failure.getMessage())));
    }
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
      var seat = free == null ? new Seat(kieBase.newKieSession(sessions, null)) : free;
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
