package io.proofdesk.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.store.ApiKeys.ApiKey;
import io.proofdesk.api.store.pg.Database;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class ApiKeysTest {

  private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system());

  @Test
  void a_key_is_found_by_its_hash_until_it_is_revoked(Database database) {
    var keys = database.apiKeys();
    var id = ids.next();
    var key = new ApiKey(id, "hash-" + id, "helpdesk", Set.of("a", "b"), Entries.NOON);
    keys.add(key).await();
    assertThat(keys.find(key.hash()).await()).contains(key);
    assertThat(keys.active().await()).contains(key);

    assertThat(keys.revoke(id, Entries.NOON).await()).isTrue();
    assertThat(keys.revoke(id, Entries.NOON).await()).isFalse();
    assertThat(keys.find(key.hash()).await()).isEmpty();
    assertThat(keys.active().await()).doesNotContain(key);
  }
}
