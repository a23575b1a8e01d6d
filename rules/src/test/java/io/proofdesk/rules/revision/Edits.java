package io.proofdesk.rules.revision;

import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** What people do to a table, at random: change cells, add and delete rules. */
final class Edits {
  private final Random random;
  private final String policy;

  Edits(Random random, String policy) {
    this.random = random;
    this.policy = policy;
  }

  Grid base() {
    var rules = new ArrayList<String>();
    int count = 2 + random.nextInt(5);
    for (int i = 1; i <= count; i++) {
      rules.add("DI-%d00|T%d|%s|%d".formatted(i, i, random.nextBoolean() ? "" : "> " + i, i));
    }
    return Versions.table(policy, rules.toArray(new String[0]));
  }

  /**
   * Another version.
   *
   * @param mark stands in everything this side adds
   * @param mine the rules this side may touch
   */
  Grid edited(Grid base, String mark, Predicate<String> mine) {
    var rows = new ArrayList<List<String>>();
    for (var row : base.rows()) {
      boolean rule = !row.isEmpty() && row.get(0).startsWith("DI-");
      int kind = rule && mine.test(row.get(0)) ? random.nextInt(6) : 5;
      if (kind > 0) {
        rows.add(kind == 1 ? List.of(row.get(0), mark, "> 9", "7") : row);
      }
      if (rule && random.nextInt(5) == 0) {
        int number = Integer.parseInt(row.get(0).substring(3)) + (mark.equals("X") ? 10 : 11);
        rows.add(List.of("DI-" + number, mark, "", "8"));
      }
    }
    return Grid.trimmed(base.workbook(), base.sheet(), rows);
  }
}
