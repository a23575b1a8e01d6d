package io.proofdesk.api.store.pg;

import static io.proofdesk.api.store.pg.Columns.column;
import static io.proofdesk.api.store.pg.Columns.utc;

import io.proofdesk.api.store.pg.SealedReceipt.Place;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Receipts as columns. */
final class Receipts {

  /** How long a repeated request gets its first answer. The claiming statement says it, too. */
  static final Duration KEPT = Duration.ofHours(24);

  private Receipts() {}

  static Tuple columns(List<Pending> claims) {
    var receipts =
        claims.stream().map(each -> Objects.requireNonNull(each.sealed().receipt())).toList();
    return places(receipts.stream().map(SealedReceipt::place).toList())
        .addValue(column(receipts, Buffer.class, SealedReceipt::bodyHash))
        .addValue(column(claims, UUID.class, each -> each.entry().id()))
        .addValue(column(receipts, Buffer.class, SealedReceipt::answer))
        .addValue(
            column(claims, OffsetDateTime.class, each -> utc(each.entry().createdAt().plus(KEPT))));
  }

  static Tuple places(List<Place> places) {
    return Tuple.tuple()
        .addValue(column(places, String.class, Place::store))
        .addValue(column(places, String.class, Place::keyId))
        .addValue(column(places, Boolean.class, Place::dryRun))
        .addValue(column(places, Buffer.class, Place::keyHash));
  }
}
