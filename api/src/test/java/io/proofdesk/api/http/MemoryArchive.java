package io.proofdesk.api.http;

import io.proofdesk.api.store.ApiKeys;
import io.proofdesk.api.store.AppendResult;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.ArchiveEntry;
import io.proofdesk.api.store.ArchivedDecision;
import io.proofdesk.api.store.BatchKey;
import io.proofdesk.api.store.ChainReport;
import io.proofdesk.api.store.KeyState;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.api.store.PublishedRulebooks;
import io.proofdesk.api.store.RequestKey;
import io.proofdesk.api.store.StoreFailure;
import io.proofdesk.model.Finding;
import io.proofdesk.model.supportcase.PriorDecision;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An archive in memory that can be away, for what only needs the promises of the port. */
public final class MemoryArchive implements Archive, ApiKeys, PublishedRulebooks {
  private final List<ArchiveEntry> entries = new ArrayList<>();
  private final Set<UUID> erased = new HashSet<>();
  private final List<ApiKey> keys = new ArrayList<>();
  private final Map<PublishedRulebook, byte[]> rulebooks = new LinkedHashMap<>();
  private final Map<List<String>, String> batches = new HashMap<>();
  private boolean away;
  private UnaryOperator<String> shownBrief = UnaryOperator.identity();
  private UnaryOperator<String> shownDecision = UnaryOperator.identity();

  public synchronized void away(boolean now) {
    away = now;
  }

  /** From now on everything is found in another form than it was kept in. */
  public synchronized void showing(UnaryOperator<String> brief, UnaryOperator<String> decision) {
    shownBrief = brief;
    shownDecision = decision;
  }

  public synchronized List<ArchiveEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public Future<AppendResult> append(ArchiveEntry entry) {
    return whenHere(
        () -> {
          if (entry.receipt() != null && state(entry.receipt().key()) instanceof AppendResult it) {
            return it;
          }
          entries.add(entry);
          return new AppendResult.Appended(entry.id());
        });
  }

  @Override
  public Future<KeyState> lookup(RequestKey key, Instant now) {
    return whenHere(() -> state(key));
  }

  private KeyState state(RequestKey key) {
    for (var entry : entries) {
      var receipt = entry.receipt();
      if (receipt != null && room(receipt.key()).equals(room(key))) {
        return receipt.key().bodyHash().equals(key.bodyHash())
            ? new AppendResult.EarlierAnswer(receipt.answer(), entry.id())
            : new AppendResult.KeyReused();
      }
    }
    return new KeyState.Unused();
  }

  @Override
  public Future<Boolean> claim(BatchKey key, Instant now) {
    return whenHere(
        () -> {
          var known = batches.putIfAbsent(List.of(key.keyId(), key.key()), key.bodyHash());
          return known == null || known.equals(key.bodyHash());
        });
  }

  private static List<Object> room(RequestKey key) {
    return List.of(key.store(), key.keyId(), key.dryRun(), key.key());
  }

  @Override
  public Future<Optional<ArchivedDecision>> find(String store, UUID id) {
    return find(id).map(found -> found.filter(it -> it.store().equals(store)));
  }

  @Override
  public Future<Optional<ArchivedDecision>> find(UUID id) {
    return whenHere(
        () -> entries.stream().filter(it -> it.id().equals(id)).map(this::archived).findFirst());
  }

  private ArchivedDecision archived(ArchiveEntry it) {
    return new ArchivedDecision(
        it.id(),
        it.store(),
        it.asOf(),
        it.createdAt(),
        it.dryRun(),
        it.rulebookVersion(),
        it.rulebookHash(),
        it.engineVersion(),
        it.tzVersion(),
        it.route(),
        it.situation(),
        erased.contains(it.id())
            ? null
            : new ArchivedDecision.Payload(
                shownBrief.apply(it.brief()), shownDecision.apply(it.decision()), it.maskedCase()));
  }

