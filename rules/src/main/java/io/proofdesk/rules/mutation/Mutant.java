package io.proofdesk.rules.mutation;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with one slip in it. Immutable. Thread-safe.
 *
 * @param kind what kind of slip
 * @param row the row, by index; of rows that changed places the upper one
 * @param column the condition or result column, by index; -1 where the whole row is meant
 * @param change what is different
 * @param before the cell as it is
 * @param after the cell as the slip leaves it
 */
public record Mutant(Kind kind, int row, int column, Change change, String before, String after) {

  /** Kinds of slips. */
  public enum Kind {
    /** A limit one step higher or lower. */
    LIMIT("limit moved"),
    /** A neighbouring word, or the other of yes and no. */
    WORD("neighbouring word"),
    /** A blank cell that asks something. */
    SPECIFIC("blank made specific"),
    /** A cell that asks nothing any more. */
    ANY("made blank"),
    /** A row that is gone. */
    DROPPED("row dropped"),
    /** Two neighbouring rows that changed places. */
    SWAPPED("rows swapped"),
    /** Another result. */
    RESULT("result changed");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For a report. */
    public String words() {
      return words;
    }
  }

  /** What is different. */
  public sealed interface Change {}

  /** A condition cell asks something else. */
  record NewCell(CellTest test) implements Change {}

  /** A result cell answers something else. */
  record NewResult(Value value) implements Change {}

  /** A row is gone. */
  record NoRow() implements Change {}

  /** A row and the next one have changed places. */
  record Swap() implements Change {}

  /** {@code BS-010: ... becomes ...}, for a list. */
  public String sentence(Table table) {
    var id = table.rows().get(row).id();
    return switch (kind) {
      case DROPPED -> id + " dropped";
      case SWAPPED -> id + " and " + table.rows().get(row + 1).id() + " swapped";
      default -> id + ", " + heading(table) + ": `" + before + "` becomes `" + after + "`";
    };
  }

  /**
   * What happened there, without the place: {@code 50.00 USD -> 50.01 USD}, {@code row dropped}.
   */
  public String slip() {
    return column < 0 || kind == Kind.ANY
        ? kind.words()
        : (before.isEmpty() ? "blank" : before) + " -> " + after;
  }

  /** The heading of the cell; empty where the whole row is meant. */
  public String heading(Table table) {
    if (column < 0) {
      return "";
    }
    return kind == Kind.RESULT
        ? table.outputs().get(column).column().heading()
        : table.inputs().get(column).heading();
  }

  /** The table with the slip in it. */
  public Table of(Table table) {
    var rows = new ArrayList<>(table.rows());
    var it = rows.get(row);
    if (change instanceof NewCell cell) {
      var cells = new ArrayList<>(it.conditions());
      cells.set(column, new Row.Cell(cell.test(), after, cells.get(column).address()));
      rows.set(row, new Row(it.id(), cells, it.results(), it.note(), it.source(), it.place()));
    } else if (change instanceof NewResult result) {
      List<@Nullable Value> results = new ArrayList<>(it.results());
      results.set(column, result.value());
      rows.set(row, new Row(it.id(), it.conditions(), results, it.note(), it.source(), it.place()));
    } else if (change instanceof NoRow) {
      rows.remove(row);
    } else {
      rows.set(row, rows.get(row + 1));
      rows.set(row + 1, it);
    }
    return table.withRows(rows);
  }
}
