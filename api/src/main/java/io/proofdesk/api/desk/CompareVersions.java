package io.proofdesk.api.desk;

import io.proofdesk.api.check.Uploaded;
import io.proofdesk.api.difference.BoundedDiff;
import io.proofdesk.api.difference.BoundedDiff.Side;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.published.Packing;
import io.proofdesk.api.published.VersionName;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.api.store.PublishedRulebooks;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.WorkbookGrids;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions of the tables: published ones, the live one, or workbooks somebody sends.
 * Takes long; whoever calls sees to it that not many do at once. Thread-safe.
 */
public final class CompareVersions {
  private static final String LIVE = "live";
  private static final int TOLD = 5;

  private final LiveRulebook live;
  private final PublishedRulebooks published;
  private final BoundedDiff diff;

  public CompareVersions(LiveRulebook live, PublishedRulebooks published, InstantSource clock) {
    this.live = live;
    this.published = published;
    this.diff = new BoundedDiff(clock);
  }

  /** Where what takes long is done. */
  public interface Thread {
    /** Does it there. */
    <T> Future<T> run(Callable<T> work);
  }

  /**
   * What to compare.
   *
   * @param before {@code live}, or a hash or its beginning; null for what was sent
   * @param after the same
   * @param profile the only profile to compare; null for all
   */
  public record Wish(@Nullable String before, @Nullable String after, @Nullable String profile) {
    /** The same with the live rules in the place of the older version, when neither is named. */
    public Wish completed() {
      return before == null && after == null ? new Wish(LIVE, null, profile) : this;
    }

    /** Whether something has to be sent. */
    public boolean wantsUpload() {
      return before == null || after == null;
    }
  }

  /**
   * The comparison as JSON; refused when the workbooks cannot be compared as they are.
   *
   * @param thread where to compare; that takes long
   * @param sent what was sent; empty when both versions are named
   */
  public Future<Answer<Reading<byte[]>>> compare(
      Thread thread, Wish wish, SortedMap<String, byte[]> sent) {
    var uploaded = new Uploaded(sent);
    return Future.all(side(wish.before(), uploaded), side(wish.after(), uploaded))
        .compose(
            both ->
                compare(
                    thread,
                    both.<Answer<Side>>list().get(0),
                    both.<Answer<Side>>list().get(1),
                    wish))
        .recover(Failures::answer);
  }

  private Future<Answer<Reading<byte[]>>> compare(
      Thread thread, Answer<Side> before, Answer<Side> after, Wish wish) {
    if (before instanceof Answer.Given<Side> first && after instanceof Answer.Given<Side> second) {
      return thread
          .run(() -> diff.compare(first.value(), second.value(), wish.profile()))
          .map(CompareVersions::answer);
    }
    var faults = new ArrayList<Finding>();
    for (var side : List.of(before, after)) {
      if (side instanceof Answer.Malformed<Side> it) {
        faults.addAll(it.findings());
      } else if (side instanceof Answer.Unknown<Side> it) {
        faults.add(it.finding());
      }
    }
    return Future.succeededFuture(
        before instanceof Answer.Malformed || after instanceof Answer.Malformed
            ? new Answer.Malformed<>(faults)
            : new Answer.Unknown<>(faults.get(0)));
  }

  /** Workbooks cannot be at fault where the profile that was asked for does not exist. */
  private static Answer<Reading<byte[]>> answer(Reading<byte[]> diff) {
    var faults =
        diff instanceof Reading.Refused<byte[]> refused ? refused.findings() : List.<Finding>of();
    return faults.size() == 1 && faults.get(0).code().equals(BoundedDiff.NO_PROFILE)
        ? new Answer.Unknown<>(faults.get(0))
        : new Answer.Given<>(diff);
  }

  private Future<Answer<Side>> side(@Nullable String name, Uploaded sent) {
    if (name == null) {
      return given(new Side("sent", false, () -> sent.sheets(this::liveSheets)));
    }
    if (name.equals(LIVE)) {
      return given(new Side(LIVE, true, () -> new Reading.Read<>(liveSheets())));
    }
    var wanted = VersionName.of(name);
    if (wanted == null) {
      return Future.succeededFuture(new Answer.Malformed<>(List.of(VersionName.malformed(name))));
    }
    return published
        .beginningWith(wanted.prefix(), TOLD)
        .compose(
            found ->
                switch (found.size()) {
                  case 0 -> Future.succeededFuture(new Answer.Unknown<>(unknown(name)));
                  case 1 -> side(found.get(0));
                  default ->
                      Future.succeededFuture(
                          new Answer.Malformed<>(List.of(wanted.ambiguous(found))));
                });
  }

  private Future<Answer<Side>> side(PublishedRulebook it) {
    return published
        .content(it.hash())
        .compose(
            content -> given(new Side(it.hash(), true, () -> unpacked(it, content.orElseThrow()))));
  }

  private static Reading<WorkbookGrids> unpacked(PublishedRulebook it, byte[] content) {
    try {
      return new Reading.Read<>(Packing.unpack(content).grids());
    } catch (IOException broken) {
      return new Reading.Refused<>(List.of(VersionName.damaged(it)));
    }
  }

  private WorkbookGrids liveSheets() {
    return live.now().workbooks().grids();
  }

  private static Future<Answer<Side>> given(Side side) {
    return Future.succeededFuture(new Answer.Given<>(side));
  }

  private static Finding unknown(String name) {
    return Finding.error(
        "rulebook.unknown",
        "version",
        name,
        "expected the hash of a rulebook that was published, or `live`",
        "take it from `GET /v1/rulebooks`");
  }
}
