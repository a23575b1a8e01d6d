package io.proofdesk.api.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A rulebook that answered once, or answers now. Immutable. Thread-safe.
 *
 * @param hash SHA-256 over what decides, in hexadecimal
 * @param version the name it was first live under
 * @param stores the stores its profiles serve
 * @param workbooks how many files it is made of
 * @param firstLiveAt when it first went live
 */
public record PublishedRulebook(
    String hash, String version, SortedSet<String> stores, int workbooks, Instant firstLiveAt) {
  public PublishedRulebook {
    stores = Collections.unmodifiableSortedSet(new TreeSet<>(stores));
  }

  /** The same as far as somebody may name its stores. */
  public PublishedRulebook showing(Set<String> named) {
    return new PublishedRulebook(hash, version, new TreeSet<>(named), workbooks, firstLiveAt);
  }
}
