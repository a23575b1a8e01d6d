package io.proofdesk.api.store.pg;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.store.Entries;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.api.store.PublishedRulebooks;
import io.proofdesk.api.store.PublishedRulebooks.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.proofdesk.api.store.pg.TestServer#stream")
class PublishedRulebooksTest {

  @Parameter TestServer server = TestServer.BROUGHT_ALONG;

  private PublishedRulebooks rulebooks() {
    return server.database().rulebooks();
  }

  /** Long before anything else, so that other tests do not get between. */
  private static PublishedRulebook published(String hash, int second) {
    return new PublishedRulebook(
        hash,
        "tables",
        new TreeSet<>(Set.of("a-store", "b-store")),
        83,
        Instant.parse("2001-01-01T00:00:00Z").plusSeconds(second));
  }

  @Test
  void what_was_published_is_found_byte_for_byte_and_stays_as_it_was_first() {
    var content = new byte[] {0, 1, (byte) 0xff, 0};
    rulebooks().keep(published("f1rst", 0), content).await();
    rulebooks().keep(published("f1rst", 9), new byte[] {9}).await();

    assertThat(rulebooks().isKept("f1rst").await()).isTrue();
    assertThat(rulebooks().isKept("f1rs").await()).isFalse();
    assertThat(rulebooks().content("f1rst").await()).hasValue(content);
    assertThat(rulebooks().content("other").await()).isEmpty();
    assertThat(rulebooks().beginningWith("f1rs", 5).await()).containsExactly(published("f1rst", 0));
  }

  @Test
  void all_that_begin_so_are_found_and_nothing_is_a_pattern() {
    rulebooks().keep(published("abc%1", 1), new byte[1]).await();
    rulebooks().keep(published("abc_2", 2), new byte[1]).await();
    assertThat(rulebooks().beginningWith("abc", 9).await())
        .containsExactly(published("abc_2", 2), published("abc%1", 1));
    assertThat(rulebooks().beginningWith("abc%", 9).await()).hasSize(1);
    assertThat(rulebooks().beginningWith("abc", 1).await()).hasSize(1);
    assertThat(rulebooks().beginningWith("%", 9).await()).isEmpty();
  }

  @Test
  void pages_follow_each_other_without_a_gap_also_within_one_moment() {
    for (var hash : List.of("page-1", "page-2", "page-3", "page-4", "page-5")) {
      rulebooks()
          .keep(published(hash, hash.compareTo("page-3") > 0 ? 101 : 100), new byte[1])
          .await();
    }
    var hashes = new ArrayList<String>();
    var after = new Place(Entries.NOON.minusSeconds(1), "");
    while (hashes.size() < 5) {
      var page = rulebooks().newestFirst(after, 2).await();
      assertThat(page).isNotEmpty();
      var last = page.get(page.size() - 1);
      after = new Place(last.firstLiveAt(), last.hash());
      page.stream()
          .map(PublishedRulebook::hash)
          .filter(it -> it.startsWith("page"))
          .forEach(hashes::add);
    }
    assertThat(hashes).containsExactly("page-5", "page-4", "page-3", "page-2", "page-1");
    assertThat(rulebooks().newestFirst(null, 100).await()).isNotEmpty();
  }
}
