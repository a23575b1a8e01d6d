package io.proofdesk.rules.workbook;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Table.Output;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Types the columns of one table: what it declares itself, and what its headings mean elsewhere.
 */
final class ColumnReader {
  private final TableLayout layout;
  private final Headings headings;
  private final CellParser cells;
  private final Findings findings;

  ColumnReader(TableLayout layout, Headings headings, CellParser cells, Findings findings) {
    this.layout = layout;
    this.headings = headings;
    this.cells = cells;
    this.findings = findings;
  }

  /** The words of a list of the vocabulary, or null when there is none. */
  @Nullable List<String> words(String list) {
    return headings.words(list);
  }

  /** Whether a result is one the whole rulebook knows. */
  boolean isShared(Head head) {
    return headings.result(head.heading()) != null;
  }

  /** One column per condition heading; null where an error was noted. */
  List<@Nullable Column> inputs() {
    List<@Nullable Column> inputs = new ArrayList<>();
    for (var head : layout.under(Band.IF)) {
      var declared = layout.typeText(head);
      var known = headings.condition(head.heading());
      if (known != null) {
        checkAgreement(head, known.type());
        inputs.add(known.column());
      } else if (!declared.isEmpty()) {
        inputs.add(declaredColumn(head, Column.Origin.LOCAL));
      } else if (headings.unsettledCondition(head.heading())) {
        inputs.add(null);
      } else {
        inputs.add(unknown(head.heading(), place(head)));
      }
    }
    return inputs;
  }

  /** The column a line above the table names, such as {@code Applies when}. */
  @Nullable Column condition(String heading, String place) {
    var known = headings.condition(heading);
    if (known != null) {
      return known.column();
    }
    for (var head : layout.under(Band.IF)) {
      if (CellText.key(head.heading()).equals(CellText.key(heading))
          && !layout.typeText(head).isEmpty()) {
        return declaredColumn(head, Column.Origin.LOCAL);
      }
    }
    return headings.unsettledCondition(heading) ? null : unknown(heading, place);
  }

  /** One column per result heading; null where an error was noted. */
  List<@Nullable Output> outputs(@Nullable HitPolicy policy) {
    var heads = layout.under(Band.THEN);
    List<@Nullable Output> outputs = new ArrayList<>();
    for (var head : heads) {
      var column = resultColumn(head);
      outputs.add(column == null ? null : output(head, column, policy));
    }
    if (policy != null && policy.aggregated()) {
      checkAggregate(policy, heads, outputs);
    }
    return outputs;
  }

  private @Nullable Column resultColumn(Head head) {
    var known = headings.result(head.heading());
    if (known != null) {
      checkAgreement(head, known.type());
      return known.column();
    }
    if (!layout.typeText(head).isEmpty()) {
      return declaredColumn(head, Column.Origin.RESULT);
    }
    if (headings.unsettledResult(head.heading())) {
      return null;
    }
    findings.error(
        "table.result-type",
        place(head),
        head.heading(),
        "a result column with a type",
        orElse(
            Spelling.suggestion(head.heading(), headings.resultHeadings()),
            "declare it on a Type line, or in the vocabulary's sheet Results"));
    return null;
  }

  private @Nullable Column declaredColumn(Head head, Column.Origin origin) {
    var place = layout.grid().place(head.typeRow(), head.column()).address();
    var type =
        new TypeParser(headings, headings.currency(), findings)
            .parse(layout.typeText(head), layout.unitText(head), layout.valuesText(head), place);
    if (type == null) {
      return null;
    }
    var id =
        origin == Column.Origin.RESULT
            ? CellText.slug(head.heading())
            : head.heading().toLowerCase(Locale.ROOT);
    return new Column(id, head.heading(), type, origin);
  }

  private @Nullable Output output(Head head, Column column, @Nullable HitPolicy policy) {
    var text = layout.valuesText(head);

    if (text.isEmpty()) {
      if (policy != null
          && (policy == HitPolicy.PRIORITY || policy == HitPolicy.OUTPUT_ORDER)
          && layout.under(Band.THEN).indexOf(head) == 0) {
        findings.error(
            "table.priority-values",
            place(head),
            head.heading(),
            "values in falling priority on the Values line, as hit policy "
                + policy.sign()
                + " needs",
            "add a line `Values` below the headings");
      }
      return new Output(column, List.of());
    }
    var place = layout.grid().place(head.valuesRow(), head.column()).address();
    var values = new ArrayList<Value>();
    var parts = Terms.split(CellText.plain(text));
    for (var part : parts) {
      var value = cells.value(part, column.type(), place);
      if (value != null) {
        values.add(value);
      }
    }
    // against a list with a fault in it no result can be held
    return new Output(column, values.size() < parts.size() ? List.of() : values);
  }

