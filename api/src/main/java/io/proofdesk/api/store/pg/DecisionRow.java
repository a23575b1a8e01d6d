package io.proofdesk.api.store.pg;

import static io.proofdesk.api.store.pg.Columns.column;
import static io.proofdesk.api.store.pg.Columns.utc;

import io.proofdesk.api.store.ArchiveEntry;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * A decision about to be inserted, with its place in the chain.
 *
 * @param entry what is kept
 * @param sealed what is kept of it in hidden form
 * @param before the end of the chain so far
 * @param link the new end
 */
record DecisionRow(ArchiveEntry entry, SealedEntry sealed, Link before, Link link) {

  static final String INSERT =
      """
      insert into proofdesk.decision
        (id, store_id, position, case_hash, issue_key, as_of, created_at, dry_run,
         rulebook_version, rulebook_hash, engine_version, tz_version, route, situation,
         next_update_at, payload_digest, previous_digest, digest)
      select id, store_id, position, case_hash, issue_key, as_of, created_at, dry_run,
             rulebook_version, rulebook_hash, engine_version, tz_version, route, situation,
             next_update_at, payload_digest, previous_digest, digest
      from unnest($1::uuid[], $2::text[], $3::bigint[], $4::bytea[], $5::text[],
                  $6::timestamptz[], $7::timestamptz[], $8::boolean[], $9::text[], $10::text[],
                  $11::text[], $12::text[], $13::text[], $14::text[], $15::timestamptz[],
                  $16::bytea[], $17::bytea[], $18::bytea[])
        as new (id, store_id, position, case_hash, issue_key, as_of, created_at, dry_run,
                rulebook_version, rulebook_hash, engine_version, tz_version, route, situation,
                next_update_at, payload_digest, previous_digest, digest)""";

  static Tuple columns(List<DecisionRow> rows) {
    return Tuple.tuple()
        .addValue(column(rows, UUID.class, row -> row.entry.id()))
        .addValue(column(rows, String.class, row -> row.entry.store()))
        .addValue(column(rows, Long.class, row -> row.link.position()))
        .addValue(column(rows, Buffer.class, row -> row.sealed.caseHash()))
        .addValue(column(rows, String.class, row -> row.entry.issueKey()))
        .addValue(column(rows, OffsetDateTime.class, row -> utc(row.entry.asOf())))
        .addValue(column(rows, OffsetDateTime.class, row -> utc(row.entry.createdAt())))
        .addValue(column(rows, Boolean.class, row -> row.entry.dryRun()))
        .addValue(column(rows, String.class, row -> row.entry.rulebookVersion()))
        .addValue(column(rows, String.class, row -> row.entry.rulebookHash()))
        .addValue(column(rows, String.class, row -> row.entry.engineVersion()))
        .addValue(column(rows, String.class, row -> row.entry.tzVersion()))
        .addValue(column(rows, String.class, row -> row.entry.route()))
        .addValue(column(rows, String.class, row -> row.entry.situation()))
        .addValue(
            column(
                rows,
                OffsetDateTime.class,
                row -> {
                  var nextUpdateAt = row.entry.nextUpdateAt();
                  return nextUpdateAt == null ? null : utc(nextUpdateAt);
                }))
        .addValue(column(rows, Buffer.class, row -> row.sealed.payloadDigest()))
        .addValue(column(rows, Buffer.class, row -> row.before.digest()))
        .addValue(column(rows, Buffer.class, row -> row.link.digest()));
  }

  static final String INSERT_PAYLOAD =
      """
      insert into proofdesk.decision_payload (id, store_id, salt, brief, decision, masked_case)
      select id, store_id, salt, brief, decision, masked_case
      from unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[], $5::text[], $6::text[])
        as new (id, store_id, salt, brief, decision, masked_case)""";

  static Tuple payloads(List<DecisionRow> rows) {
    return Tuple.tuple()
        .addValue(column(rows, UUID.class, row -> row.entry.id()))
        .addValue(column(rows, String.class, row -> row.entry.store()))
        .addValue(column(rows, Buffer.class, row -> row.sealed.salt()))
        .addValue(column(rows, String.class, row -> row.entry.brief()))
        .addValue(column(rows, String.class, row -> row.entry.decision()))
        .addValue(column(rows, String.class, row -> row.entry.maskedCase()));
  }

  static final String INSERT_RULEBOOK =
      """
      insert into proofdesk.rulebook_version (store_id, hash, version, first_used_at)
      select store_id, hash, version, first_used_at
      from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
        as new (store_id, hash, version, first_used_at)
      on conflict (store_id, hash) do nothing""";

  static Tuple rulebooks(List<DecisionRow> rows) {
    var first = new LinkedHashMap<List<String>, DecisionRow>();
    for (var row : rows) {
      first.putIfAbsent(List.of(row.entry.store(), row.entry.rulebookHash()), row);
    }
    var used = List.copyOf(first.values());
    return Tuple.of(
        column(used, String.class, row -> row.entry.store()),
        column(used, String.class, row -> row.entry.rulebookHash()),
        column(used, String.class, row -> row.entry.rulebookVersion()),
        column(used, OffsetDateTime.class, row -> utc(row.entry.createdAt())));
  }
}
