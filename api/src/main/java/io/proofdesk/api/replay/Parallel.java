package io.proofdesk.api.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Does the same for many, on all cores. Thread-safe. */
public final class Parallel {
  private Parallel() {}

  /**
   * What came of each, in the order given. A failure of one is the failure of all.
   *
   * @param progress hears how many are done, in rising order
   */
  public static <T, R> List<R> map(List<T> all, Function<T, R> work, IntConsumer progress) {
    var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      var running = new ArrayList<Future<R>>();
      all.forEach(one -> running.add(threads.submit(() -> work.apply(one))));
      var results = new ArrayList<R>();
      for (var result : running) {
        results.add(result.get());
        progress.accept(results.size());
      }
      return results;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } finally {
      threads.shutdownNow();
    }
  }
}
