package io.proofdesk.api.store.pg;

import io.proofdesk.api.store.AppendResult;
import io.proofdesk.api.store.ArchiveEntry;
import io.proofdesk.api.store.StoreFailure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** A decision that waits for its commit, and who waits for it. Settled once. */
final class Pending {

  private final ArchiveEntry entry;
  private final SealedEntry sealed;
  private final long admittedAt;
  private final Promise<AppendResult> promise = Promise.promise();
  private final @Nullable Context caller = Vertx.currentContext();

  Pending(ArchiveEntry entry, SealedEntry sealed, long admittedAt) {
    this.entry = entry;
    this.sealed = sealed;
    this.admittedAt = admittedAt;
  }

  ArchiveEntry entry() {
    return entry;
  }

  SealedEntry sealed() {
    return sealed;
  }

  /** Nanoseconds it has waited. */
  long age(long now) {
    return now - admittedAt;
  }

  Future<AppendResult> future() {
    return promise.future();
  }

  void succeed(AppendResult result) {
    settle(() -> promise.complete(result));
  }

  void fail(StoreFailure failure) {
    settle(() -> promise.fail(failure));
  }

  /** Callers on an event loop are answered on their own, not on the writer's. */
  private void settle(Runnable answer) {
    if (caller == null) {
      answer.run();
      return;
    }
    caller.runOnContext(ignored -> answer.run());
  }
}
