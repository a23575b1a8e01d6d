package io.proofdesk.rules.drools;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that cannot be compiled. Its findings say why. */
public final class TableRefusedException extends RuntimeException {

  private final transient List<Finding> findings;

  private TableRefusedException(Finding finding, @Nullable Throwable cause) {
    this(List.of(finding), cause);
  }

  private TableRefusedException(List<Finding> findings, @Nullable Throwable cause) {
    super(findings.get(0).line(), cause);
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, for whoever wrote the table. */
  public List<Finding> findings() {
    return findings;
  }

  /** One finding for each kind of which there are too many, at the first column that is one. */
  static TableRefusedException tooManyColumns(Table table, List<SlotLayout.Over> kinds) {
    return new TableRefusedException(
        kinds.stream().map(over -> tooManyColumns(table, over)).toList(), null);
  }

  private static Finding tooManyColumns(Table table, SlotLayout.Over over) {
    var asking =
        table.rows().stream()
            .filter(row -> !(row.conditions().get(over.input()).test() instanceof CellTest.Any))
            .findFirst()
            .orElse(table.rows().get(0));
    var at = asking.place();
    return Finding.error(
        "table.too-many-columns",
        new Place(at.workbook(), at.sheet(), asking.conditions().get(over.input()).address())
            .address(),
        table.inputs().get(over.input()).heading(),
        "rules that ask about at most "
            + over.room()
            + " columns of "
            + over.kind()
            + "; these ask about "
            + over.asked()
            + ", and this is the first of "
            + (over.asked() - over.room())
            + " too many",
        "split " + at.workbook() + " in two tables, the first one's result a column of the second");
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
