package io.proofdesk.api.store.pg;

import java.time.Duration;

/**
 * How much may wait, and how long.
 *
 * @param waiting decisions that may wait for their commit, the ones under way included
 * @param batch most decisions in one commit
 * @param patience how long an answer waits while the database is away
 */
public record Limits(int waiting, int batch, Duration patience) {

  /** What serves most machines. */
  public static Limits usual() {
    return new Limits(4_096, 256, Duration.ofSeconds(3));
  }
}
