package io.proofdesk.api.store.pg;

import io.proofdesk.api.store.ArchiveEntry;
import io.vertx.core.buffer.Buffer;

/**
 * One decision's place in its store's chain. Its digest covers everything the row says and the
 * digest before it, so no row can be changed, taken out or put between others unnoticed.
 *
 * @param position place in the chain, from 1; 0 stands for the beginning
 * @param digest SHA-256, 32 bytes
 */
record Link(long position, Buffer digest) {

  /** What comes before the first decision. */
  static final Link BEGINNING = new Link(0, Buffer.buffer(new byte[32]));

  /** The link of an entry that follows this one. */
  Link next(ArchiveEntry entry, Buffer caseHash, Buffer payloadDigest) {
    var content =
        new Fingerprint()
            .add(digest.getBytes())
            .add(position + 1)
            .add(entry.store())
            .add(entry.id().toString())
            .add(caseHash.getBytes())
            .add(entry.issueKey())
            .add(entry.asOf())
            .add(entry.createdAt())
            .add(entry.dryRun() ? 1 : 0)
            .add(entry.rulebookVersion())
            .add(entry.rulebookHash())
            .add(entry.engineVersion())
            .add(entry.tzVersion())
            .add(entry.route())
            .add(entry.situation())
            .add(entry.nextUpdateAt())
            .add(payloadDigest.getBytes());
    return new Link(position + 1, Buffer.buffer(content.sha256()));
  }
}
