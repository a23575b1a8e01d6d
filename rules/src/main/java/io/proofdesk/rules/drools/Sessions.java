package io.proofdesk.rules.drools;

import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** What every session that serves more than once must do after serving. */
final class Sessions {
  private Sessions() {}

  /** Takes a fact out again. */
  static void remove(KieSession session, FactHandle handle) {
    // a fact no rule holds on to is gone from an immutable base already
    if (!(handle instanceof InternalFactHandle held && held.isDisconnected())) {
      session.delete(handle);
    }
  }
}
