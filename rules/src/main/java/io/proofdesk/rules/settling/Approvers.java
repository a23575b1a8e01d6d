package io.proofdesk.rules.settling;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether every row that waits for an approval names somebody who may give it. An approval by
 * anybody else is never taken while deciding, so nothing moves, and the case would wait for ever.
 * Thread-safe.
 */
public final class Approvers {
  private final Predicate<String> mayApprove;

  /**
   * @param mayApprove whether the vocabulary says that a role may approve
   */
  public Approvers(Predicate<String> mayApprove) {
    this.mayApprove = mayApprove;
  }

  /** One finding for every row that names nobody, or somebody who may not. */
  public List<Finding> findings(List<Table> tables) {
    var findings = new ArrayList<Finding>();
    for (var table : tables) {
      int boundary = output(table, Headings.BOUNDARY);
      int approver = output(table, Headings.APPROVER);
      if (boundary < 0 || approver < 0) {
        continue;
      }
      for (var row : table.rows()) {
        if (waits(row, boundary) && !mayApprove(row.results().get(approver))) {
          findings.add(finding(row, row.results().get(approver)));
        }
      }
    }
    return findings;
  }

  private static int output(Table table, String heading) {
    for (int i = 0; i < table.outputs().size(); i++) {
      if (table.outputs().get(i).column().heading().equals(heading)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean waits(Row row, int boundary) {
    return row.results().get(boundary) instanceof Value.Word word
        && word.id().equals(BoundaryKind.APPROVAL_REQUIRED.name());
  }

  private boolean mayApprove(@Nullable Value approver) {
    return approver instanceof Value.Word role && mayApprove.test(role.id());
  }

  private static Finding finding(Row row, @Nullable Value approver) {
    return Finding.warning(
        "table.nobody-may-approve",
        row.place().address(),
        approver instanceof Value.Word role ? role.id() : null,
        "rule "
            + row.id()
            + " waits for an approval, so it needs an approver with the trait MAY_APPROVE",
        "name another role, or give the role the trait in the vocabulary");
  }
}
