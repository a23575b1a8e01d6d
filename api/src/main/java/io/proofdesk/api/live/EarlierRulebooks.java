package io.proofdesk.api.live;

import io.proofdesk.api.RuleSource.Rules;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.published.Packing;
import io.proofdesk.api.store.PublishedRulebooks;
import io.proofdesk.api.store.StoreFailure;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.source.WorkbookBytes;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rulebooks that answered once, read again from what was published. The last few stay loaded; one
 * is loaded at a time, on a thread of its own, and whoever comes when enough wait is turned away.
 * Thread-safe.
 */
public final class EarlierRulebooks implements AutoCloseable {
  /** They share their unchanged tables with the live one, so they cost little. */
  private static final int LOADED = 2;

  private static final int MOST_WAITING = 32;

  private final LiveRulebook live;
  private final PublishedRulebooks published;
  private final BiFunction<WorkbookBytes, String, Reading<Rules>> source;
  private final ExecutorService thread;
  // INVARIANT(lent under the lock): an edition in here is never retired while somebody takes it
  private final Map<Wanted, Loaded> loaded = new LinkedHashMap<>(8, 0.75f, true);
  private final Map<Wanted, List<Promise<Loaded>>> loading = new HashMap<>();
  private int waiting;
  private boolean closed;

  /**
   * @param source reads and compiles published workbooks
   */
  public EarlierRulebooks(
      LiveRulebook live,
      PublishedRulebooks published,
      BiFunction<WorkbookBytes, String, Reading<Rules>> source) {
    this.live = live;
    this.published = published;
    this.source = source;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              var it = new Thread(work, "earlier-rules");
              it.setDaemon(true);
              return it;
            });
  }

  /**
   * A rulebook as a decision names it.
   *
   * @param hash its content hash
   * @param version the name it was published under, which is part of its decisions
   */
  public record Wanted(String hash, String version) {
    private boolean is(Rulebook rulebook) {
      return rulebook.hash().equals(hash) && rulebook.version().equals(version);
    }
  }

  /** A rulebook to borrow, or why there is none; one of the two. */
  private record Loaded(@Nullable Edition edition, @Nullable Finding missing) {
    static Loaded missing(Finding why) {
      return new Loaded(null, why);
    }

    void borrow() {
      if (edition != null && !edition.borrow()) {
        throw new IllegalStateException("an edition was retired while it was to be had");
      }
    }

    void retire() {
      if (edition != null) {
        edition.retire();
      }
    }
  }

  /**
   * Lends the rulebook that is wanted for the whole of a piece of work, or tells why there is none.
   *
   * @param work what to do with it, on the caller's context
   * @param without what to do when its workbooks were never kept, or cannot be read any more
   */
  public <T> Future<T> during(
      Wanted wanted, Function<Rulebook, Future<T>> work, Function<Finding, Future<T>> without) {
    Future<Optional<T>> now =
        live.during(
            rulebook ->
                wanted.is(rulebook)
                    ? work.apply(rulebook).map(Optional::of)
                    : Future.succeededFuture(Optional.empty()));
    return now.compose(
        done ->
            done.map(Future::succeededFuture)
                .orElseGet(() -> borrowed(wanted).compose(it -> use(it, work, without))));
  }

  private static <T> Future<T> use(
      Loaded it, Function<Rulebook, Future<T>> work, Function<Finding, Future<T>> without) {
    var edition = it.edition();
    if (edition == null) {
      return without.apply(Objects.requireNonNull(it.missing()));
    }
    Future<T> done;
    try {
      done = work.apply(edition.rules().rulebook());
    } catch (RuntimeException | Error failure) {
      edition.giveBack();
      throw failure;
    }
    return done.onComplete(result -> edition.giveBack());
  }

  private Future<Loaded> borrowed(Wanted wanted) {
    var promise = Promise.<Loaded>promise();
    synchronized (this) {
      var known = loaded.get(wanted);
      if (known != null) {
        known.borrow();
        return Future.succeededFuture(known);
      }
      if (closed || waiting == MOST_WAITING) {
        return Future.failedFuture(busy());
      }
      waiting++;
      var others = loading.get(wanted);
      if (others != null) {
        others.add(promise);
        return onOwnContext(promise);
      }
      loading.put(wanted, new ArrayList<>(List.of(promise)));
    }
    var result = onOwnContext(promise);
    published
        .content(wanted.hash())
        .onSuccess(
            content ->
                thread.execute(() -> finish(wanted, load(wanted, content), content.isPresent())))
        .onFailure(failure -> fail(wanted, failure));
    return result;
  }

  private static <T> Future<T> onOwnContext(Promise<T> promise) {
    var context = Vertx.currentContext();
    if (context == null) {
      return promise.future();
    }
    var own = Promise.<T>promise();
    promise.future().onComplete(it -> context.runOnContext(now -> own.handle(it)));
    return own.future();
  }

  /** Whatever goes wrong is told: a lost answer would keep everybody waiting for ever. */
  private Loaded load(Wanted wanted, Optional<byte[]> content) {
    if (content.isEmpty()) {
      return Loaded.missing(neverKept(wanted));
    }
    try {
      return source
          .apply(Packing.unpack(content.get()), wanted.version())
          .fold(rules -> verified(wanted, rules), findings -> unreadable(wanted, findings.get(0)));
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      return Loaded.missing(damaged(wanted));
    }
  }

  private static Loaded verified(Wanted wanted, Rules rules) {
    if (wanted.is(rules.rulebook())) {
      return new Loaded(new Edition(rules), null);
    }
    rules.rulebook().close();
    return Loaded.missing(damaged(wanted));
  }

  /**
   * @param lasting whether it will be the same the next time; what is not kept may be one day
   */
  private void finish(Wanted wanted, Loaded it, boolean lasting) {
    List<Promise<Loaded>> waiters;
    synchronized (this) {
      waiters = served(wanted);
      waiters.forEach(waiter -> it.borrow());
      if (closed) {
        it.retire();
      } else if (lasting) {
        loaded.put(wanted, it);
        if (loaded.size() > LOADED) {
          var eldest = loaded.entrySet().iterator();
          eldest.next().getValue().retire();
          eldest.remove();
        }
      }
    }
    waiters.forEach(waiter -> waiter.complete(it));
  }

  private void fail(Wanted wanted, Throwable failure) {
    List<Promise<Loaded>> waiters;
    synchronized (this) {
      waiters = served(wanted);
    }
    waiters.forEach(waiter -> waiter.fail(failure));
  }

  private List<Promise<Loaded>> served(Wanted wanted) {
    var waiters = loading.remove(wanted);
    var all = waiters == null ? List.<Promise<Loaded>>of() : waiters;
    waiting -= all.size();
    return all;
  }

  private static StoreFailure busy() {
    return new StoreFailure(
        StoreFailure.Reason.BUSY,
        Finding.error(
            "service.busy",
            "",
            null,
            "too many wait for earlier rules to be loaded",
            "ask again in a moment"));
  }

  private static Finding neverKept(Wanted wanted) {
    return Finding.error(
        "rulebook.never-kept",
        wanted.version(),
        wanted.hash(),
        "its workbooks are not in the archive, which keeps those of rulebooks that went live since"
            + " it keeps any",
        "find them in the history of your folder, and name it to `proofdesk diff`");
  }

  private static Loaded unreadable(Wanted wanted, Finding first) {
    return Loaded.missing(
        Finding.error(
            "rulebook.not-readable",
            first.place(),
            first.read(),
            "the workbooks of the rulebook "
                + wanted.hash()
                + " are kept, and this release cannot read them: "
                + first.expected(),
            "use the release that decided"));
  }

  private static Finding damaged(Wanted wanted) {
    return Finding.error(
        "rulebook.damaged",
        wanted.version(),
        wanted.hash(),
        "the workbooks that are kept for it do not make this rulebook",
        "restore the table `published_rulebook` from a backup");
  }

  /** Gives everything back; whoever waits is told so. */
  @Override
  public void close() {
    List<Loaded> idle;
    List<Promise<Loaded>> waiters = new ArrayList<>();
    synchronized (this) {
      closed = true;
      idle = List.copyOf(loaded.values());
      loaded.clear();
      List.copyOf(loading.keySet()).forEach(wanted -> waiters.addAll(served(wanted)));
    }
    idle.forEach(Loaded::retire);
    waiters.forEach(waiter -> waiter.fail(busy()));
    thread.shutdown();
  }
}