  private void checkAggregate(HitPolicy policy, List<Head> heads, List<@Nullable Output> outputs) {
    if (heads.size() > 1) {
      findings.error(
          "table.aggregate-columns",
          place(heads.get(1)),
          heads.get(1).heading(),
          "one result column, as hit policy " + policy.sign() + " has one number for an answer",
          "move the other columns to a table of their own");
    }
    if (policy == HitPolicy.COLLECT_COUNT || outputs.isEmpty()) {
      return;
    }
    var first = outputs.get(0);
    if (first == null) {
      return;
    }
    var type = first.column().type();
    boolean sum = policy == HitPolicy.COLLECT_SUM;
    if (!type.ordered() || (sum && type instanceof ColumnType.Date)) {
      findings.error(
          "table.aggregate-type",
          place(heads.get(0)),
          heads.get(0).heading(),
          "a result column of numbers for hit policy "
              + policy.sign()
              + ", not of type "
              + TypeNames.of(type),
          "use C, or C# to count");
    }
  }

  /** A workbook may repeat what the vocabulary says, and must then say the same. */
  private void checkAgreement(Head head, ColumnType known) {
    var type = layout.typeText(head);
    var unit = layout.unitText(head);
    if (!type.isEmpty() && !agrees(CellText.key(type), known)) {
      findings.error(
          "column.type-differs",
          layout.grid().place(head.typeRow(), head.column()).address(),
          type,
          "the type it has everywhere, " + TypeNames.of(known),
          "clear the cell: the column is known");
    }
    if (!unit.isEmpty() && !TypeNames.sameUnit(unit, TypeNames.unit(known))) {
      findings.error(
          "column.unit-differs",
          layout.grid().place(head.unitRow(), head.column()).address(),
          unit,
          TypeNames.unit(known).isEmpty()
              ? "no unit"
              : "the unit it has everywhere, " + TypeNames.unit(known),
          "clear the cell: the column is known");
    }
    if (head.band() == Band.IF && !layout.valuesText(head).isEmpty()) {
      checkWords(head, known);
    }
  }

  private void checkWords(Head head, ColumnType known) {
    var place = layout.grid().place(head.valuesRow(), head.column()).address();
    var spot = new Spot(place, layout.valuesText(head), findings);
    var listed = TypeParser.wordList(layout.valuesText(head), spot);
    var words = TypeNames.words(known);
    if (listed != null && !words.containsAll(listed)) {
      var strangers = listed.stream().filter(word -> !words.contains(word)).toList();
      findings.error(
          "cell.unknown-word",
          place,
          Spelling.list(strangers),
          "words of the column (" + Spelling.list(words) + ")",
          "clear the cell: the column is known");
    }
  }

  private static boolean agrees(String type, ColumnType known) {
    var name = TypeNames.of(known).toLowerCase(Locale.ROOT);
    return type.equals(name)
        || type.startsWith(name + "(")
        || type.startsWith(name + " (")
        || (known instanceof ColumnType.Money && type.equals("money"));
  }

  /**
   * A spreadsheet number in a column of words or text may have lost what was typed; a text that
   * looks like a number in a column of numbers was most likely pasted, and nobody sees the
   * difference.
   */
  void refuseNumber(int row, int column, ColumnType type) {
    if (layout.grid().strayNumbers().isEmpty() && layout.grid().numbers().isEmpty()) {
      return;
    }
    if (type.ordered() && layout.grid().strayNumbers().contains(Grid.address(row, column))) {
      findings.error(
          "cell.number-as-text",
          layout.grid().place(row, column).address(),
          layout.grid().text(row, column),
          "a number; the cell holds it as text",
          "convert the cell to a number, or format the column as text");
      return;
    }
    if (type.ordered() || type instanceof ColumnType.YesNo) {
      return;
    }
    if (layout.grid().numbers().contains(Grid.address(row, column))) {
      findings.error(
          "cell.number-in-text",
          layout.grid().place(row, column).address(),
          layout.grid().text(row, column),
          "text, as the column holds " + TypeNames.of(type),
          "format the cell as text and type it again");
    }
  }

  private @Nullable Column unknown(String heading, String place) {
    findings.error(
        "table.unknown-heading",
        place,
        heading.isEmpty() ? null : heading,
        "the heading of a fact, a derived column or another table's result",
        orElse(
            Spelling.suggestion(heading, headings.conditionHeadings()),
            "declare the column on a Type line, or in the vocabulary"));
    return null;
  }

  private static String orElse(@Nullable String suggestion, String otherwise) {
    return suggestion == null ? otherwise : suggestion;
  }

  private String place(Head head) {
    return layout.grid().place(head.headingRow(), head.column()).address();
  }
}
