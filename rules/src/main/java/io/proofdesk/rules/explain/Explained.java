package io.proofdesk.rules.explain;

import io.proofdesk.rules.trace.Asked;
import java.util.List;

/**
 * An explanation and the questions behind it, for who wants to see the tables themselves.
 *
 * @param explanation the explanation
 * @param asked what every table was asked, in the same order as its tables
 */
public record Explained(Explanation explanation, List<Asked> asked) {
  public Explained {
    asked = List.copyOf(asked);
  }
}
