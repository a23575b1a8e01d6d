package io.proofdesk.api.store.pg;

import io.proofdesk.api.store.AppendResult;
import io.proofdesk.api.store.AppendResult.Appended;
import io.proofdesk.api.store.pg.SealedReceipt.Kept;
import io.proofdesk.api.store.pg.SealedReceipt.Place;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One durable commit of a batch: locks the chains of its stores, claims its idempotency keys, and
 * inserts those decisions whose key was free. One call, one thread.
 *
 * <p>INVARIANT(one writer per store): the chain's row lock is taken first and held to the end, so
 * whatever follows is alone in its stores, across processes too, and locks are taken in one order.
 */
final class BatchWrite {

  private final SqlConnection connection;
  private final Secret secret;
  private final List<Pending> batch;
  private final Map<Pending, AppendResult> results = new HashMap<>();
  private final Map<String, Link> ends = new TreeMap<>();

  BatchWrite(SqlConnection connection, Secret secret, List<Pending> batch) {
    this.connection = connection;
    this.secret = secret;
    this.batch = batch;
  }

  /**
   * Runs inside a transaction of its own.
   *
   * @param again whether an earlier attempt may have committed without our knowing
   */
  Future<Map<Pending, AppendResult>> run(boolean again) {
    return connection
        .begin()
        .compose(
            transaction ->
                lockChains()
                    .compose(ignored -> again ? recognise() : Future.succeededFuture())
                    .compose(ignored -> claimKeys())
                    .compose(ignored -> insertDecisions())
                    .compose(ignored -> transaction.commit())
                    .recover(
                        failure ->
                            transaction
                                .rollback()
                                .transform(ignored -> Future.failedFuture(failure))))
        .map(ignored -> results);
  }

  private static final String START_CHAINS =
      """
      insert into proofdesk.chain_head (store_id, position, digest)
      select store_id, 0, $2 from unnest($1::text[]) as new (store_id) order by store_id
      on conflict (store_id) do nothing""";

  private static final String LOCK_CHAINS =
      """
      select store_id, position, digest from proofdesk.chain_head
      where store_id = any ($1::text[]) order by store_id for update""";

  private Future<Void> lockChains() {
    var stores =
        batch.stream().map(each -> each.entry().store()).distinct().sorted().toArray(String[]::new);
    return lockKnownChains(stores)
        .compose(
            ignored ->
                ends.size() == stores.length
                    ? Future.<Void>succeededFuture()
                    : connection
                        .preparedQuery(START_CHAINS)
                        .execute(Tuple.of(stores, Link.BEGINNING.digest()))
                        .compose(started -> lockKnownChains(stores)));
  }

  private Future<Void> lockKnownChains(String[] stores) {
    return connection
        .preparedQuery(LOCK_CHAINS)
        .execute(Tuple.tuple().addValue(stores))
        .map(
            rows -> {
              rows.forEach(
                  row -> ends.put(row.getString(0), new Link(row.getLong(1), row.getBuffer(2))));
              return null;
            });
  }

  private static final String RECOGNISE =
      "select id from proofdesk.decision where id = any ($1::uuid[])";

  /** Decisions of an attempt whose commit we did not hear of are kept, and only answered. */
  private Future<Void> recognise() {
    var ids = batch.stream().map(each -> each.entry().id()).toArray(UUID[]::new);
    return connection
        .preparedQuery(RECOGNISE)
        .execute(Tuple.tuple().addValue(ids))
        .map(
            rows -> {
              var kept = new HashSet<UUID>();
              rows.forEach(row -> kept.add(row.getUUID(0)));
              for (var each : batch) {
                if (kept.contains(each.entry().id())) {
                  results.put(each, new Appended(each.entry().id()));
                }
              }
              return null;
            });
  }

  // an expired answer makes room: its row is taken over as if it were not there
  private static final String CLAIM =
      """
      insert into proofdesk.idempotency
        (store_id, key_id, dry_run, key_hash, body_hash, decision_id, answer_encrypted, expires_at)
      select store_id, key_id, dry_run, key_hash, body_hash, decision_id, answer, expires_at
      from unnest($1::text[], $2::text[], $3::boolean[], $4::bytea[], $5::bytea[], $6::uuid[],
                  $7::bytea[], $8::timestamptz[])
        as new (store_id, key_id, dry_run, key_hash, body_hash, decision_id, answer, expires_at)
      on conflict (store_id, key_id, dry_run, key_hash) do update
        set body_hash = excluded.body_hash, decision_id = excluded.decision_id,
            answer_encrypted = excluded.answer_encrypted, expires_at = excluded.expires_at
        where idempotency.expires_at <= excluded.expires_at - interval '24 hours'
      returning decision_id""";

