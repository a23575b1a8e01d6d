package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** The steps that some columns depend on, by whatever way, and no others. Thread-safe. */
final class Cone {
  private Cone() {}

  /**
   * Those of some steps that lead to columns, in the same order.
   *
   * @param steps each after everything it reads
   * @param columnIds columns; a fact leads nowhere
   */
  static List<Step> of(List<Step> steps, Collection<String> columnIds) {
    var wanted = new HashSet<>(columnIds);
    var found = new ArrayList<Step>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      var step = steps.get(i);
      if (step.fills().stream().anyMatch(wanted::contains)) {
        found.add(step);
        wanted.addAll(step.reads());
      }
    }
    Collections.reverse(found);
    return found;
  }
}
