package io.proofdesk.api.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The API keys that may ask. Keys themselves are never kept, only their SHA-256 in hexadecimal; a
 * key is 256 random bits, so a plain hash is enough. Futures fail with a {@link StoreFailure}.
 * Thread-safe.
 */
public interface ApiKeys {

  /** Keeps a new key. */
  Future<Void> add(ApiKey key);

  /** The key with this hash, unless it was revoked. */
  Future<Optional<ApiKey>> find(String hash);

  /** Every key that is not revoked, oldest first. */
  Future<List<ApiKey>> active();

  /**
   * Revokes a key at once and for ever.
   *
   * @return whether there was such a key
   */
  Future<Boolean> revoke(UUID id, Instant at);

  /**
   * A key without the key.
   *
   * @param id time-ordered UUID
   * @param hash SHA-256 of the key, in hexadecimal
   * @param tenant who holds it
   * @param stores the stores its holder may name
   * @param createdAt when it was made
   */
  record ApiKey(UUID id, String hash, String tenant, Set<String> stores, Instant createdAt) {}
}
