package io.proofdesk.api.live;

import io.proofdesk.api.RuleSource;
import io.proofdesk.api.store.StoreFailure;

/** Keeps rules before they answer. Thread-safe. */
@FunctionalInterface
public interface Publisher {

  /**
   * Returns once they are kept. Blocks.
   *
   * @throws StoreFailure when they are not
   */
  void publish(RuleSource.Rules rules);
}
