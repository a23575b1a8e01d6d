package io.proofdesk.api.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every rulebook that ever answered, with its workbooks. Append-only: what decided once can always
 * be read again. Futures fail with a {@link StoreFailure} and complete on the caller's Vert.x
 * context, where there is one. Thread-safe.
 */
public interface PublishedRulebooks {

  /** Whether a rulebook is kept already. */
  Future<Boolean> isKept(String hash);

  /**
   * Keeps a rulebook before it answers; one that is kept already stays as it is. The future
   * succeeds only once it is durable.
   *
   * @param content its workbooks, packed
   */
  Future<Void> keep(PublishedRulebook it, byte[] content);

  /** The packed workbooks of a rulebook; empty when it was never kept. */
  Future<Optional<byte[]>> content(String hash);

  /**
   * Those whose hash begins so, newest first.
   *
   * @param prefix hexadecimal digits in lower case
   */
  Future<List<PublishedRulebook>> beginningWith(String prefix, int atMost);

  /**
   * A page of all of them, newest first.
   *
   * @param after the last one of the page before; null for the first page
   */
  Future<List<PublishedRulebook>> newestFirst(@Nullable Place after, int atMost);

  /** Where a page ended. */
  record Place(Instant firstLiveAt, String hash) {}
}
