package io.proofdesk.api.http;

import io.proofdesk.api.desk.Caller;
import io.proofdesk.api.store.ApiKeys;
import io.proofdesk.api.store.ApiKeys.ApiKey;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The API keys that count, as last read from the archive. Reading them again now and then makes a
 * new key known and a revoked one forgotten within seconds, also while the database is away. Once
 * there was a key, callers need one: revoking the last key locks the door and does not open it.
 * Thread-safe.
 */
public final class Keyring {
  private final ApiKeys keys;
  private final AtomicReference<List<ApiKey>> known = new AtomicReference<>(List.of());
  private volatile boolean required;

  public Keyring(ApiKeys keys) {
    this.keys = keys;
  }

  /** Reads the keys again; the ones known stay when that fails. */
  public Future<Integer> refresh() {
    return keys.active().onSuccess(this::know).map(List::size);
  }

  private void know(List<ApiKey> active) {
    known.set(active);
    if (!active.isEmpty()) {
      require();
    }
  }

  /** Callers need a key from now on, whether there is one or not. */
  void require() {
    required = true;
  }

  /** Whether a caller must bring a key. */
  public boolean required() {
    return required;
  }

  /** Who holds a key, or null when nobody does. */
  @Nullable Caller holder(String key) {
    var hash = hash(key).getBytes(StandardCharsets.US_ASCII);
    var holder = (Caller) null;
    // every key is compared in full, so that the time taken tells nothing
    for (var candidate : known.get()) {
      if (MessageDigest.isEqual(hash, candidate.hash().getBytes(StandardCharsets.US_ASCII))) {
        holder = new Caller(candidate.id().toString(), candidate.stores());
      }
    }
    return holder;
  }

  /** What is kept of a key: a key is 256 random bits, so a plain hash cannot be turned around. */
  public static String hash(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
