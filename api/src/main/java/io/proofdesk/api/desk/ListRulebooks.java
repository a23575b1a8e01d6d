package io.proofdesk.api.desk;

import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.api.store.PublishedRulebooks;
import io.proofdesk.api.store.PublishedRulebooks.Place;
import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the rulebooks that ever answered, newest first, page by page. Thread-safe. */
public final class ListRulebooks {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final LiveRulebook live;
  private final PublishedRulebooks published;

  public ListRulebooks(LiveRulebook live, PublishedRulebooks published) {
    this.live = live;
    this.published = published;
  }

  /**
   * A page.
   *
   * @param after what the page before gave as its next; null for the first
   * @param limit how many at most, in digits; null for fifty
   */
  public Future<Answer<RulebookPage>> page(
      Caller caller, @Nullable String after, @Nullable String limit) {
    var faults = new ArrayList<Finding>();
    int size = size(limit);
    if (size == 0) {
      faults.add(
          Finding.error(
              "request.limit",
              "limit",
              limit,
              "expected a number from 1 to " + MOST,
              "leave it out for the usual number"));
    }
    var place = after == null ? null : place(after);
    if (after != null && place == null) {
      faults.add(
          Finding.error(
              "request.page",
              "after",
              after,
              "expected what the page before gives as `next`",
              "leave it out for the first page"));
    }
    if (!faults.isEmpty()) {
      return Future.succeededFuture(new Answer.Malformed<>(faults));
    }
    var now = live.now().rulebook().hash();
    // one more than asked for tells whether there is another page
    return published
        .newestFirst(place, size + 1)
        .<Answer<RulebookPage>>map(found -> new Answer.Given<>(page(caller, found, size, now)))
        .recover(Failures::answer);
  }

  private static RulebookPage page(
      Caller caller, List<PublishedRulebook> found, int size, String now) {
    var shown = found.stream().limit(size).toList();
    var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
    return new RulebookPage(
        shown.stream().map(it -> listed(caller, it, now)).toList(),
        last == null || found.size() <= size ? null : last.firstLiveAt() + "_" + last.hash());
  }

  private static ListedRulebook listed(Caller caller, PublishedRulebook it, String now) {
    return new ListedRulebook(
        it.hash(),
        it.version(),
        it.hash().equals(now),
        it.stores().stream().filter(caller::mayName).toList(),
        it.workbooks(),
        it.firstLiveAt());
  }

  private static int size(@Nullable String limit) {
    if (limit == null) {
      return USUAL;
    }
    int size = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
    return size <= MOST ? size : 0;
  }

  private static @Nullable Place place(String after) {
    int end = after.indexOf('_');
    if (end < 0) {
      return null;
    }
    try {
      return new Place(Instant.parse(after.substring(0, end)), after.substring(end + 1));
    } catch (DateTimeException none) {
      return null;
    }
  }

  /**
   * A page of published rulebooks.
   *
   * @param rulebooks newest first
   * @param next what to ask for as {@code after} to read on; null when this is the last page
   */
  public record RulebookPage(List<ListedRulebook> rulebooks, @Nullable String next) {}

  /**
   * A rulebook that answers, or answered once.
   *
   * @param hash SHA-256 over what decides; as decisions carry it
   * @param version the name it was first live under
   * @param live whether it answers now
   * @param stores the stores it serves, as far as the caller may name them
   * @param workbooks how many files it is made of
   * @param firstLiveAt when it first went live
   */
  public record ListedRulebook(
      String hash,
      String version,
      boolean live,
      List<String> stores,
      int workbooks,
      Instant firstLiveAt) {}
}
