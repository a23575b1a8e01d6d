package io.proofdesk.rules.source;

import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.vocabulary.Catalogue;
import io.proofdesk.rules.vocabulary.Setting;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tables of each profile as they were read last: a table is read again only when its sheet
 * changed, or what its headings and cells may mean. Thread-safe.
 */
public final class LastTables {
  private final ConcurrentMap<String, OfProfile> profiles = new ConcurrentHashMap<>();

  /** What the cells of all tables of a profile may mean. Equal where every cell reads alike. */
  private record Surroundings(Catalogue.Offered offered, List<Setting> settings) {}

  private record Typed(Grid sheet, Reading<Table> reading) {}

  /** The tables of one profile, to be read under what it offers. Thread-safe. */
  static final class OfProfile {
    private final Surroundings surroundings;
    private final Map<String, Typed> tables = new ConcurrentHashMap<>();

    private OfProfile(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    /** The table of a sheet, as it was read before or as it is read now. */
    Reading<Table> table(String id, Grid sheet, Supplier<Reading<Table>> reading) {
      @Nullable Typed last = tables.get(id);
      if (last == null || !last.sheet().equals(sheet)) {
        last = new Typed(sheet, reading.get());
        tables.put(id, last);
      }
      return last.reading();
    }
  }

  /** The tables last read of a profile; none when anything may mean something else now. */
  OfProfile of(String profile, Catalogue.Offered offered, List<Setting> settings) {
    var surroundings = new Surroundings(offered, settings);
    return profiles.compute(
        profile,
        (name, last) ->
            last != null && last.surroundings.equals(surroundings)
                ? last
                : new OfProfile(surroundings));
  }
}
