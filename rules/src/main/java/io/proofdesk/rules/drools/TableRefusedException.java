package io.proofdesk.rules.drools;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that cannot be compiled. Its findings say why. */
public final class TableRefusedException extends RuntimeException {

  private final transient List<Finding> findings;

  private TableRefusedException(Finding finding, @Nullable Throwable cause) {
    super(finding.line(), cause);
    this.findings = List.of(finding);
  }

  /** What is wrong, for whoever wrote the table. */
  public List<Finding> findings() {
    return findings;
  }

  static TableRefusedException tooManyColumns(Table table) {
    return new TableRefusedException(
        Finding.error(
            "table.too-many-columns",
            table.id(),
            null,
            "at most 32 columns of words or texts, 24 of whole quantities, 8 of decimals, 24 of"
                + " yes/no, 12 of many words",
            "split the table in two, the first one's result a column of the second"),
        null);
  }

  static TableRefusedException malformed(Table table, String read, String expected) {
    return new TableRefusedException(
        Finding.error(
            "table.malformed", table.id(), read, expected, "give the row an id of its own"),
        null);
  }

  static TableRefusedException notCompiled(Table table, String read) {
    return new TableRefusedException(
        Finding.error(
            "table.not-compiled",
            table.id(),
            read,
            "a table the rule engine accepts",
            "this is a fault of the engine, not of the table; please report it with the workbook"),
        null);
  }

  static TableRefusedException dryRun(Table table, String rowId, @Nullable Throwable cause) {
    return new TableRefusedException(
        Finding.error(
            "table.dry-run",
            table.id() + " " + rowId,
            null,
            "a rule that fits a case made to fit it",
            "this is a fault of the engine, not of the table; please report it with the workbook"),
        cause);
  }
}
