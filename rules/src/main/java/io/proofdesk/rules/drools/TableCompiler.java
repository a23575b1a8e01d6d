package io.proofdesk.rules.drools;

import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.table.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Compiles tables and shares what it compiled: one set of rules for all tables of one meaning, let
 * go when the last of them is closed. Thread-safe.
 */
public final class TableCompiler {

  private final Map<String, Shared> byMeaning = new HashMap<>();
  private final RuleBases bases;

  /** Rules in use. Guarded by {@code byMeaning}. */
  private static final class Shared {
    final CompletableFuture<Network> network = new CompletableFuture<>();
    int holders;
  }

  /** Compiles everything itself. */
  public TableCompiler() {
    this(KeptBytes.NONE);
  }

  /** Takes what an earlier run has kept. */
  public TableCompiler(KeptBytes kept) {
    this(new RuleBases(kept));
  }

  TableCompiler(RuleBases bases) {
    this.bases = bases;
  }

  /** The DRL a table becomes, without compiling it. */
  public static String drl(Table table) {
    return DrlWriter.write(table, new SlotLayout(table));
  }

  /**
   * Refuses a table whose rules cannot be written, without compiling them.
   *
   * @throws TableRefusedException when it has more columns than there is room for
   */
  public static void refuseUnwritable(Table table) {
    drl(table);
  }

  /**
   * Compiles a table, or takes the rules of one already compiled with the same meaning. The caller
   * closes what it gets. Blocks for the time of compiling, some 40 ms for 40 rows.
   *
   * @param meaning canonical text or hash of hit policy, columns, row ids, cells and results; equal
   *     only for tables that answer alike
   * @throws TableRefusedException when the table cannot be compiled
   */
  public CompiledTable compile(Table table, String meaning) {
    Shared shared;
    boolean first;
    synchronized (byMeaning) {
      shared = byMeaning.computeIfAbsent(meaning, key -> new Shared());
      first = shared.holders++ == 0;
    }
    try {
      if (first) {
        fill(shared, table);
      }
      return new CompiledTable(table, shared.network.join(), () -> release(meaning, shared));
    } catch (RuntimeException failure) {
      release(meaning, shared);
      throw failure instanceof CompletionException
              && failure.getCause() instanceof RuntimeException cause
          ? cause
          : failure;
    }
  }

  /** The rules that combine facts, compiled as the tables are. Blocks for as long as it takes. */
  public FactCombiner factCombiner() {
    return FactCombiner.compiled(bases);
  }

  /** How many sets of rules are held, for metrics. */
  public int held() {
    synchronized (byMeaning) {
      return byMeaning.size();
    }
  }

  private void fill(Shared shared, Table table) {
    try {
      shared.network.complete(network(table));
    } catch (RuntimeException | Error failure) {
      // whoever waits for the same meaning must not wait for ever
      shared.network.completeExceptionally(failure);
      throw failure;
    }
  }

  private Network network(Table table) {
    var kept = Network.kept(table, bases);
    return kept == null ? Network.tried(table, bases) : kept;
  }

  private void release(String meaning, Shared shared) {
    @Nullable Network last = null;
    synchronized (byMeaning) {
      if (--shared.holders == 0) {
        byMeaning.remove(meaning, shared);
        last = shared.network.isCompletedExceptionally() ? null : shared.network.getNow(null);
      }
    }
    if (last != null) {
      last.close();
    }
  }
}
