package io.proofdesk.api.store;

import io.proofdesk.api.store.ArchiveEntry.Receipt;
import io.proofdesk.api.store.pg.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dull entries of a store of their own, in which only what matters is special. */
public record Entries(
    String store, String caseRef, Instant at, boolean dryRun, @Nullable RequestKey key) {

  /** A moment like any other. */
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

  /** What decided all of them. */
  public static final String RULEBOOK = "rulebook-hash";

  private static final TimeOrderedIds IDS = new TimeOrderedIds(InstantSource.system());

  /** Keeps a dull rulebook of this hash, without which no decision of it is taken. */
  public static void published(String hash, Database database) {
    var it = new PublishedRulebook(hash, "1", new TreeSet<>(), 1, NOON);
    database.rulebooks().keep(it, new byte[1]).toCompletionStage().toCompletableFuture().join();
  }

  /** In a store that nobody else uses. */
  public static Entries inOwnStore() {
    return new Entries("store-" + IDS.next(), "desk:1", NOON, false, null);
  }

  public Entries ofCase(String other) {
    return new Entries(store, other, at, dryRun, key);
  }

  public Entries at(Instant other) {
    return new Entries(store, caseRef, other, dryRun, key);
  }

  public Entries tried() {
    return new Entries(store, caseRef, at, true, key);
  }

  /** With an idempotency key for a body. */
  public Entries keyed(String word, String body) {
    return new Entries(
        store, caseRef, at, dryRun, new RequestKey(store, "key-1", dryRun, word, body));
  }

  public RequestKey requestKey() {
    if (key == null) {
      throw new IllegalStateException("this entry has no key");
    }
    return key;
  }

  /** A new entry like that. */
  public ArchiveEntry next() {
    return with(IDS.next());
  }

  public ArchiveEntry with(UUID id) {
    return with(id, RULEBOOK);
  }

  /** A new entry like that, decided by another rulebook. */
  public ArchiveEntry decidedBy(String rulebookHash) {
    return with(IDS.next(), rulebookHash);
  }

  /** A new entry like that, as releases wrote it that kept no case. */
  public ArchiveEntry withoutCase() {
    return with(IDS.next(), RULEBOOK, null);
  }

  private ArchiveEntry with(UUID id, String rulebookHash) {
    return with(id, rulebookHash, "{\"case\":\"" + id + "\"}");
  }

  private ArchiveEntry with(UUID id, String rulebookHash, @Nullable String maskedCase) {
    return new ArchiveEntry(
        id,
        store,
        caseRef,
        "SKU-1/DAMAGE",
        at,
        at,
        dryRun,
        "1",
        rulebookHash,
        "0.1.0",
        "2026a",
        "DAMAGE",
        "PROOF_MISSING",
        at.plusSeconds(3_600),
        "{\"brief\":\"" + id + "\"}",
        "{\"decision\":\"" + id + "\"}",
        maskedCase,
        key == null ? null : new Receipt(key, "answer of " + id));
  }
}
