package io.proofdesk.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.api.FixedRules;
import io.proofdesk.api.RuleSource.Rules;
import io.proofdesk.api.http.MemoryArchive;
import io.proofdesk.api.http.SmallRulebook;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.EarlierRulebooks.Wanted;
import io.proofdesk.api.published.Packing;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.api.store.StoreFailure;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.source.WorkbookBytes;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EarlierRulebooksTest {
  private final MemoryArchive kept = new MemoryArchive();
  private final ConcurrentLinkedQueue<String> loaded = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> shut = new ConcurrentLinkedQueue<>();
  private final CountDownLatch mayLoad = new CountDownLatch(1);
  private final LiveRulebook live = new LiveRulebook(FixedRules.rules(new SmallRulebook("live")));
  private final EarlierRulebooks earlier = new EarlierRulebooks(live, kept, this::load);

  private Reading<Rules> load(WorkbookBytes workbooks, String version) {
    try {
      mayLoad.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    loaded.add(version);
    if (version.equals("unreadable")) {
      return new Reading.Refused<>(
          List.of(Finding.error("a.b", "route.csv!Rules!A8", null, "a column more", null)));
    }
    var made = version.equals("damaged") ? "other" : version;
    return new Reading.Read<>(FixedRules.rules(closing(new SmallRulebook(made))));
  }

  /** The same rulebook, which tells when it is closed. */
  private Rulebook closing(Rulebook it) {
    return (Rulebook)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Rulebook.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                shut.add(it.version());
                return null;
              }
              return method.invoke(it, arguments);
            });
  }

  private Wanted published(String version) {
    var it = new SmallRulebook(version);
    kept.keep(
        new PublishedRulebook(it.hash(), version, it.stores(), 1, Instant.EPOCH),
        Packing.pack(FixedRules.workbooks(version)));
    return new Wanted(it.hash(), version);
  }

  private Future<String> version(Wanted wanted) {
    return earlier.during(
        wanted,
        rulebook -> Future.succeededFuture(rulebook.version()),
        missing -> Future.succeededFuture(missing.code()));
  }

  @AfterEach
  void close() {
    mayLoad.countDown();
    earlier.close();
  }

  @Test
  void the_live_one_is_lent_without_being_loaded_again() {
    assertThat(version(published("live")).await()).isEqualTo("live");
    assertThat(loaded).isEmpty();
  }

  @Test
  void the_same_hash_under_another_name_is_another_rulebook_because_decisions_carry_the_name() {
    mayLoad.countDown();
    published("live");
    assertThat(version(new Wanted(new SmallRulebook("live").hash(), "renamed")).await())
        .isEqualTo("rulebook.damaged");
    assertThat(loaded).containsExactly("renamed");
  }

  @Test
  void whoever_asks_for_the_same_one_waits_for_one_load() {
    var wanted = published("1");
    var answers = List.of(version(wanted), version(wanted), version(wanted));
    mayLoad.countDown();
    assertThat(Future.all(answers).await().<String>list()).containsOnly("1");
    assertThat(version(wanted).await()).isEqualTo("1");
    assertThat(loaded).containsExactly("1");
  }

  @Test
  void only_the_last_few_stay_loaded_and_none_is_closed_while_it_is_lent() {
    mayLoad.countDown();
    var work = Promise.<String>promise();
    var lent =
        earlier.during(
            published("1"), rulebook -> work.future(), missing -> Future.succeededFuture("none"));
    for (var version : List.of("2", "3", "4")) {
      assertThat(version(published(version)).await()).isEqualTo(version);
    }
    assertThat(loaded).containsExactly("1", "2", "3", "4");
    assertThat(shut).containsExactly("2");
    work.complete("done");
    assertThat(lent.await()).isEqualTo("done");
    assertThat(shut).containsExactly("2", "1");
    assertThat(version(published("1")).await()).isEqualTo("1");
    assertThat(loaded).endsWith("4", "1");
  }

  @Test
  void what_was_never_kept_is_told_until_it_is() {
    mayLoad.countDown();
    var wanted = new Wanted(new SmallRulebook("1").hash(), "1");
    assertThat(version(wanted).await()).isEqualTo("rulebook.never-kept");
    published("1");
    assertThat(version(wanted).await()).isEqualTo("1");
  }

  @Test
  void what_this_release_cannot_read_or_is_another_than_it_says_is_told_and_not_tried_again() {
    mayLoad.countDown();
    for (var version : List.of("unreadable", "damaged")) {
      var wanted = published(version);
      var code = version.equals("damaged") ? "rulebook.damaged" : "rulebook.not-readable";
      assertThat(version(wanted).await()).isEqualTo(code);
      assertThat(version(wanted).await()).isEqualTo(code);
    }
    assertThat(loaded).containsExactly("unreadable", "damaged");
    assertThat(shut).containsExactly("other");
  }

  @Test
  void whoever_comes_when_enough_wait_is_turned_away() {
    var wanted = published("1");
    var waiting = new ArrayList<Future<String>>();
    for (int i = 0; i < 32; i++) {
      waiting.add(version(wanted));
    }
    assertThatThrownBy(() -> version(wanted).await())
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.BUSY));
    mayLoad.countDown();
    assertThat(Future.all(waiting).await().<String>list()).containsOnly("1");
    assertThat(version(wanted).await()).isEqualTo("1");
  }

  @Test
  void while_the_archive_is_away_that_is_told_and_afterwards_it_is_tried_again() {
    mayLoad.countDown();
    var wanted = published("1");
    kept.away(true);
    assertThatThrownBy(() -> version(wanted).await()).isInstanceOf(StoreFailure.class);
    kept.away(false);
    assertThat(version(wanted).await()).isEqualTo("1");
  }

  @Test
  void who_waits_when_it_ends_is_told_so_and_everything_is_given_back() {
    mayLoad.countDown();
    assertThat(version(published("1")).await()).isEqualTo("1");
    earlier.close();
    assertThat(shut).containsExactly("1");
    assertThatThrownBy(() -> version(published("2")).await()).isInstanceOf(StoreFailure.class);
  }
}
