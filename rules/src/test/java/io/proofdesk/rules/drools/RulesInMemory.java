package io.proofdesk.rules.drools;

import io.proofdesk.rules.kept.KeptBytes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps compiled rules for as long as a test takes, and counts. Thread-safe. */
final class RulesInMemory implements KeptBytes {
  private final Map<String, byte[]> byKey = new ConcurrentHashMap<>();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger given = new AtomicInteger();

  @Override
  public byte @Nullable [] find(String key) {
    var found = byKey.get(key);
    if (found != null) {
      taken.incrementAndGet();
    }
    return found;
  }

  @Override
  public void keep(String key, byte[] rules) {
    given.incrementAndGet();
    byKey.put(key, rules);
  }

  /** How often something was found. */
  int taken() {
    return taken.get();
  }

  /** How often something was kept. */
  int given() {
    return given.get();
  }

  /** What is kept, to be broken. */
  Map<String, byte[]> byKey() {
    return byKey;
  }
}
