package io.proofdesk.api.store.pg;

import io.proofdesk.api.store.ArchiveEntry;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an entry in hidden form.
 *
 * @param caseHash keyed hash of the case reference
 * @param salt random bytes that go into the payload's digest and are erased with the payload
 * @param payloadDigest digest over salt, brief, decision and masked case
 * @param receipt the hidden receipt; null when the request carried no key
 */
record SealedEntry(
    Buffer caseHash, Buffer salt, Buffer payloadDigest, @Nullable SealedReceipt receipt) {

  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SealedEntry of(ArchiveEntry entry, Secret secret) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    var receipt = entry.receipt();
    return new SealedEntry(
        caseHash(entry.store(), entry.caseRef(), secret),
        Buffer.buffer(salt),
        payloadDigest(salt, entry.brief(), entry.decision(), entry.maskedCase()),
        receipt == null ? null : SealedReceipt.of(receipt, secret));
  }

  static Buffer caseHash(String store, String caseRef, Secret secret) {
    return Buffer.buffer(secret.hash("case", store, caseRef));
  }

  /** Rows of earlier releases have no masked case, and their digests know of none. */
  static Buffer payloadDigest(
      byte[] salt, String brief, String decision, @Nullable String maskedCase) {
    var parts = new Fingerprint().add(salt).add(brief).add(decision);
    return Buffer.buffer((maskedCase == null ? parts : parts.add(maskedCase)).sha256());
  }
}