  @Override
  public Future<Long> countSameIssue(
      String store, String issueKey, Instant from, Instant before, String exceptCaseRef) {
    return whenHere(
        () ->
            entries.stream()
                .filter(it -> !it.dryRun() && it.store().equals(store))
                .filter(it -> it.issueKey().equals(issueKey))
                .filter(it -> !it.asOf().isBefore(from) && it.asOf().isBefore(before))
                .map(ArchiveEntry::caseRef)
                .filter(caseRef -> !caseRef.equals(exceptCaseRef))
                .distinct()
                .count());
  }

  @Override
  public Future<List<PriorDecision>> earlierDecisions(
      String store, String caseRef, Instant before, int atMost) {
    return whenHere(
        () ->
            entries.stream()
                .filter(it -> !it.dryRun() && it.store().equals(store))
                .filter(it -> it.caseRef().equals(caseRef) && it.asOf().isBefore(before))
                .map(
                    it ->
                        new PriorDecision(
                            it.id().toString(),
                            it.asOf(),
                            it.route(),
                            it.situation(),
                            it.nextUpdateAt()))
                .toList());
  }

  @Override
  public Future<ChainReport> verifyChain(String store) {
    return whenHere(() -> new ChainReport(entries.size(), 0, null, true));
  }

  @Override
  public Future<Boolean> erase(String store, UUID id) {
    return whenHere(() -> erased.add(id));
  }

  @Override
  public Future<Integer> forgetExpiredAnswers(Instant now) {
    return whenHere(() -> 0);
  }

  @Override
  public Future<Void> add(ApiKey key) {
    return whenHere(() -> keys.add(key)).mapEmpty();
  }

  @Override
  public Future<Optional<ApiKey>> find(String hash) {
    return whenHere(() -> keys.stream().filter(it -> it.hash().equals(hash)).findFirst());
  }

  @Override
  public Future<List<ApiKey>> active() {
    return whenHere(() -> List.copyOf(keys));
  }

  @Override
  public Future<Boolean> revoke(UUID id, Instant at) {
    return whenHere(() -> keys.removeIf(it -> it.id().equals(id)));
  }

  @Override
  public Future<Boolean> isKept(String hash) {
    return content(hash).map(Optional::isPresent);
  }

  @Override
  public Future<Void> keep(PublishedRulebook it, byte[] content) {
    return whenHere(() -> rulebooks.putIfAbsent(it, content)).mapEmpty();
  }

  @Override
  public Future<Optional<byte[]>> content(String hash) {
    return whenHere(
        () ->
            rulebooks.entrySet().stream()
                .filter(it -> it.getKey().hash().equals(hash))
                .map(Map.Entry::getValue)
                .findFirst());
  }

  @Override
  public Future<List<PublishedRulebook>> beginningWith(String prefix, int atMost) {
    return newestFirst(null, atMost)
        .map(all -> all.stream().filter(it -> it.hash().startsWith(prefix)).toList());
  }

  @Override
  public Future<List<PublishedRulebook>> newestFirst(@Nullable Place after, int atMost) {
    return whenHere(
        () ->
            rulebooks.keySet().stream()
                .sorted(
                    Comparator.comparing(PublishedRulebook::firstLiveAt)
                        .thenComparing(PublishedRulebook::hash)
                        .reversed())
                .filter(
                    it ->
                        after == null
                            || it.firstLiveAt().isBefore(after.firstLiveAt())
                            || (it.firstLiveAt().equals(after.firstLiveAt())
                                && it.hash().compareTo(after.hash()) < 0))
                .limit(atMost)
                .toList());
  }

  private synchronized <T> Future<T> whenHere(Supplier<T> work) {
    if (away) {
      return Future.failedFuture(
          new StoreFailure(
              StoreFailure.Reason.UNAVAILABLE,
              Finding.error("store.away", "", null, "the archive is away", "ask again")));
    }
    return Future.succeededFuture(work.get());
  }
}