  private Future<Void> claimKeys() {
    var claims = new LinkedHashMap<Place, Pending>();
    for (var each : undecided()) {
      var receipt = each.sealed().receipt();
      if (receipt != null) {
        claims.putIfAbsent(receipt.place(), each);
      }
    }
    if (claims.isEmpty()) {
      return Future.succeededFuture();
    }
    return connection
        .preparedQuery(CLAIM)
        .execute(Receipts.columns(List.copyOf(claims.values())))
        .compose(
            rows -> {
              var won = new HashSet<UUID>();
              rows.forEach(row -> won.add(row.getUUID(0)));
              return readWinners(claims, won);
            })
        .map(
            winners -> {
              answerLosers(winners);
              return null;
            });
  }

  private static final String READ_WINNERS =
      """
      select n, decision_id, body_hash, answer_encrypted
      from unnest($1::text[], $2::text[], $3::boolean[], $4::bytea[])
        with ordinality as asked (store_id, key_id, dry_run, key_hash, n)
      join proofdesk.idempotency using (store_id, key_id, dry_run, key_hash)""";

  /** Under every key of the batch, what is kept there now: our own or an earlier answer. */
  private Future<Map<Place, Kept>> readWinners(Map<Place, Pending> claims, Set<UUID> won) {
    var winners = new HashMap<Place, Kept>();
    var lost = new ArrayList<Place>();
    claims.forEach(
        (place, claimant) -> {
          var receipt = claimant.sealed().receipt();
          if (receipt != null && won.contains(claimant.entry().id())) {
            winners.put(
                place, new Kept(claimant.entry().id(), receipt.bodyHash(), receipt.answer()));
          } else {
            lost.add(place);
          }
        });
    if (lost.isEmpty()) {
      return Future.succeededFuture(winners);
    }
    return connection
        .preparedQuery(READ_WINNERS)
        .execute(Receipts.places(lost))
        .map(
            rows -> {
              rows.forEach(
                  row ->
                      winners.put(
                          lost.get(Math.toIntExact(row.getLong(0)) - 1),
                          new Kept(row.getUUID(1), row.getBuffer(2), row.getBuffer(3))));
              return winners;
            });
  }

  private void answerLosers(Map<Place, Kept> winners) {
    for (var each : undecided()) {
      var receipt = each.sealed().receipt();
      if (receipt == null) {
        continue;
      }
      var kept = winners.get(receipt.place());
      if (kept == null) {
        // expired and swept between the two statements: the next attempt finds the key free
        throw new IllegalStateException("an answer expired while it was read");
      }
      if (!kept.decisionId().equals(each.entry().id())) {
        results.put(each, kept.answerTo(receipt.bodyHash(), receipt.place(), secret));
      }
    }
  }

  private Future<Void> insertDecisions() {
    var winners = undecided();
    if (winners.isEmpty()) {
      return Future.succeededFuture();
    }
    var rows = new ArrayList<DecisionRow>();
    for (var each : winners) {
      var entry = each.entry();
      var before = ends.getOrDefault(entry.store(), Link.BEGINNING);
      var link = before.next(entry, each.sealed().caseHash(), each.sealed().payloadDigest());
      rows.add(new DecisionRow(entry, each.sealed(), before, link));
      ends.put(entry.store(), link);
      results.put(each, new Appended(entry.id()));
    }
    // pipelined: one round trip for all four
    return Future.all(
            connection.preparedQuery(DecisionRow.INSERT).execute(DecisionRow.columns(rows)),
            connection
                .preparedQuery(DecisionRow.INSERT_PAYLOAD)
                .execute(DecisionRow.payloads(rows)),
            connection.preparedQuery(ADVANCE_CHAINS).execute(chainEnds()),
            connection
                .preparedQuery(DecisionRow.INSERT_RULEBOOK)
                .execute(DecisionRow.rulebooks(rows)))
        .mapEmpty();
  }

  private static final String ADVANCE_CHAINS =
      """
      update proofdesk.chain_head as head set position = new.position, digest = new.digest
      from unnest($1::text[], $2::bigint[], $3::bytea[]) as new (store_id, position, digest)
      where head.store_id = new.store_id""";

  private Tuple chainEnds() {
    return Tuple.of(
        ends.keySet().toArray(String[]::new),
        ends.values().stream().map(Link::position).toArray(Long[]::new),
        ends.values().stream().map(Link::digest).toArray(Buffer[]::new));
  }

  private List<Pending> undecided() {
    return batch.stream().filter(each -> !results.containsKey(each)).toList();
  }
}
