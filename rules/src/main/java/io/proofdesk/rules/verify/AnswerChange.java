package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the answer changes between two versions, with a smallest input that shows it.
 * Immutable. Thread-safe.
 *
 * @param part the result columns it changes, such as {@code Boundary, Approver, Up to}
 * @param weight what it costs to be wrong about it: 0 moves money, and the more the less
 * @param gone what is answered no more, one text per result; empty when nothing was answered
 * @param come what is answered instead; empty when nothing is
 * @param order whether the same is answered in another order
 * @param example the input; what it does not name is absent
 * @param rowsBefore the rows that answered in the first version, as {@code table: ROW}
 * @param rowsAfter those that answer in the second
 * @param causes what differs in the rows that led there
 * @param profiles the profiles it holds for
 */
public record AnswerChange(
    String part,
    int weight,
    List<String> gone,
    List<String> come,
    boolean order,
    Example example,
    List<String> rowsBefore,
    List<String> rowsAfter,
    List<Cause> causes,
    List<String> profiles) {
  public AnswerChange {
    gone = List.copyOf(gone);
    come = List.copyOf(come);
    rowsBefore = List.copyOf(rowsBefore);
    rowsAfter = List.copyOf(rowsAfter);
    causes = List.copyOf(causes);
    profiles = List.copyOf(profiles);
  }

  /** A result as text: {@code Boundary = AUTO_ALLOWED; Up to = 50 USD}. */
  static String text(List<Column> columns, List<@Nullable Value> results) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      var value = results.get(i);
      if (value != null) {
        parts.add(columns.get(i).heading() + " = " + Wording.value(columns.get(i).type(), value));
      }
    }
    return parts.isEmpty() ? "blank" : String.join("; ", parts);
  }
}
