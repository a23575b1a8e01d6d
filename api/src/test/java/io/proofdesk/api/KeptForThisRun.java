package io.proofdesk.api;

import io.proofdesk.rules.kept.KeptBytes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What the tests of one run share: the shipped examples are learned, and the shipped tables
 * compiled, once in a process. In memory, so that no run ever finds what an earlier one made of
 * other code. Thread-safe.
 */
public final class KeptForThisRun implements KeptBytes {
  /** The one of this process. */
  public static final KeptBytes INSTANCE = new KeptForThisRun();

  private final ConcurrentMap<String, byte[]> made = new ConcurrentHashMap<>();

  private KeptForThisRun() {}

  @Override
  public byte @Nullable [] find(String key) {
    return made.get(key);
  }

  @Override
  public void keep(String key, byte[] bytes) {
    made.put(key, bytes);
  }
}
