package io.proofdesk.api.store.pg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a sequence of parts. Every part goes in with its length, so that no two different
 * sequences read the same. One call, one thread.
 */
final class Fingerprint {

  private static final int ABSENT = -1;

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime brings SHA-256", e);
    }
  }

  Fingerprint add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  Fingerprint add(@Nullable String text) {
    if (text == null) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(ABSENT).array());
      return this;
    }
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  Fingerprint add(long number) {
    return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  /** In microseconds, which is what PostgreSQL keeps. */
  Fingerprint add(@Nullable Instant instant) {
    return instant == null
        ? add((String) null)
        : add(ChronoUnit.MICROS.between(Instant.EPOCH, instant.truncatedTo(ChronoUnit.MICROS)));
  }

  byte[] sha256() {
    return digest.digest();
  }
}
