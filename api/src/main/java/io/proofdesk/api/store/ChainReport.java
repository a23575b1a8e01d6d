package io.proofdesk.api.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along a store's chain found.
 *
 * @param decisions how many decisions were read
 * @param erased how many of them have lost their payload
 * @param firstBroken the first decision whose digest does not follow from its content and the one
 *     before; null when the chain holds
 * @param complete whether the chain ends where its head says
 */
public record ChainReport(
    long decisions, long erased, @Nullable UUID firstBroken, boolean complete) {

  /** Whether nothing was changed, taken out or cut off. */
  public boolean holds() {
    return firstBroken == null && complete;
  }
}
