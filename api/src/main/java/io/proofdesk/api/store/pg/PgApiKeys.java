package io.proofdesk.api.store.pg;

import static io.proofdesk.api.store.pg.Columns.utc;

import io.proofdesk.api.store.ApiKeys;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** API keys on PostgreSQL. Thread-safe. */
final class PgApiKeys implements ApiKeys {

  private final Reader reader;

  PgApiKeys(Reader reader) {
    this.reader = reader;
  }

  private static final String ADD =
      """
      insert into proofdesk.api_key (id, hash, tenant, stores, created_at)
      values ($1, $2, $3, $4, $5) on conflict (id) do nothing""";

  @Override
  public Future<Void> add(ApiKey key) {
    var stores = key.stores().stream().sorted().toArray(String[]::new);
    return reader
        .run(ADD, Tuple.of(key.id(), key.hash(), key.tenant(), stores, utc(key.createdAt())))
        .mapEmpty();
  }

  private static final String FIND =
      """
      select id, hash, tenant, stores, created_at from proofdesk.api_key
      where hash = $1 and revoked_at is null""";

  @Override
  public Future<Optional<ApiKey>> find(String hash) {
    return reader
        .run(FIND, Tuple.of(hash))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PgApiKeys::key).findAny());
  }

  private static final String ACTIVE =
      """
      select id, hash, tenant, stores, created_at from proofdesk.api_key
      where revoked_at is null order by id""";

  @Override
  public Future<List<ApiKey>> active() {
    return reader
        .run(ACTIVE, Tuple.tuple())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PgApiKeys::key).toList());
  }

  private static final String REVOKE =
      "update proofdesk.api_key set revoked_at = $2 where id = $1 and revoked_at is null";

  @Override
  public Future<Boolean> revoke(UUID id, Instant at) {
    return reader.run(REVOKE, Tuple.of(id, utc(at))).map(rows -> rows.rowCount() > 0);
  }

  private static ApiKey key(Row row) {
    return new ApiKey(
        row.getUUID("id"),
        row.getString("hash"),
        row.getString("tenant"),
        Set.of(row.getArrayOfStrings("stores")),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
