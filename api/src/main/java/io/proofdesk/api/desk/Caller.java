package io.proofdesk.api.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. The stores a caller may name come from its key, never from what it sends.
 *
 * @param keyId id of its API key; {@code local} for a caller on this machine without one
 * @param stores the stores it may name; null for all of them
 */
public record Caller(String keyId, @Nullable Set<String> stores) {
  /** Somebody on this machine, on a Proofdesk that has no keys. */
  public static final Caller LOCAL = new Caller("local", null);

  public Caller {
    stores = stores == null ? null : Set.copyOf(stores);
  }

  /** Whether this caller may speak for a store. */
  public boolean mayName(String store) {
    return stores == null || stores.contains(store);
  }
}
