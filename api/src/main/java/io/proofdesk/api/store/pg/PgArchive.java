package io.proofdesk.api.store.pg;

import static io.proofdesk.api.store.pg.Columns.utc;

import io.proofdesk.api.store.AppendResult;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.ArchiveEntry;
import io.proofdesk.api.store.ArchivedDecision;
import io.proofdesk.api.store.ArchivedDecision.Payload;
import io.proofdesk.api.store.BatchKey;
import io.proofdesk.api.store.ChainReport;
import io.proofdesk.api.store.KeyState;
import io.proofdesk.api.store.RequestKey;
import io.proofdesk.api.store.pg.SealedReceipt.Kept;
import io.proofdesk.api.store.pg.SealedReceipt.Place;
import io.proofdesk.model.supportcase.PriorDecision;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The archive on PostgreSQL. Thread-safe. */
final class PgArchive implements Archive {

  private final Writer writer;
  private final Reader reader;
  private final Secret secret;

  PgArchive(Writer writer, Reader reader, Secret secret) {
    this.writer = writer;
    this.reader = reader;
    this.secret = secret;
  }

  @Override
  public Future<AppendResult> append(ArchiveEntry entry) {
    return writer.append(new Pending(entry, SealedEntry.of(entry, secret), System.nanoTime()));
  }

  private static final String LOOKUP =
      """
      select decision_id, body_hash, answer_encrypted from proofdesk.idempotency
      where store_id = $1 and key_id = $2 and dry_run = $3 and key_hash = $4
        and expires_at > $5\
      """;

  @Override
  public Future<KeyState> lookup(RequestKey key, Instant now) {
    var place = Place.of(key, secret);
    return reader
        .run(
            LOOKUP,
            Tuple.of(place.store(), place.keyId(), place.dryRun(), place.keyHash(), utc(now)))
        .map(
            rows -> {
              for (var row : rows) {
                return new Kept(row.getUUID(0), row.getBuffer(1), row.getBuffer(2))
                    .answerTo(SealedReceipt.bodyHash(key, secret), place, secret);
              }
              return new KeyState.Unused();
            });
  }

  // answers of single questions may come later than the first time, so the same list prolongs
  private static final String CLAIM =
      """
      insert into proofdesk.batch_key (key_id, key_hash, body_hash, expires_at)
      values ($1, $2, $3, $4)
      on conflict (key_id, key_hash) do update
        set body_hash = excluded.body_hash, expires_at = excluded.expires_at
        where batch_key.body_hash = excluded.body_hash or batch_key.expires_at <= $5
      returning key_id\
      """;

  @Override
  public Future<Boolean> claim(BatchKey key, Instant now) {
    return reader
        .run(
            CLAIM,
            Tuple.of(
                key.keyId(),
                Buffer.buffer(secret.hash("batch", key.key())),
                Buffer.buffer(secret.hash("body", key.bodyHash())),
                utc(now.plus(Receipts.KEPT)),
                utc(now)))
        .map(rows -> rows.size() > 0);
  }

  private static final String FIND =
      """
      select id, store_id, as_of, created_at, dry_run, rulebook_version, rulebook_hash,
             engine_version, tz_version, route, situation, payload.brief, payload.decision,
             payload.masked_case
      from proofdesk.decision left join proofdesk.decision_payload as payload using (id, store_id)
      where id = $1 and ($2::text is null or store_id = $2)\
      """;

  @Override
  public Future<Optional<ArchivedDecision>> find(String store, UUID id) {
    return reader.run(FIND, Tuple.of(id, store)).map(PgArchive::first);
  }

  @Override
  public Future<Optional<ArchivedDecision>> find(UUID id) {
    return reader.run(FIND, Tuple.tuple().addValue(id).addValue(null)).map(PgArchive::first);
  }

  private static final String COUNT_SAME_ISSUE =
      """
      select count(distinct case_hash) from proofdesk.decision
      where store_id = $1 and issue_key = $2 and as_of >= $3 and as_of < $4
        and case_hash <> $5 and not dry_run\
      """;

  @Override
  public Future<Long> countSameIssue(
      String store, String issueKey, Instant from, Instant before, String exceptCaseRef) {
    return reader
        .run(
            COUNT_SAME_ISSUE,
            Tuple.of(
                store,
                issueKey,
                utc(from),
                utc(before),
                SealedEntry.caseHash(store, exceptCaseRef, secret)))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private static final String EARLIER_DECISIONS =
      """
      select id, as_of, route, situation, next_update_at from proofdesk.decision
      where store_id = $1 and case_hash = $2 and as_of < $3 and not dry_run
      order by as_of desc, id desc limit $4\
      """;

  @Override
  public Future<List<PriorDecision>> earlierDecisions(
      String store, String caseRef, Instant before, int atMost) {
    return reader
        .run(
            EARLIER_DECISIONS,
            Tuple.of(store, SealedEntry.caseHash(store, caseRef, secret), utc(before), atMost))
        .map(PgArchive::oldestFirst);
  }

  @Override
  public Future<ChainReport> verifyChain(String store) {
    return new ChainWalk(reader, store).run();
  }

  private static final String ERASE =
      "delete from proofdesk.decision_payload where id = $1 and store_id = $2";

  @Override
  public Future<Boolean> erase(String store, UUID id) {
    return reader.run(ERASE, Tuple.of(id, store)).map(rows -> rows.rowCount() > 0);
  }

  private static final String FORGET =
      """
      with batches as (
        delete from proofdesk.batch_key where ctid = any (array(
          select ctid from proofdesk.batch_key where expires_at <= $1
          order by expires_at limit 1000 for update skip locked)))
      delete from proofdesk.idempotency where ctid = any (array(
        select ctid from proofdesk.idempotency where expires_at <= $1
        order by expires_at limit 1000 for update skip locked))\
      """;

  @Override
  public Future<Integer> forgetExpiredAnswers(Instant now) {
    return reader.run(FORGET, Tuple.of(utc(now))).map(RowSet::rowCount);
  }

  private static Optional<ArchivedDecision> first(RowSet<Row> rows) {
    for (var row : rows) {
      var brief = row.getString("brief");
      var decision = row.getString("decision");
      return Optional.of(
          new ArchivedDecision(
              row.getUUID("id"),
              row.getString("store_id"),
              row.getOffsetDateTime("as_of").toInstant(),
              row.getOffsetDateTime("created_at").toInstant(),
              row.getBoolean("dry_run"),
              row.getString("rulebook_version"),
              row.getString("rulebook_hash"),
              row.getString("engine_version"),
              row.getString("tz_version"),
              row.getString("route"),
              row.getString("situation"),
              brief == null || decision == null
                  ? null
                  : new Payload(brief, decision, row.getString("masked_case"))));
    }
    return Optional.empty();
  }

  private static List<PriorDecision> oldestFirst(RowSet<Row> rows) {
    var decisions = new ArrayList<PriorDecision>();
    for (var row : rows) {
      var nextUpdateAt = row.getOffsetDateTime("next_update_at");
      decisions.add(
          new PriorDecision(
              row.getUUID("id").toString(),
              row.getOffsetDateTime("as_of").toInstant(),
              row.getString("route"),
              row.getString("situation"),
              nextUpdateAt == null ? null : nextUpdateAt.toInstant()));
    }
    Collections.reverse(decisions);
    return List.copyOf(decisions);
  }
}
