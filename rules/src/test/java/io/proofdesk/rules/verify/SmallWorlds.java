package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Table;
import java.util.List;

/** Tables so small that every input can be tried, for the tests of other rooms. */
public final class SmallWorlds {
  private SmallWorlds() {}

  /** A table of one policy. */
  public static Table table(long seed, HitPolicy policy) {
    return new SmallTables(seed).table(policy, true, false);
  }

  /** Every input of it. */
  public static List<Facts> inputs(Table table) {
    return SmallTables.inputs(table.inputs());
  }
}
