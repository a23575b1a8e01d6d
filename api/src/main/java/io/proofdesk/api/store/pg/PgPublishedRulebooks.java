package io.proofdesk.api.store.pg;

import static io.proofdesk.api.store.pg.Columns.utc;

import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.api.store.PublishedRulebooks;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Published rulebooks on PostgreSQL. Thread-safe. */
final class PgPublishedRulebooks implements PublishedRulebooks {

  private final Reader reader;

  PgPublishedRulebooks(Reader reader) {
    this.reader = reader;
  }

  private static final String IS_KEPT =
      "select 1 from proofdesk.published_rulebook where hash = $1";

  @Override
  public Future<Boolean> isKept(String hash) {
    return reader.run(IS_KEPT, Tuple.of(hash)).map(rows -> rows.size() > 0);
  }

  private static final String KEEP =
      """
      insert into proofdesk.published_rulebook
        (hash, version, stores, workbooks, first_live_at, content)
      values ($1, $2, $3, $4, $5, $6) on conflict (hash) do nothing\
      """;

  @Override
  public Future<Void> keep(PublishedRulebook it, byte[] content) {
    return reader
        .run(
            KEEP,
            Tuple.of(
                it.hash(),
                it.version(),
                it.stores().toArray(String[]::new),
                it.workbooks(),
                utc(it.firstLiveAt()),
                Buffer.buffer(content)))
        .mapEmpty();
  }

  private static final String CONTENT =
      "select content from proofdesk.published_rulebook where hash = $1";

  @Override
  public Future<Optional<byte[]>> content(String hash) {
    return reader
        .run(CONTENT, Tuple.of(hash))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getBuffer(0).getBytes())
                    .findAny());
  }

  private static final String BEGINNING_WITH =
      """
      select hash, version, stores, workbooks, first_live_at from proofdesk.published_rulebook
      where starts_with(hash, $1) order by first_live_at desc, hash desc limit $2\
      """;

  @Override
  public Future<List<PublishedRulebook>> beginningWith(String prefix, int atMost) {
    return reader
        .run(BEGINNING_WITH, Tuple.of(prefix, atMost))
        .map(PgPublishedRulebooks::rulebooks);
  }

  private static final String NEWEST_FIRST =
      """
      select hash, version, stores, workbooks, first_live_at from proofdesk.published_rulebook
      where $1::timestamptz is null or (first_live_at, hash) < ($1, $2)
      order by first_live_at desc, hash desc limit $3\
      """;

  @Override
  public Future<List<PublishedRulebook>> newestFirst(@Nullable Place after, int atMost) {
    var values =
        after == null
            ? Tuple.tuple().addValue(null).addValue("")
            : Tuple.of(utc(after.firstLiveAt()), after.hash());
    return reader.run(NEWEST_FIRST, values.addValue(atMost)).map(PgPublishedRulebooks::rulebooks);
  }

  private static List<PublishedRulebook> rulebooks(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row ->
                new PublishedRulebook(
                    row.getString("hash"),
                    row.getString("version"),
                    new TreeSet<>(Set.of(row.getArrayOfStrings("stores"))),
                    row.getInteger("workbooks"),
                    row.getOffsetDateTime("first_live_at").toInstant()))
        .toList();
  }
}
