package io.proofdesk.rules.workbook;

/** The names of sheets. */
public final class WorkbookSheets {
  /** Holds a decision table. */
  public static final String RULES = "Rules";

  /** Free text about the workbook. */
  public static final String ABOUT = "About";

  /** Generated beside a table: its columns and words. In a vocabulary: the words themselves. */
  public static final String WORDS = "Words";

  private WorkbookSheets() {}

  /** {@code Words} for {@code vocabulary.Words.csv}, {@code Rules} for {@code boundary.csv}. */
  public static String ofCsv(String name) {
    var parts = name.substring(name.lastIndexOf('/') + 1).split("\\.", -1);
    return parts.length > 2 ? parts[parts.length - 2] : RULES;
  }
}
