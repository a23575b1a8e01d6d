package io.proofdesk.api.store.pg;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.store.BatchKey;
import io.proofdesk.api.store.Entries;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.proofdesk.api.store.pg.TestServer#stream")
class BatchKeyTest {
  private static final Instant NOON = Entries.NOON;
  private static final Duration DAY = Duration.ofHours(24);

  @Parameter TestServer server = TestServer.BROUGHT_ALONG;

  private final String word = "MARKED-" + UUID.randomUUID();

  @Test
  void a_key_stands_for_one_list_for_a_day() {
    assertThat(claims("key-1", "list", NOON)).isTrue();
    assertThat(claims("key-1", "list", NOON)).isTrue();
    assertThat(claims("key-1", "other list", NOON)).isFalse();
    assertThat(claims("key-1", "other list", NOON.plus(DAY).minusMillis(1))).isFalse();
    assertThat(claims("key-1", "other list", NOON.plus(DAY))).isTrue();
    assertThat(claims("key-1", "list", NOON.plus(DAY))).isFalse();
  }

  @Test
  void a_refused_list_does_not_prolong_it() {
    assertThat(claims("key-1", "list", NOON)).isTrue();
    assertThat(claims("key-1", "other list", NOON.plusSeconds(60))).isFalse();
    assertThat(claims("key-1", "other list", NOON.plus(DAY))).isTrue();
  }

  @Test
  void the_same_word_from_another_caller_is_another_key() {
    assertThat(claims("key-1", "list", NOON)).isTrue();
    assertThat(claims("key-2", "other list", NOON)).isTrue();
  }

  @Test
  void it_is_kept_hidden_and_forgotten_in_time() throws SQLException {
    assertThat(claims("key-" + word, "MARKED", NOON)).isTrue();
    assertThat(rows()).isEqualTo(1);
    server.database().archive().forgetExpiredAnswers(NOON.plus(DAY).minusMillis(1)).await();
    assertThat(rows()).isEqualTo(1);
    server.database().archive().forgetExpiredAnswers(NOON.plus(DAY)).await();
    assertThat(rows()).isZero();
  }

  private boolean claims(String keyId, String list, Instant now) {
    return server.database().archive().claim(new BatchKey(keyId, word, list), now).await();
  }

  /** Rows of the key named like the word itself, none of which shows what the caller sent. */
  private long rows() throws SQLException {
    try (var connection = server.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select key_hash::text || encode(key_hash, 'escape') || encode(body_hash,"
                        + " 'escape') from proofdesk.batch_key where key_id = 'key-"
                        + word
                        + "'")) {
      var count = 0;
      while (rows.next()) {
        assertThat(rows.getString(1)).doesNotContain("MARKED");
        count++;
      }
      return count;
    }
  }
}
