package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the headings of a workbook may mean beyond what the workbook declares itself. */
public interface Headings extends WordLists {

  /** The column a condition may use under a heading, upper and lower case alike, or null. */
  @Nullable Known condition(String heading);

  /** The result column the vocabulary declares under a heading, or null. */
  @Nullable Known result(String heading);

  /**
   * Whether conditions may use a heading whose declaration has a fault. The fault is a finding
   * where it is declared, and none where it is used.
   */
  default boolean unsettledCondition(String heading) {
    return false;
  }

  /** The same for a result column the vocabulary declares. */
  default boolean unsettledResult(String heading) {
    return false;
  }

  /** Headings conditions may use. */
  List<String> conditionHeadings();

  /** Headings results may use. */
  List<String> resultHeadings();

  /** The store's currency, or null when none is known. */
  @Nullable String currency();

  /** A column and what it means, in one line. */
  record Known(Column column, String meaning) {
    /** What it holds. */
    public ColumnType type() {
      return column.type();
    }
  }

  /** Nothing known: the workbook declares all it uses. */
  static Headings none() {
    return new Headings() {
      @Override
      public @Nullable Known condition(String heading) {
        return null;
      }

      @Override
      public @Nullable Known result(String heading) {
        return null;
      }

      @Override
      public List<String> conditionHeadings() {
        return List.of();
      }

      @Override
      public List<String> resultHeadings() {
        return List.of();
      }

      @Override
      public @Nullable List<String> words(String list) {
        return null;
      }

      @Override
      public List<String> listNames() {
        return List.of();
      }

      @Override
      public @Nullable String currency() {
        return null;
      }
    };
  }
}
