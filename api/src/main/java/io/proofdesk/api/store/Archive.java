package io.proofdesk.api.store;

import io.proofdesk.model.supportcase.PriorDecision;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The append-only archive of decisions. Every future fails with a {@link StoreFailure} when the
 * archive cannot do what it was asked; it completes on the caller's Vert.x context, where there is
 * one. Thread-safe.
 */
public interface Archive {

  /**
   * Keeps a decision. The future succeeds only once the decision is durable, or when the request's
   * key had already been answered; until then no answer may leave.
   *
   * <p>When it fails with {@link StoreFailure.Reason#UNAVAILABLE} after the connection broke in the
   * middle of a commit, the decision may have been kept, whole or not at all; the same key then
   * brings its answer.
   */
  Future<AppendResult> append(ArchiveEntry entry);

  /**
   * What became of a request's key, asked before deciding.
   *
   * @param now answers older than their time to live are as good as gone
   */
  Future<KeyState> lookup(RequestKey key, Instant now);

  /**
   * Whether a list of questions may be asked under a batch's key: it may when nobody used the key
   * in its time to live, or when it was used for this very list. From then on the key stands for
   * the list, also where its questions fail.
   */
  Future<Boolean> claim(BatchKey key, Instant now);

  /** A decision of a store. */
  Future<Optional<ArchivedDecision>> find(String store, UUID id);

  /** A decision of any store; the caller checks whether the asker may see its store. */
  Future<Optional<ArchivedDecision>> find(UUID id);

  /**
   * Counts distinct cases of the same issue; dry runs never count.
   *
   * @param from first moment that counts
   * @param before first moment that counts no more
   * @param exceptCaseRef the case that asks; its own decisions do not count
   */
  Future<Long> countSameIssue(
      String store, String issueKey, Instant from, Instant before, String exceptCaseRef);

  /**
   * Earlier decisions of a case, oldest first, without dry runs.
   *
   * @param before first moment that is no longer earlier
   * @param atMost how many; the newest are kept
   */
  Future<List<PriorDecision>> earlierDecisions(
      String store, String caseRef, Instant before, int atMost);

  /** Walks a store's chain of digests from its beginning and recomputes every link. */
  Future<ChainReport> verifyChain(String store);

  /**
   * Erases what a decision holds of a case. The decision itself, its digests and the chain stay.
   *
   * @return whether there was something to erase
   */
  Future<Boolean> erase(String store, UUID id);

  /**
   * Deletes a bounded number of answers, and of batches' keys, past their time to live.
   *
   * @return how many answers were deleted
   */
  Future<Integer> forgetExpiredAnswers(Instant now);
}
