package io.proofdesk.api.store.pg;

import io.proofdesk.api.store.ArchiveEntry;
import io.proofdesk.api.store.ChainReport;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recomputes a store's chain link by link, a page at a time. One call, one thread. */
final class ChainWalk {

  private static final int PAGE = 500;

  private final Reader reader;
  private final String store;
  private Link end = Link.BEGINNING;
  private long decisions;
  private long erased;
  private @Nullable UUID firstBroken;

  ChainWalk(Reader reader, String store) {
    this.reader = reader;
    this.store = store;
  }

  private static final String HEAD =
      "select position, digest from proofdesk.chain_head where store_id = $1";

  /** Walks to where the head stood when the walk began; later decisions are another walk's. */
  Future<ChainReport> run() {
    return reader
        .run(HEAD, Tuple.of(store))
        .compose(
            rows -> {
              var head = Link.BEGINNING;
              for (var row : rows) {
                head = new Link(row.getLong(0), row.getBuffer(1));
              }
              return walk(head);
            });
  }

  private static final String READ_PAGE =
      """
      select id, position, case_hash, issue_key, as_of, created_at, dry_run, rulebook_version,
             rulebook_hash, engine_version, tz_version, route, situation, next_update_at,
             payload_digest, previous_digest, digest,
             payload.salt, payload.brief, payload.decision, payload.masked_case
      from proofdesk.decision left join proofdesk.decision_payload as payload using (id, store_id)
      where store_id = $1 and position > $2 and position <= $3
      order by position, id limit $4""";

  private Future<ChainReport> walk(Link head) {
    return reader
        .run(READ_PAGE, Tuple.of(store, end.position(), head.position(), PAGE))
        .compose(
            rows -> {
              follow(rows);
              return rows.size() < PAGE || firstBroken != null
                  ? Future.succeededFuture(report(head))
                  : walk(head);
            });
  }

  private void follow(RowSet<Row> rows) {
    for (var row : rows) {
      decisions++;
      var expected = end.next(entry(row), row.getBuffer("case_hash"), payloadDigest(row));
      var read = new Link(row.getLong("position"), row.getBuffer("digest"));
      if (!expected.equals(read) || !end.digest().equals(row.getBuffer("previous_digest"))) {
        firstBroken = row.getUUID("id");
        return;
      }
      end = read;
    }
  }

  private Buffer payloadDigest(Row row) {
    var salt = row.getBuffer("salt");
    if (salt == null) {
      erased++;
      return row.getBuffer("payload_digest");
    }
    return SealedEntry.payloadDigest(
        salt.getBytes(),
        row.getString("brief"),
        row.getString("decision"),
        row.getString("masked_case"));
  }

  private ArchiveEntry entry(Row row) {
    var nextUpdateAt = row.getOffsetDateTime("next_update_at");
    return new ArchiveEntry(
        row.getUUID("id"),
        store,
        "",
        row.getString("issue_key"),
        row.getOffsetDateTime("as_of").toInstant(),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getBoolean("dry_run"),
        row.getString("rulebook_version"),
        row.getString("rulebook_hash"),
        row.getString("engine_version"),
        row.getString("tz_version"),
        row.getString("route"),
        row.getString("situation"),
        nextUpdateAt == null ? null : nextUpdateAt.toInstant(),
        "",
        "",
        null,
        null);
  }

  private ChainReport report(Link head) {
    return new ChainReport(decisions, erased, firstBroken, firstBroken != null || end.equals(head));
  }
}
