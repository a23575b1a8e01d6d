package io.proofdesk.api.store.pg;

import io.proofdesk.api.store.AppendResult.EarlierAnswer;
import io.proofdesk.api.store.AppendResult.KeyReused;
import io.proofdesk.api.store.AppendResult.KeyUsed;
import io.proofdesk.api.store.ArchiveEntry.Receipt;
import io.proofdesk.api.store.RequestKey;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/**
 * A receipt in hidden form.
 *
 * @param place where the key stands, hidden
 * @param bodyHash keyed hash of the body's hash
 * @param answer the answer, encrypted for this place
 */
record SealedReceipt(Place place, Buffer bodyHash, Buffer answer) {

  /** A key in its room; equal keys in equal rooms are equal. */
  record Place(String store, String keyId, boolean dryRun, Buffer keyHash) {

    static Place of(RequestKey key, Secret secret) {
      return new Place(
          key.store(), key.keyId(), key.dryRun(), Buffer.buffer(secret.hash("key", key.key())));
    }

    byte[] purpose() {
      return new Fingerprint()
          .add(store)
          .add(keyId)
          .add(dryRun ? 1 : 0)
          .add(keyHash.getBytes())
          .sha256();
    }
  }

  /** What is kept under a key. */
  record Kept(UUID decisionId, Buffer bodyHash, Buffer answer) {

    /** The answer to somebody who comes with the key again. */
    KeyUsed answerTo(Buffer body, Place place, Secret secret) {
      return bodyHash.equals(body)
          ? new EarlierAnswer(secret.decrypt(answer.getBytes(), place.purpose()), decisionId)
          : new KeyReused();
    }
  }

  static SealedReceipt of(Receipt receipt, Secret secret) {
    var place = Place.of(receipt.key(), secret);
    return new SealedReceipt(
        place,
        bodyHash(receipt.key(), secret),
        Buffer.buffer(secret.encrypt(receipt.answer(), place.purpose())));
  }

  static Buffer bodyHash(RequestKey key, Secret secret) {
    return Buffer.buffer(secret.hash("body", key.bodyHash()));
  }
}
