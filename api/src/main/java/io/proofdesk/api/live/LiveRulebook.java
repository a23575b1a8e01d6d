package io.proofdesk.api.live;

import io.proofdesk.api.RuleSource;
import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.rules.Rulebook;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The rulebook that answers. A new one takes over between two decisions: what is under way finishes
 * under the rules it began with, and the old ones are closed after the last of it. Thread-safe.
 */
public final class LiveRulebook implements AutoCloseable {
  private final AtomicReference<Edition> current;
  private final AtomicReference<List<Finding>> refused = new AtomicReference<>(List.of());
  private final RecentBriefs recent = new RecentBriefs();

  /** Rules to begin with; closed together with this. */
  public LiveRulebook(RuleSource.Rules first) {
    this.current = new AtomicReference<>(new Edition(first));
  }

  /** What answers now, to be described; deciding goes through {@link #during}. */
  public RuleSource.Rules now() {
    return current.get().rules();
  }

  /** Why the newest change of the tables does not answer; empty when it does. */
  public List<Finding> refused() {
    return refused.get();
  }

  /** Lends one rulebook for the whole of a piece of work. */
  public <T> Future<T> during(Function<Rulebook, Future<T>> work) {
    var edition = borrow();
    Future<T> done;
    try {
      done = work.apply(edition.rules().rulebook());
    } catch (RuntimeException | Error failure) {
      edition.giveBack();
      throw failure;
    }
    return done.onComplete(result -> edition.giveBack());
  }

  /** Notes what was decided, to warm the next rulebook with. */
  public void remember(Brief brief, Instant asOf) {
    recent.add(brief, asOf);
  }

  RecentBriefs recent() {
    return recent;
  }

  /** Lets new rules answer from now on. */
  void replace(RuleSource.Rules next) {
    // first, so that nobody sees the new rules beside what kept them waiting
    refused.set(List.of());
    current.getAndSet(new Edition(next)).retire();
  }

  /** Notes why a change does not answer; empty when there is nothing to complain about any more. */
  void refuse(List<Finding> findings) {
    refused.set(List.copyOf(findings));
  }

  private Edition borrow() {
    var edition = current.get();
    while (!edition.borrow()) {
      // INVARIANT(successor): an edition is retired only after its successor stands here
      var successor = current.get();
      if (successor == edition) {
        throw new IllegalStateException("the rules are closed");
      }
      edition = successor;
    }
    return edition;
  }

  /** Closes the rules after the last decision under way. Nothing may be asked afterwards. */
  @Override
  public void close() {
    current.get().retire();
  }
}
