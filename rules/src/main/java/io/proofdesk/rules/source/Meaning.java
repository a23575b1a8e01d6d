package io.proofdesk.rules.source;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TypeNames;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of a table: hit policy, columns, cells and results, settings filled in. Notes,
 * titles and addresses are no part of it, so that two tables of one meaning share a compiled form.
 */
public final class Meaning {
  private Meaning() {}

  /** The text; equal exactly when two tables decide alike cell by cell. */
  public static String of(Table table) {
    var text = new StringBuilder("policy ").append(table.hitPolicy().sign()).append('\n');
    var applies = table.appliesWhen();
    if (applies != null) {
      text.append("when ").append(of(applies.column())).append(' ').append(of(applies.test()));
      text.append('\n');
    }
    table.inputs().forEach(column -> text.append("if ").append(of(column)).append('\n'));
    for (var output : table.outputs()) {
      text.append("then ").append(of(output.column()));
      text.append(" of ").append(values(output.values())).append('\n');
    }
    table.rows().forEach(row -> text.append(of(row)).append('\n'));
    var otherwise = table.otherwise();
    if (otherwise != null) {
      text.append("otherwise ").append(values(otherwise.results())).append('\n');
    }
    return text.toString();
  }

  private static String of(Row row) {
    return row.id()
        + row.conditions().stream()
            .map(cell -> of(cell.test()))
            .collect(Collectors.joining(" | ", " ", " => "))
        + values(row.results());
  }

  private static String of(Column column) {
    var unit = TypeNames.unit(column.type());
    return quoted(column.id()) + " " + TypeNames.of(column.type()) + " " + quoted(unit);
  }

  private static String of(CellTest test) {
    if (test instanceof CellTest.OneOf oneOf) {
      return "one" + terms(oneOf.terms());
    }
    if (test instanceof CellTest.NoneOf noneOf) {
      return "none" + terms(noneOf.terms());
    }
    return test instanceof CellTest.Has has
        ? "has " + has.quantifier() + words(has.words())
        : "any";
  }

  private static String terms(List<Term> terms) {
    return terms.stream().map(Meaning::of).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String of(Term term) {
    if (term instanceof Term.Equal equal) {
      return "= " + of(equal.value());
    }
    if (term instanceof Term.Compare compare) {
      return compare.operator().sign() + " " + of(compare.value());
    }
    if (term instanceof Term.Interval interval) {
      return (interval.fromIncluded() ? "[" : "(")
          + of(interval.from())
          + ".."
          + of(interval.to())
          + (interval.toIncluded() ? "]" : ")");
    }
    return term instanceof Term.Absent ? "absent" : "empty";
  }

  private static String values(List<? extends @Nullable Value> values) {
    return values.stream().map(Meaning::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String of(@Nullable Value value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof Value.Word word) {
      return quoted(word.id());
    }
    if (value instanceof Value.Text text) {
      return "text " + quoted(text.text());
    }
    if (value instanceof Value.YesNo answer) {
      return answer.yes() ? "yes" : "no";
    }
    if (value instanceof Value.Whole whole) {
      return Long.toString(whole.amount());
    }
    return value instanceof Value.Decimal decimal
        ? decimal.amount().toPlainString()
        : words(((Value.Words) value).ids());
  }

  private static String words(Collection<String> words) {
    return words.stream().map(Meaning::quoted).collect(Collectors.joining(", ", "{", "}"));
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
