package io.proofdesk.api.store.pg;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns rows into the typed arrays that one {@code unnest} takes apart again. */
final class Columns {

  private Columns() {}

  /** What a row says in one column. */
  interface Cell<R> {
    @Nullable Object of(R row);
  }

  /** An array of {@code type}, as the driver wants it. */
  static <R> Object column(List<R> rows, Class<?> type, Cell<R> cell) {
    var array = Array.newInstance(type, rows.size());
    for (var index = 0; index < rows.size(); index++) {
      Array.set(array, index, cell.of(rows.get(index)));
    }
    return array;
  }

  /** As PostgreSQL keeps it: in UTC, in microseconds. */
  static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
