package io.proofdesk.api.live;

import io.proofdesk.api.RuleSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rules that are lent, and close once they are retired and nobody uses them any more. Thread-safe.
 */
final class Edition {
  private static final int RETIRED = Integer.MIN_VALUE;

  private final RuleSource.Rules rules;
  // how many use it at this moment; RETIRED is added when no one new may
  private final AtomicInteger users = new AtomicInteger();

  Edition(RuleSource.Rules rules) {
    this.rules = rules;
  }

  RuleSource.Rules rules() {
    return rules;
  }

  /** Whether the caller may use it; whoever may gives it back. */
  boolean borrow() {
    if (users.incrementAndGet() > 0) {
      return true;
    }
    giveBack();
    return false;
  }

  void giveBack() {
    if (users.decrementAndGet() == RETIRED) {
      rules.rulebook().close();
    }
  }

  /** Lets no one new in; the last user, or else this call, closes it. */
  void retire() {
    if (users.getAndUpdate(n -> n < 0 ? n : n + RETIRED) == 0) {
      rules.rulebook().close();
    }
  }
}
